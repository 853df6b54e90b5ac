import type { Light } from './light';

/** What 预测曲线 has for a month of the whole shop, in pieces. */
export interface MonthForecast {
  readonly point: number;
  readonly lo80: number;
  readonly hi80: number;
}

/** This month against its forecast, in pieces. */
export interface MonthSales {
  /** `YYYY-MM` */
  readonly month: string;
  readonly sold: number;
  /** ISO day up to which orders are known; null where none of this month is. */
  readonly until: string | null;
  readonly forecast: MonthForecast | null;
  /** Where the month will end at the pace so far; null while too little of it has passed to tell. */
  readonly projected: number | null;
  readonly light: Light | null;
}

/** Share of a month's sales that must have passed before its end is projected: of less, a day's chance is the whole figure. */
const ENOUGH = 0.15;

/**
 * Where a month stands: what was sold, and where that leads by its end, beside the forecast's 80% interval. Below the interval is red (the goods will lie), above it yellow
 * (they may run out).
 *
 * @param share of the month's sales that fall up to `until`, over 0 and up to 1; by days, or by how the same month went last year
 * @example
 * monthSales('2026-11', 300, '2026-11-15', { point: 800, lo80: 700, hi80: 900 }, 0.5).light; // => 'red'
 * monthSales('2026-11', 10, '2026-11-01', null, 0.03).projected; // => null
 */
export function monthSales(
  month: string,
  sold: number,
  until: string | null,
  forecast: MonthForecast | null,
  share: number,
): MonthSales {
  const projected = until === null || share < ENOUGH ? null : sold / share;
  return { month, sold, until, forecast, projected, light: lightOf(projected, forecast) };
}

function lightOf(projected: number | null, forecast: MonthForecast | null): Light | null {
  if (projected === null || forecast === null) return null;
  if (projected < forecast.lo80) return 'red';
  return projected > forecast.hi80 ? 'yellow' : 'green';
}
