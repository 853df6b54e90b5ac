import { ridge } from '../../statistics/ridge';
import { calendarEffects, type MonthNumber } from '../calendarEffects';
import { logScale } from '../logScale';
import { decompose, remainderOf, STANDARD, YEAR } from '../season';
import type { PromotionKind } from './promotion';

/** What promotions add to the log of each month. */
export interface PromotionEffects {
  past: number[];
  future: number[];
}

/** Fewest known months that can tell of a promotion. */
const FEWEST = 12;
/** Standard deviations, in logs, before any data is seen: of a promotion narrow, middle and wide. */
const PRIORS = { promotion: [0.15, 0.4, 1], wave: 1, month: 0.12 } as const;
/** Least variance of an error. */
const NO_NOISE = 1e-4;

/**
 * Effects of promotions, learned from the months they fell in. A campaign that was in the same month every year cannot
 * be told from that month's season by the changes between years; so the season is thought of as a smooth wave and a
 * little of every month's own, and what stands out of it in the months of the campaign is the campaign's. When that
 * moves, its sales move with it.
 *
 * An entered lift is where the estimate starts from, and all there is for a kind that was never held.
 *
 * @param values sales; null is a gap
 * @param first the month of the first value
 */
export function promotionEffects(
  values: readonly (number | null)[],
  first: MonthNumber,
  kinds: readonly PromotionKind[],
): PromotionEffects {
  const n = values.length;
  const used = kinds.filter(({ usual }) => usual > 0);
  const starts = used.map(({ lift, usual }) => Math.log1p((lift ?? 0) * usual));
  const more = learned(values, first, used, starts);
  const sizes = starts.map((start, j) => start + (more[j] ?? 0));
  const length = used[0]?.shares.length ?? n;
  const effect = Array.from({ length }, (_, t) =>
    used.reduce((sum, { shares, usual }, j) => sum + (sizes[j] ?? 0) * ((shares[t] ?? 0) / usual), 0),
  );
  return { past: effect.slice(0, n), future: effect.slice(n) };
}

/** How much more than its start each kind does, in the log of its usual month. */
function learned(
  values: readonly (number | null)[],
  first: MonthNumber,
  kinds: readonly PromotionKind[],
  starts: readonly number[],
): number[] {
  const known = values.flatMap((value, t) => (value === null ? [] : [t]));
  if (known.length < FEWEST || kinds.length === 0) return kinds.map(() => 0);
  const columns = kinds.map(({ shares, usual }) => known.map((t) => (shares[t] ?? 0) / usual));
  const { level, variance } = withoutTrend(values, first);
  const rest = known.map((t, row) =>
    starts.reduce((sum, start, j) => sum - start * (columns[j]?.[row] ?? 0), level[t] ?? 0),
  );
  const season = seasonColumns(known.map((t) => (first + t) % YEAR));
  const priors = season.map((_, at) => (at < YEAR ? PRIORS.month : PRIORS.wave));
  const fits = PRIORS.promotion.map((prior) =>
    ridge([...season, ...columns], rest, variance, [...priors, ...columns.map(() => prior)]),
  );
  const best = Math.max(...fits.map(({ evidence }) => evidence));
  const weights = fits.map(({ evidence }) => Math.exp(evidence - best));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return kinds.map((_, j) =>
    fits.reduce((sum, fit, at) => sum + ((weights[at] ?? 0) / total) * (fit.coefficients[season.length + j] ?? 0), 0),
  );
}

/** Logs less trend and calendar, and the variance that the season leaves of them. */
function withoutTrend(values: readonly (number | null)[], first: MonthNumber) {
  const { logs } = logScale(values);
  const { past } = calendarEffects(logs, first, 1);
  const plain = logs.map((value, t) => (value === null ? null : value - (past[t] ?? 0)));
  const { trend } = decompose(plain, STANDARD);
  const squares = remainderOf(plain).reduce((sum, error) => sum + error * error, 0);
  const counted = plain.filter((value) => value !== null).length;
  return {
    level: plain.map((value, t) => (value === null ? 0 : value - (trend[t] ?? 0))),
    variance: Math.max(squares / (counted / 2), NO_NOISE),
  };
}

/** Twelve columns of single months, then four of the year's two slowest waves. */
function seasonColumns(months: readonly number[]): number[][] {
  const single = Array.from({ length: YEAR }, (_, month) => months.map((each) => (each === month ? 1 : 0)));
  const waves = [1, 2].flatMap((times) => {
    const angle = (month: number) => (2 * Math.PI * times * month) / YEAR;
    return [months.map((month) => Math.cos(angle(month))), months.map((month) => Math.sin(angle(month)))];
  });
  return [...single, ...waves];
}
