import { studentQuantile } from '../../statistics/studentQuantile';
import { credibleMeans } from './credibility';

/** A supplier's lead times beside the one it states. */
export interface LeadTimes {
  readonly tier: string;
  /** 提前期天数, over 0. */
  readonly stated: number;
  /** Days from order to arrival, each at least 1. */
  readonly days: readonly number[];
}

/** Where no delivery is known, log(actual / stated) spreads by this: nine of ten orders within a quarter of what was stated. */
const PRIOR_SPREAD = 0.15;
/** How many orders the prior spread counts for, and each supplier's tier after it. Chosen by simulation (tests/supply/leadTime.test.ts). */
const PRIOR_FREEDOM = 4;
const SERVICE = 0.95;

/**
 * The lead time that 95 of 100 orders keep: what to order by. Logarithms of actual over stated lead time are normal about the supplier's own mean, shrunk to its
 * tier's by credibility; their variance is shrunk to that of all suppliers, (d₀·s₀² + Σ(y − ȳ)²) / (d₀ + n − 1), and the next order's quantile is Student's with
 * d₀ + n − 1 degrees, so that few records give a longer time and not a luckier one. Factories that now and then let an order lie are no log-normal: from 19 orders on
 * the time is no shorter than their order statistic.
 *
 * Source: G. K. Smyth (2004), "Linear models and empirical Bayes methods", Statistical Applications in Genetics and Molecular Biology 3 (moderated variance).
 *
 * @returns days, not rounded, one per supplier
 * @example
 * leadTimes95([{ tier: '核心', stated: 20, days: [] }]).map(Math.round); // => [29]
 * leadTimes95([{ tier: '核心', stated: 20, days: Array(40).fill(20) }]).map(Math.round); // => [20]
 */
export function leadTimes95(suppliers: readonly LeadTimes[]): number[] {
  const logs = suppliers.map(({ stated, days }) => days.map((day) => Math.log(day / stated)));
  const groups = suppliers.map(({ tier }, index) => ({ tier, observations: weighed(logs[index] as number[]) }));
  const centres = credibleMeans(groups).map((centre) => centre?.mean ?? 0);
  const pooled = pooledVariance(logs);
  return suppliers.map(({ stated }, index) => {
    const own = logs[index] as number[];
    const freedom = PRIOR_FREEDOM + Math.max(0, own.length - 1);
    const spread = Math.sqrt((PRIOR_FREEDOM * pooled + squares(own)) / freedom);
    const next = Math.sqrt(1 + 1 / (own.length + PRIOR_FREEDOM));
    const logTime = (centres[index] as number) + studentQuantile(1 - SERVICE, freedom) * spread * next;
    return stated * Math.exp(Math.max(logTime, orderStatistic(own) ?? logTime));
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
