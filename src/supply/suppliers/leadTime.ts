import { credibleMeans } from '../../statistics/credibility';
import { studentQuantile } from '../../statistics/studentQuantile';

/** How long a supplier's orders took: actual over stated lead time (提前期天数), each over 0. */
export interface LeadRatios {
  readonly tier: string;
  readonly ratios: readonly number[];
}

/** How long the next order will take, as multiples of the stated lead time. */
export interface LeadOutlook {
  readonly mean: number;
  readonly deviation: number;
  /** What 95 of 100 orders keep: what to order by. */
  readonly q95: number;
}

/** Where no delivery is known, log(actual / stated) spreads by this: nine of ten orders within a quarter of what was stated. */
const PRIOR_SPREAD = 0.15;
/** How many orders the prior spread counts for, and each supplier's tier after it. Chosen by simulation (tests/supply/record.test.ts). */
const PRIOR_FREEDOM = 4;
const SERVICE = 0.95;

/**
 * How long orders take. Logarithms of actual over stated lead time are normal about the supplier's own mean, shrunk to its tier's by credibility; their variance is
 * shrunk to that of all suppliers, (d₀·s₀² + Σ(y − ȳ)²) / (d₀ + n − 1), and the next order's quantile is Student's with d₀ + n − 1 degrees, so that few records give
 * a longer time and not a luckier one. Factories that now and then let an order lie are no log-normal: from 19 orders on the time is no shorter than their order
 * statistic.
 *
 * Source: G. K. Smyth (2004), "Linear models and empirical Bayes methods", Statistical Applications in Genetics and Molecular Biology 3 (moderated variance).
 *
 * @returns one per supplier
 * @example
 * leadOutlooks([{ tier: '核心', ratios: [] }])[0].q95.toFixed(2); // => '1.43'
 * leadOutlooks([{ tier: '核心', ratios: Array(40).fill(1) }])[0].q95.toFixed(2); // => '1.02'
 */
export function leadOutlooks(suppliers: readonly LeadRatios[]): LeadOutlook[] {
  const logs = suppliers.map(({ ratios }) => ratios.map(Math.log));
  const groups = suppliers.map(({ tier }, index) => ({ tier, observations: weighed(logs[index] as number[]) }));
  const centres = credibleMeans(groups).map((centre) => centre?.mean ?? 0);
  const pooled = pooledVariance(logs);
  return logs.map((own, index) => {
    const freedom = PRIOR_FREEDOM + Math.max(0, own.length - 1);
    const variance = ((PRIOR_FREEDOM * pooled + squares(own)) / freedom) * (1 + 1 / (own.length + PRIOR_FREEDOM));
    const centre = centres[index] as number;
    const high = centre + studentQuantile(1 - SERVICE, freedom) * Math.sqrt(variance);
    const mean = Math.exp(centre + variance / 2);
    return {
      mean,
      deviation: mean * Math.sqrt(Math.expm1(variance)),
      q95: Math.exp(Math.max(high, orderStatistic(own) ?? high)),
    };
  });
}

/** The value that 95 of 100 further orders keep whatever their distribution, between two ranks as they fall; null under 19 orders, which tell of no such value. */
function orderStatistic(values: readonly number[]): number | null {
  const rank = SERVICE * (values.length + 1);
  if (rank > values.length) return null;
  const sorted = [...values].sort((left, right) => left - right);
  const [below, above] = [sorted[Math.floor(rank) - 1] as number, sorted[Math.ceil(rank) - 1] as number];
  return below + (rank % 1) * (above - below);
}

const weighed = (values: readonly number[]) => values.map((value) => ({ value, weight: 1 }));

function squares(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}

/** Variance within suppliers over all of them, to which the prior spread counts for some orders. */
function pooledVariance(logs: readonly (readonly number[])[]): number {
  const freedom = logs.reduce((sum, own) => sum + Math.max(0, own.length - 1), 0);
  const total = logs.reduce((sum, own) => sum + squares(own), 0);
  return (PRIOR_FREEDOM * PRIOR_SPREAD ** 2 + total) / (PRIOR_FREEDOM + freedom);
}
