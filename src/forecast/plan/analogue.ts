import { knownMean } from '../../statistics/knownMean';
import type { MonthNumber } from '../calendarEffects';
import type { MonthForecast } from '../forecast';
import { logScale } from '../logScale';
import { YEAR } from '../season';
import type { CategoryProfile } from './categoryProfile';
import { followingOf } from './following';
import { bandsOf } from './monthBand';

/** Months that tell the level. */
const RECENT = 3;
/** Half-widths of the intervals in standard deviations, and their growth per month ahead. */
const WIDTH = { level80: 1.75, level95: 3, growth: 0.06 };

/**
 * Forecast by analogue, for 12 to 23 months: season and calendar are those of the category as far as the product
 * followed them in its last year, plus as much of its own deviation in that year as usually comes again there; the level
 * is that of the last three months.
 *
 * Measured with 12 months (`npm run bench:forecast`), error beside that of the product alone and of the same month last
 * year: simulated shop 14.4% (15.5%, 15.5%), M3 12.6% (14.5%, 15.3%), hospital 17.8% (26.2%, 28.1%), Superstore 38.5%
 * (43.5%, 44.5%), Australian retail 6.2% (6.0%, 6.4%).
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
  profile: CategoryProfile,
): MonthForecast[] {
  const { logs, back } = logScale(values);
  const end = first + values.length;
  const { repeated, variance } = profile;
  const year = logs.slice(-YEAR);
  const following = followingOf(year, end - YEAR, profile);
  const effect = (month: MonthNumber) => following * profile.effect(month);
  const apart = year.map((value, t) => (value === null ? null : value - effect(end - YEAR + t)));
  const centre = knownMean(apart) ?? 0;
  const own = apart.map((value) => (value === null ? 0 : repeated * (value - centre)));
  const rest = apart.map((value, t) => (value === null ? null : value - (own[t] ?? 0)));
  const level = knownMean(rest.slice(-RECENT)) ?? centre;
  const spread = knownMean(apart.map((value) => (value === null ? null : (value - centre) ** 2))) ?? 0;
  // Deviations of which a part comes again differ from it by the rest; the category's and the product's own, halved.
  const sigma = Math.sqrt((variance + (1 - repeated ** 2) * spread) / 2);
  const widths = (width: number) => Array.from({ length: months }, (_, h) => width * (1 + WIDTH.growth * h) * sigma);
  return bandsOf(
    Array.from({ length: months }, (_, h) => level + effect(end + h) + (own[h % YEAR] ?? 0)),
    { half80: widths(WIDTH.level80), half95: widths(WIDTH.level95) },
    back,
  );
}
