import { monthText } from '../calendar/monthText';
import type { RowOf } from '../workbook/tab';
import type { SumForecast } from './plan/addUp';
import type { curveTab } from './tabs';

/** Months of history that the chart shows: three years, so that the eye finds the season. */
const SHOWN = 36;

/** Rows of 预测曲线: the last three years of the shop, and what is forecast. */
export function curveRows({ months, history }: SumForecast): RowOf<typeof curveTab.columns>[] {
  const nothing = { sold: null, point: null, lo80: null, hi80: null, lo95: null, hi95: null };
  const sold = history.quantity.map((quantity, t) => ({
    ...nothing,
    month: monthText(history.first + t),
    sold: quantity,
  }));
  const ahead = months.map(({ month, ...bounds }) => ({ ...nothing, ...bounds, month: monthText(month) }));
  return [...sold.slice(-SHOWN), ...ahead];
}
