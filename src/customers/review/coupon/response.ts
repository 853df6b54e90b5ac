/** Of so many people so many came back. */
export interface Returns {
  readonly people: number;
  readonly returned: number;
}

/** An offer that was made, by what it saves (a fraction of the usual spend), and who came back. */
export interface Dose extends Returns {
  readonly saving: number;
}

/** How returns answer to what a coupon saves. */
export interface Response {
  /** Log odds of coming back without any coupon. */
  readonly base: number;
  /** What a saving of the whole spend would add to them; 0 or more: a coupon keeps nobody away. */
  readonly slope: number;
}

/** Log odds with half a case on either side, so that none and all have one too, and their variance (Haldane 1955, Anscombe 1956). */
function logOdds({ people, returned }: Returns): { odds: number; variance: number } {
  const [hits, misses] = [returned + 0.5, people - returned + 0.5];
  return { odds: Math.log(hits / misses), variance: 1 / hits + 1 / misses };
}

/**
 * The response as the campaign shows it: log odds go up evenly with what is saved, from those of people without a coupon. That is an assumption; with one
 * face it cannot be tested, with two faces both bear on the slope by their weight.
 *
 * @param noise draws a standard normal deviate for each of the rates in turn; without it the response is the likeliest one
 * @example
 * responseOf({ people: 999, returned: 99.5 }, [{ people: 999, returned: 99.5, saving: 0.2 }]).slope; // => 0
 */
export function responseOf(without: Returns, doses: readonly Dose[], noise: () => number = () => 0): Response {
  const base = logOdds(without);
  const from = base.odds + noise() * Math.sqrt(base.variance);
  let [moment, weight] = [0, 0];
  for (const dose of doses) {
    const { odds, variance } = logOdds(dose);
    const risen = odds + noise() * Math.sqrt(variance) - from;
    moment += (dose.saving * risen) / variance;
    weight += dose.saving ** 2 / variance;
  }
  return { base: from, slope: weight > 0 ? Math.max(0, moment / weight) : 0 };
}

/**
 * The share of people who come back for a saving.
 *
 * @example
 * shareReturning({ base: 0, slope: 2 }, 0); // => 0.5
 */
export const shareReturning = ({ base, slope }: Response, saving: number): number =>
  1 / (1 + Math.exp(-base - slope * saving));
