import { dayNumber } from '../calendar/dayNumber';
import { type Festival, festivalDay } from '../calendar/festivals';
import { ridge } from '../statistics/ridge';
import { remainderOf, YEAR } from './season';

/** A month counted from January of the year 0: 2025-01 is 24300. */
export type MonthNumber = number;

/** Something that moves between months from year to year. */
interface Regressor {
  /** How much of it falls in a month; null where its dates are not known. */
  share: (month: MonthNumber) => number | null;
  /**
   * Standard deviations that its effect on the log of a month may have before any data is seen: narrow, middle, wide.
   */
  priors: readonly [number, number, number];
}

const MILLISECONDS_A_DAY = 86_400_000;

const FESTIVAL_PRIORS = [0.02, 0.3, 0.6] as const;
const WORKDAY_PRIORS = [0.008, 0.008, 0.008] as const;

const REGRESSORS: readonly Regressor[] = [
  { share: daysAround('春节', -14, -1), priors: FESTIVAL_PRIORS },
  { share: daysAround('春节', 0, 6), priors: FESTIVAL_PRIORS },
  { share: daysAround('中秋', -14, -1), priors: FESTIVAL_PRIORS },
  { share: workdaysOver, priors: WORKDAY_PRIORS },
];

/** The share of the days `from … to` around a festival that fall in a month. */
function daysAround(festival: Festival, from: number, to: number): Regressor['share'] {
  return (month) => {
    const day = festivalDay(festival, Math.floor(month / YEAR));
    if (day === null) return null;
    const [first, next] = [firstDay(month), firstDay(month + 1)];
    const [begin, end] = [dayNumber(day) + from, dayNumber(day) + to + 1];
    return Math.max(0, Math.min(next, end) - Math.max(first, begin)) / (end - begin);
  };
}

/** Day number of the first of a month; reckoned, not read from text: the normals alone ask for thousands. */
function firstDay(month: MonthNumber): number {
  return Date.UTC(Math.floor(month / YEAR), month % YEAR) / MILLISECONDS_A_DAY;
}

/**
 * Mondays to Fridays less 2½ times the days of the weekend: 0 in whole weeks, so only the days past the fourth week
 * count.
 */
function workdaysOver(month: MonthNumber): number {
  let sum = 0;
  // 1970-01-01, day 0, was a Thursday.
  for (let day = firstDay(month) + 28; day < firstDay(month + 1); day++)
    sum += (((day + 3) % 7) + 7) % 7 < 5 ? 1 : -2.5;
  return sum;
}

/** What the calendar adds to the log of each month. */
export interface CalendarEffects {
  /** In the months of the history. */
  past: number[];
  /** In the months after it. */
  future: number[];
}

/** Variance, in logs, below which a series has no errors to speak of. */
const NO_NOISE = 1e-9;

/**
 * Effects of the Spring Festival, of Mid-Autumn and of the working days on the months they happen to fall in, beyond
 * what the season has of them. The same decomposition is applied to the series and to the regressors, and what is left
 * of the one is regressed on what is left of the others, each with a prior about 0: three years hold three festivals,
 * which say little alone.
 *
 * @param values logs; null is a gap
 * @param first the month of the first value
 * @param months how many to look ahead
 */
export function calendarEffects(
  values: readonly (number | null)[],
  first: MonthNumber,
  months: number,
): CalendarEffects {
  const n = values.length;
  const used = REGRESSORS.flatMap(({ share, priors }) => {
    const column = sharesOf(share, first, n, months);
    if (!column) return [];
    const left = remainderOf(column.slice(0, n).map((x, t) => (values[t] === null ? null : x)));
    return [{ column: column.map((x) => x ?? 0), priors, left }];
  });
  const effects = averageEffects(used, remainderOf(values), values.filter((value) => value !== null).length);
  const effect = Array.from({ length: n + months }, (_, t) =>
    used.reduce((sum, { column }, j) => sum + (column[t] ?? 0) * (effects[j] ?? 0), 0),
  );
  return { past: effect.slice(0, n), future: effect.slice(n) };
}

/** A regressor as far as trend and season leave it, with its kind of prior. */
interface Left {
  left: number[];
  priors: readonly number[];
}

/**
 * The effects under a narrow, a middle and a wide prior, averaged by how well each fits the series: one that knows no
 * festival keeps none, one that the festival halves is not held back.
 */
function averageEffects(used: readonly Left[], rest: readonly number[], counted: number): number[] {
  // Trend and season have taken about half of the freedom that the months had.
  const variance = Math.max(rest.reduce((sum, error) => sum + error * error, 0) / (counted / 2), NO_NOISE);
  const columns = used.map(({ left }) => left);
  const fits = FESTIVAL_PRIORS.map((_, width) =>
    ridge(
      columns,
      rest,
      variance,
      used.map(({ priors }) => priors[width] ?? 1),
    ),
  );
  const best = Math.max(...fits.map(({ evidence }) => evidence));
  const weights = fits.map(({ evidence }) => Math.exp(evidence - best));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return used.map((_, j) =>
    fits.reduce((sum, { coefficients }, width) => sum + ((weights[width] ?? 0) / total) * (coefficients[j] ?? 0), 0),
  );
}

/** Fewest months of known dates from which an effect is learned. */
const FEWEST = 24;

/**
 * Shares of the months less the calendar month's mean. Null where a
 * past month's dates are not known; no column where a coming month's are not, or too few past ones.
 */
function sharesOf(
  share: Regressor['share'],
  first: MonthNumber,
  past: number,
  future: number,
): (number | null)[] | null {
  const column = Array.from({ length: past + future }, (_, t) => share(first + t));
  const unknown = (months: readonly (number | null)[]) => months.filter((x) => x === null).length;
  if (unknown(column.slice(past)) > 0 || past - unknown(column) < FEWEST) return null;
  const normal = normalsOf(share);
  return column.map((x, t) => (x === null ? null : x - (normal[(first + t) % YEAR] ?? 0)));
}

/** Years that hold every arrangement of days, and most dates that are known: the weekdays come again after 28. */
const NORMAL_YEARS = Array.from({ length: 28 }, (_, year) => 2005 + year);
const normals = new Map<Regressor['share'], number[]>();

/** A regressor's mean share of each calendar month, worked out once. */
function normalsOf(share: Regressor['share']): number[] {
  const known = normals.get(share);
  if (known) return known;
  const found = Array.from({ length: YEAR }, (_, calendarMonth) => {
    const shares = NORMAL_YEARS.map((year) => share(year * YEAR + calendarMonth)).filter((x) => x !== null);
    return shares.reduce((sum, x) => sum + x, 0) / Math.max(shares.length, 1);
  });
  normals.set(share, found);
  return found;
}
