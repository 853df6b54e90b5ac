import { gammaln } from 'simple-statistics';
import { mostLikely } from './mostLikely';

/** What a customer spent: how often, and how much at a time on average (above 0). */
export interface Spending {
  readonly purchases: number;
  readonly mean: number;
}

/** What so many customers spent. */
export type SharedSpending = Spending & { readonly customers: number };

/** The gamma-gamma model: what a customer spends varies about his own mean as a gamma variable of shape p does, and the means between customers by q and v. */
export interface GammaGamma {
  readonly p: number;
  readonly q: number;
  readonly v: number;
}

/**
 * The parameters under which the customers' mean spends are most likely.
 *
 * Source: P. S. Fader, B. G. S. Hardie (2013), "The gamma-gamma model of monetary value", equation 1.
 *
 * @param spendings at least one
 */
export function fitGammaGamma(spendings: readonly SharedSpending[]): GammaGamma {
  const likelihood = likelihoodOf(spendings);
  const mean = spendings.reduce((sum, one) => sum + one.customers * one.mean, 0) / headsOf(spendings);
  return named(mostLikely((parameters) => likelihood(named(parameters)), [3, 3, mean / 2]));
}

const headsOf = (spendings: readonly SharedSpending[]) => spendings.reduce((sum, one) => sum + one.customers, 0);

const named = ([p = 1, q = 1, v = 1]: readonly number[]): GammaGamma => ({ p, q, v });

// Taken once; see bgNbd.ts.
const { log } = Math;

/** The log-likelihood of these spendings as a function of the parameters, up to what no parameter changes. */
function likelihoodOf(spendings: readonly SharedSpending[]): (parameters: GammaGamma) => number {
  const byPurchases = new Map<number, number>();
  for (const { purchases, customers } of spendings)
    byPurchases.set(purchases, (byPurchases.get(purchases) ?? 0) + customers);
  const heads = headsOf(spendings);
  return ({ p, q, v }) => {
    let sum = heads * (q * log(v) - gammaln(q));
    for (const [x, count] of byPurchases) sum += count * (gammaln(p * x + q) - gammaln(p * x) + p * x * log(x));
    for (const { purchases: x, mean, customers } of spendings)
      sum += customers * (p * x * log(mean) - (p * x + q) * log(v + x * mean));
    return sum;
  };
}

/**
 * What a customer is expected to spend at a time: his own mean, drawn towards that of all the more the fewer purchases it rests on.
 *
 * Source: equation 5 of the same note.
 *
 * @param parameters q above 1
 * @param purchases 0 for somebody of whom nothing is known
 * @example
 * expectedSpend({ p: 6.25, q: 3.74, v: 15.44 }, { purchases: 2, mean: 22.35 }).toFixed(2); // => '24.66'
 * expectedSpend({ p: 6.25, q: 3.74, v: 15.44 }, { purchases: 0, mean: 0 }).toFixed(2); // => '35.22'
 */
export function expectedSpend({ p, q, v }: GammaGamma, { purchases: x, mean }: Spending): number {
  return (p * (v + x * mean)) / (p * x + q - 1);
}
