import { monthText } from '../calendar/monthText';
import type { RowOf } from '../workbook/tab';
import type { SumForecast } from './plan/addUp';
import type { curveTab } from './tabs';

type CurveRow = RowOf<typeof curveTab.columns>;

/** Months of history that the chart shows: three years, so that the eye finds the season. */
const SHOWN = 36;

/** Rows of 预测曲线: the last three years of the shop, and what is forecast. */
export function curveRows({ months, history }: SumForecast): CurveRow[] {
  const sold = history.quantity.map((quantity, t) => ({
    month: monthText(history.first + t),
    sold: quantity,
    ...bounds(t === history.quantity.length - 1 ? quantity : null),
  }));
  const ahead = months.map(({ month, ...ahead }) => ({ month: monthText(month), sold: null, ...ahead }));
  return [...sold.slice(-SHOWN), ...ahead];
}

/** The last month sold is its own forecast, with nothing about it, so that the lines meet. */
const bounds = (value: number | null) => ({ point: value, lo80: value, hi80: value, lo95: value, hi95: value });
