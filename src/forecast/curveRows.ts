import { monthText } from '../calendar/monthText';
import type { RowOf } from '../workbook/tab';
import type { SumForecast } from './plan/addUp';
import type { curveTab } from './tabs';

type CurveRow = RowOf<typeof curveTab.columns>;

/** Months of history that the chart shows: three years, so that the eye finds the season. */
const SHOWN = 36;

/**
 * Rows of 预测曲线: the last three years of the shop, and what is forecast.
 *
 * @param decimals in which the shop counts
 */
export function curveRows({ months, history }: SumForecast, decimals: number): CurveRow[] {
  const unit = 10 ** decimals;
  const rounded = (value: number) => Math.round(value * unit) / unit;
  const sold = history.quantity.map((quantity, t) => ({
    month: monthText(history.first + t),
    sold: quantity,
    ...bounds(t === history.quantity.length - 1 ? quantity : null),
  }));
  const ahead = months.map(({ month, point, lo80, hi80, lo95, hi95 }) => ({
    month: monthText(month),
    sold: null,
    point: rounded(point),
    lo80: rounded(lo80),
    hi80: rounded(hi80),
    lo95: rounded(lo95),
    hi95: rounded(hi95),
  }));
  return [...sold.slice(-SHOWN), ...ahead];
}

/** The last month sold is its own forecast, with nothing about it, so that the lines meet. */
const bounds = (value: number | null) => ({ point: value, lo80: value, hi80: value, lo95: value, hi95: value });
