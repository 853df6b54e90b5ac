import { dayNumber } from '../sample/day';
import type { Random } from '../sample/random';
import { seasonFactor } from '../sample/season';

/** How the searches of a word come about. */
export interface Kind {
  name: string;
  /** Mean on a day (counted from 1970-01-01), where the word began `age` years before. */
  mean: (day: number, age: number) => number;
  /** Standard deviation of the mean itself, as part of it: what counts vary beyond chance. */
  spread: number;
  /** How much of one period's deviation is left in the next. */
  memory?: number;
}

const turn = (day: number) => (2 * Math.PI * (day - dayNumber('2025-01-15'))) / 365.25;

/** Words that do not grow beyond chance, season and a slow trend. */
export const KINDS: readonly Kind[] = [
  { name: 'counts about 20', mean: () => 20, spread: 0 },
  { name: 'counts about 300', mean: () => 300, spread: 0 },
  { name: 'about 60, ±30%', mean: () => 60, spread: 0.3 },
  { name: 'about 3,000, ±10%', mean: () => 3_000, spread: 0.1 },
  { name: 'about 3,000, ±20%', mean: () => 3_000, spread: 0.2 },
  { name: 'about 200,000, ±40%', mean: () => 200_000, spread: 0.4 },
  { name: '±20%, slow waves', mean: () => 5_000, spread: 0.2, memory: 0.7 },
  { name: 'winter word, three times July', mean: (day) => 3_000 * Math.exp(0.55 * Math.cos(turn(day))), spread: 0.1 },
  { name: 'snacks: festival, 618, 双11', mean: (day) => 3_000 * seasonFactor('零食', day), spread: 0.1 },
  { name: 'stationery: 开学季', mean: (day) => 3_000 * seasonFactor('文具', day), spread: 0.1 },
  { name: '+50% a year', mean: (_day, age) => 3_000 * 1.5 ** age, spread: 0.1 },
  { name: '+150% a year', mean: (_day, age) => 1_000 * 2.5 ** age, spread: 0.1 },
  { name: '−40% a year', mean: (_day, age) => 9_000 * 0.6 ** age, spread: 0.1 },
];

/** The searches of one word over spans of days, the last day of each not included: negative binomial, or Poisson without spread. */
export function simulated(
  random: Random,
  { mean, spread, memory = 0 }: Kind,
  spans: readonly (readonly [number, number])[],
): number[] {
  const begin = spans[0]?.[0] ?? 0;
  let wave = random.normal();
  return spans.map(([from, until]) => {
    let sum = 0;
    for (let day = from; day < until; day++) sum += mean(day, (day - begin) / 365.25);
    const middle = sum / (until - from);
    wave = memory * wave + Math.sqrt(1 - memory ** 2) * random.normal();
    if (memory > 0) return poisson(random, middle * Math.exp(spread * wave));
    return poisson(random, spread > 0 ? middle * gamma(random, 1 / spread ** 2) * spread ** 2 : middle);
  });
}

/** From there on the normal distribution is close enough, and quicker. */
const MANY = 200;

const poisson = (random: Random, mean: number) =>
  mean < MANY ? random.poisson(mean) : Math.max(0, Math.round(mean + Math.sqrt(mean) * random.normal()));

/** A gamma variable of this shape, 1 or more, and scale 1 (G. Marsaglia, W. W. Tsang, 2000, "A simple method for generating gamma variables"). */
function gamma(random: Random, shape: number): number {
  const d = shape - 1 / 3;
  for (;;) {
    const x = random.normal();
    const v = (1 + x / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(1 - random.next()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}
