import type { Light } from './light';

/** What 预测曲线 has for a month of the whole shop, in pieces. */
export interface MonthForecast {
  readonly point: number;
  readonly lo80: number;
  readonly hi80: number;
}

/** What a month sold so far, in pieces. */
export interface SoldSoFar {
  /** By the whole shop. */
  readonly all: number;
  /** By the products that the forecast adds up. */
  readonly told: number;
  /** How many others sold, of which nothing is forecast. */
  readonly others: number;
}

/** This month against its forecast, in pieces. */
export interface MonthSales {
  /** `YYYY-MM` */
  readonly month: string;
  readonly sold: SoldSoFar;
  /** ISO day up to which orders are known; null where none of this month is. */
  readonly until: string | null;
  /** `none`: a forecast was made, and no product had the history for it. */
  readonly forecast: MonthForecast | 'none' | null;
  /**
   * Where the month will end at the pace so far for the products that are forecast; null while too little of it has passed to tell, and where there is nothing to hold
   * it against.
   */
  readonly projected: number | null;
  readonly light: Light | null;
}

/** Share of a month's sales that must have passed before its end is projected: of less, a day's chance is the whole figure. */
const ENOUGH = 0.15;

/**
 * Where a month stands: what was sold, and where that leads by its end, beside the forecast's 80% interval. Below the interval is red (the goods will lie), above it yellow
 * (they may run out). Like is held against like: what others sell than the products forecast leads nowhere here, or every shop with young products would run out.
 *
 * @param share of the month's sales that fall up to `until`, over 0 and up to 1; by days, or by how the same month went last year
 * @example
 * monthSales('2026-11', { all: 700, told: 300, others: 2 }, '2026-11-15', { point: 800, lo80: 700, hi80: 900 }, 0.5).light; // => 'red'
 * monthSales('2026-11', { all: 10, told: 10, others: 0 }, '2026-11-01', { point: 800, lo80: 700, hi80: 900 }, 0.03).projected; // => null
 */
export function monthSales(
  month: string,
  sold: SoldSoFar,
  until: string | null,
  forecast: MonthSales['forecast'],
  share: number,
): MonthSales {
  if (forecast === null || forecast === 'none' || until === null || share < ENOUGH)
    return { month, sold, until, forecast, projected: null, light: null };
  const projected = sold.told / share;
  return { month, sold, until, forecast, projected, light: lightOf(projected, forecast) };
}

function lightOf(projected: number, forecast: MonthForecast): Light {
  if (projected < forecast.lo80) return 'red';
  return projected > forecast.hi80 ? 'yellow' : 'green';
}
