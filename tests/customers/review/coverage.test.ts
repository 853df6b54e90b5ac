import { chanceOver } from '../../../src/customers/review/chance';
import { type Group, type Offer, profitOver } from '../../../src/customers/review/profit';
import { Chance } from '../chance';

// The intervals of 触达复盘 come from sums alone; here the campaigns are simulated person by person, and the truth is known.
const MEAN = 80;
const RUNS = 400;

type Spend = (chance: Chance) => number;
const { exp, log, sqrt } = Math;

/** Spends about MEAN with this coefficient of variation. */
const logNormal = (variation: number): Spend => {
  const deviation = sqrt(log(1 + variation ** 2));
  return (chance) => MEAN * exp(deviation * chance.normal() - deviation ** 2 / 2);
};
const gamma = (variation: number): Spend => {
  const shape = variation ** -2;
  return (chance) => (MEAN * chance.gamma(shape)) / shape;
};

function simulated(chance: Chance, people: number, rate: number, spend: Spend): Group {
  let [buyers, revenue] = [0, 0];
  for (let person = 0; person < people; person++) {
    if (chance.next() >= rate) continue;
    buyers++;
    revenue += spend(chance);
  }
  return { people, buyers, revenue };
}

const offer = (group: Group): Offer => ({ group, margin: 1, cost: 0 });

test.each<[string, number, number, number, number, number, Spend]>([
  ['small groups, few buyers', 200, 200, 0.05, 0.05, 1, logNormal(1)],
  ['a large group against a small one', 2000, 500, 0.02, 0.02, 1.2, logNormal(1.2)],
  ['many buyers', 500, 500, 0.3, 0.3, 0.6, logNormal(0.6)],
  ['a coupon that works', 500, 500, 0.15, 0.1, 0.8, gamma(0.8)],
  ['a coupon that works among few buyers', 600, 300, 0.06, 0.03, 1, gamma(1)],
  ['long-tailed spends', 500, 200, 0.12, 0.12, 2, logNormal(2)],
  ['spends that vary a little more than the shop’s orders say', 500, 300, 0.1, 0.1, 0.9, logNormal(1.05)],
])('%s', (name, people, control, rate, without, variation, spend) => {
  const chance = new Chance(name.length * 1009);
  const truth = MEAN * (rate - without);
  let [held, called] = [0, 0];
  for (let run = 0; run < RUNS; run++) {
    const one = offer(simulated(chance, people, rate, spend));
    const none = offer(simulated(chance, control, without, spend));
    const spends = { mean: MEAN, variation };
    const { low, high } = profitOver(one, none, spends);
    if (low <= truth && truth <= high) held++;
    if (chanceOver({ ...one, cost: truth }, none, spends) >= 0.95) called++;
  }
  // 90% intervals; with 400 runs chance alone moves the share by 3 points.
  expect(held / RUNS).toBeGreaterThan(0.85);
  expect(held / RUNS).toBeLessThan(0.97);
  // An offer that is no better than none (its gain is spent on it) is called better in one campaign of twenty.
  expect(called / RUNS).toBeLessThan(0.085);
});
