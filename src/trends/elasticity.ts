/** By how much sales grow when searches grow: sales ∝ searches^mean. */
export interface Elasticity {
  readonly mean: number;
  readonly deviation: number;
  /** Changes from month to month that it is learned from; 0: an assumption. */
  readonly months: number;
}

/** A month of searches and of sales. */
export interface CommonMonth {
  readonly month: number;
  readonly searches: number;
  readonly sales: number;
}

/** What is assumed before the shop's own months are seen: searches bring sales, but far from all of them; 80% lies between 0.2 and 0.6. */
export const ASSUMED: Elasticity = { mean: 0.4, deviation: 0.15, months: 0 };

/** Common months below which the shop's own past is not asked. */
export const ENOUGH = 12;
/** Spread, as a logarithm, below which monthly sales of a small shop never vary. */
const STEADIEST = 0.05;

/**
 * Elasticity of sales to searches in a shop's past: the slope of changes of log sales on changes of log searches from one month to the next, held together with
 * the assumption as a prior. What both have of the season is in it; the prior keeps that from being taken for the effect of searches alone.
 *
 * Source: A. Gelman et al. (2013), "Bayesian Data Analysis", 14.8: regression with a normal prior on the coefficient.
 *
 * @param months in any order; months without searches or sales say nothing
 */
export function elasticityOf(months: readonly CommonMonth[]): Elasticity {
  const usable = months.filter(({ searches, sales }) => searches > 0 && sales > 0).sort((a, b) => a.month - b.month);
  if (usable.length < ENOUGH) return ASSUMED;
  const changes = usable.flatMap((now, at) => {
    const before = usable[at - 1];
    if (!before || now.month !== before.month + 1) return [];
    return [{ x: Math.log(now.searches / before.searches), y: Math.log(now.sales / before.sales) }];
  });
  const squares = changes.reduce((sum, { x }) => sum + x * x, 0);
  if (changes.length < ENOUGH - 1 || squares === 0) return ASSUMED;
  const slope = changes.reduce((sum, { x, y }) => sum + x * y, 0) / squares;
  const errors = changes.reduce((sum, { x, y }) => sum + (y - slope * x) ** 2, 0) / (changes.length - 1);
  return held(slope, Math.max(errors, STEADIEST ** 2) / squares, changes.length);
}

/** The slope and the assumption, each by how sure it is. */
function held(slope: number, variance: number, months: number): Elasticity {
  const [own, assumed] = [1 / variance, 1 / ASSUMED.deviation ** 2];
  return {
    mean: (slope * own + ASSUMED.mean * assumed) / (own + assumed),
    deviation: 1 / Math.sqrt(own + assumed),
    months,
  };
}
