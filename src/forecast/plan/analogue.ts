import { knownMean } from '../../statistics/knownMean';
import type { MonthNumber } from '../calendarEffects';
import type { MonthForecast } from '../forecast';
import { logScale } from '../logScale';
import { YEAR } from '../season';
import type { CategoryProfile } from './categoryProfile';
import { bandsOf } from './monthBand';

/** Months that tell the level. */
const RECENT = 3;
/** Half-widths of the intervals in standard deviations, and their growth per month ahead. */
const WIDTH = { level80: 1.5, level95: 2.6, growth: 0.06 };

/**
 * Forecast by analogue, for 12 to 23 months: season and calendar are those of the category, plus as much of the
 * product's own deviation in its last year as usually comes again there; the level is that of the last three months.
 *
 * Source: P. Goodwin, K. Dyussekeneva, S. Meeran (2013), "The use of analogies in forecasting the annual sales of new
 * electronics products", IMA Journal of Management Mathematics 24, on pooling analogues instead of picking one.
 *
 * @param values sales from the first one on, the last year at least; null is a gap
 * @param first the month of the first value
 */
export function analogueForecast(
  values: readonly (number | null)[],
  first: MonthNumber,
  months: number,
  { effect, repeated, variance }: CategoryProfile,
): MonthForecast[] {
  const { logs, back } = logScale(values);
  const end = first + values.length;
  const apart = logs.slice(-YEAR).map((value, t) => (value === null ? null : value - effect(end - YEAR + t)));
  const centre = knownMean(apart) ?? 0;
  const own = apart.map((value) => (value === null ? 0 : repeated * (value - centre)));
  const rest = apart.map((value, t) => (value === null ? null : value - (own[t] ?? 0)));
  const level = knownMean(rest.slice(-RECENT)) ?? centre;
  const sigma = Math.sqrt(variance);
  const widths = (width: number) => Array.from({ length: months }, (_, h) => width * (1 + WIDTH.growth * h) * sigma);
  return bandsOf(
    Array.from({ length: months }, (_, h) => level + effect(end + h) + (own[h % YEAR] ?? 0)),
    { half80: widths(WIDTH.level80), half95: widths(WIDTH.level95) },
    back,
  );
}
