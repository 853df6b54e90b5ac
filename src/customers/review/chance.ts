import { normalBelow } from '../../statistics/normalBelow';
import { type Offer, profitOver, type Spends } from './profit';

/** Beyond this nothing is surer. */
const MOST_Z = 8;
const HALVINGS = 50;

/**
 * How sure it is that an offer brings more per head than another: the confidence at which its one-sided interval still lies above. By this rule an offer that
 * is no better is called better in 5% of campaigns when 95% are asked for.
 *
 * @returns 0 … 1
 * @example
 * chanceOver({ group: { people: 9, buyers: 2, revenue: 80 }, margin: 1, cost: 0 }, { group: { people: 9, buyers: 2, revenue: 80 }, margin: 1, cost: 0 }, { mean: 40, variation: 1 }); // => 0.5
 */
export function chanceOver(offer: Offer, other: Offer, spends: Spends): number {
  const { point } = profitOver(offer, other, spends);
  if (point === 0) return 0.5;
  const better = point > 0;
  const [winner, loser] = better ? [offer, other] : [other, offer];
  let [within, beyond] = [0, MOST_Z];
  for (let turn = 0; turn < HALVINGS; turn++) {
    const z = (within + beyond) / 2;
    if (profitOver(winner, loser, spends, z).low > 0) within = z;
    else beyond = z;
  }
  return better ? normalBelow(within) : 1 - normalBelow(within);
}
