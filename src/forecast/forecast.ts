import { calendarEffects, type MonthNumber } from './calendarEffects';
import { ensemble } from './ensemble';
import { NETWORKS, type Networks } from './experience';
import { withoutEnds } from './history';
import { intermittentForecast, isIntermittent } from './intermittent';
import { logScale } from './logScale';
import { YEAR } from './season';
import { shortForecast } from './shortHistory';
import { spread } from './spread';

/** One month ahead, in the unit of the history. The intervals hold the month with a chance of 80% and of 95%. */
export interface MonthForecast {
  point: number;
  lo80: number;
  hi80: number;
  lo95: number;
  hi95: number;
}

/**
 * How a forecast came about:
 * - `seasonal`: 24 months and more;
 * - `short`: 12 to 23 months, of whose season one year alone speaks;
 * - `intermittent`: months without sales are so many that only the level is told;
 * - `none`: under 12 months from the first sale, or no sale at all: nothing is told.
 */
export type Method = 'seasonal' | 'short' | 'intermittent' | 'none';

export interface Forecast {
  method: Method;
  months: MonthForecast[];
}

/** Months from which something, and from which the season is forecast. */
export const FEWEST_MONTHS = 12;
export const SEASONAL_MONTHS = 2 * YEAR;

/**
 * Forecasts a monthly series (guide, section 2: the seasonal fluctuation model). Works on logs, so that twice the
 * sales have twice the forecast.
 *
 * @param history month after month, the oldest first, none below 0; null is a gap: not known, or not to be learned
 * from (out of stock)
 * @param months how many to look ahead
 * @param first the month of the first value, for what the calendar moves; without it nothing is said of festivals
 * @param networks what was learned of other series; a bench hands in what was learned without the series it forecasts
 * @example
 * forecast(Array.from({ length: 36 }, () => 50), 1).months.map(({ point }) => Math.round(point)); // => [50]
 * forecast([3, 4, 5], 12).method; // => 'none'
 */
export function forecast(
  history: readonly (number | null)[],
  months: number,
  first?: MonthNumber,
  networks: Networks = NETWORKS,
): Forecast {
  const { begin, values: known } = withoutEnds(history);
  const sales = known.filter((value) => value !== null);
  if (sales.length < FEWEST_MONTHS) return { method: 'none', months: [] };
  if (isIntermittent(sales)) return { method: 'intermittent', months: intermittentForecast(sales, months) };
  const short = known.length < SEASONAL_MONTHS || sales.length < SEASONAL_MONTHS - YEAR / 2;
  const { logs, back } = logScale(known);
  const told = short
    ? shortForecast(logs, months)
    : seasonalForecast(logs, months, first === undefined ? null : first + begin, networks);
  const rows = told.middle.map((middle, h) => {
    const [half80, half95] = [told.half80[h] ?? 0, told.half95[h] ?? 0];
    return {
      point: back(middle),
      lo80: back(middle - half80),
      hi80: back(middle + half80),
      lo95: back(middle - half95),
      hi95: back(middle + half95),
    };
  });
  return { method: short ? 'short' : 'seasonal', months: rows };
}

function seasonalForecast(
  logs: readonly (number | null)[],
  months: number,
  first: MonthNumber | null,
  networks: Networks,
) {
  if (first === null) {
    const { middle, errors } = ensemble(logs, months, networks);
    return { middle, ...spread(errors, logs, months) };
  }
  const { past, future } = calendarEffects(logs, first, months);
  const plain = logs.map((value, t) => (value === null ? null : value - (past[t] ?? 0)));
  const { middle, errors } = ensemble(plain, months, networks);
  return { middle: middle.map((value, h) => value + (future[h] ?? 0)), ...spread(errors, plain, months) };
}
