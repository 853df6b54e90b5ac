import { monthText } from '../calendar/monthText';
import type { RowOf } from '../workbook/tab';
import type { SumForecast } from './plan/addUp';
import type { curveTab } from './tabs';

type CurveRow = RowOf<typeof curveTab.columns>;

/** Months of history that the chart shows: three years, so that the eye finds the season. */
const SHOWN = 36;

/** Rows of 预测曲线: the last three years of the shop, and what is forecast. */
export function curveRows({ months, base, history }: SumForecast): CurveRow[] {
  const sold = history.quantity.map((quantity, t) => ({
    month: monthText(history.first + t),
    sold: quantity,
    ...bounds(t === history.quantity.length - 1 ? base : null),
  }));
  const ahead = months.map(({ month, ...ahead }) => ({ month: monthText(month), sold: null, ...ahead }));
  return [...sold.slice(-SHOWN), ...ahead];
}

/**
 * In the last month sold the forecast sets out from what its own products sold, with nothing about it: the lines meet, and where products sell that cannot be
 * forecast, the step between the lines is theirs and no fall.
 */
const bounds = (value: number | null) => ({ point: value, lo80: value, hi80: value, lo95: value, hi95: value });
