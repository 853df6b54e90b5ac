import type { Spends } from '../profit';

/** A difference that a campaign of this size would find in four of five cases. */
export interface Detectable {
  /** Share that comes back without any offer, a fraction. */
  readonly base: number;
  /** Rise of that share. */
  readonly rise: number;
  /** Profit per head; null where the margin or the shop's spends are not known. */
  readonly profit: number | null;
}

/** One-sided 5%, as winners are called, and 80% power. */
const Z = 1.6448536 + 0.8416212;
const TURNS = 30;

/**
 * What difference between an offer and the control group can be found with so many people.
 *
 * Source: normal approximation of the comparison of two proportions, as in J. L. Fleiss (1981), "Statistical Methods for Rates and Proportions", chapter 3; money
 * with the variance of a spend that is 0 for all who do not buy.
 *
 * @param base share that comes back without any offer
 * @example
 * detectable({ people: 500, control: 500 }, 0.1, null, null).rise.toFixed(3); // => '0.052'
 */
export function detectable(
  { people, control }: { people: number; control: number },
  base: number,
  spends: Spends | null,
  margin: number | null,
): Detectable {
  const spread = (rate: number) => rate * (1 - rate);
  let rise = 0;
  for (let turn = 0; turn < TURNS; turn++) {
    const raised = Math.min(base + rise, 1);
    rise = Z * Math.sqrt(spread(raised) / people + spread(base) / control);
  }
  const profit = spends && margin !== null ? margin * spends.mean * deviation(base, spends, people, control) * Z : null;
  return { base, rise, profit };
}

/** Of the difference between two groups' mean spends, by the mean spend of a buyer. */
const deviation = (base: number, { variation }: Spends, people: number, control: number): number =>
  Math.sqrt(base * (1 + variation ** 2 - base) * (1 / people + 1 / control));
