import { daysIn, monthOf } from '../calendar/monthNumber';
import { monthText } from '../calendar/monthText';
import { curveTab } from '../forecast/tabs';
import { ordersUntil } from '../orders/ledger';
import { historyTab } from '../orders/tabs';
import type { Shop } from '../workbook/shop';
import { look } from './lookLedger';
import { type MonthSales, monthSales } from './monthSales';

/** A month of the whole shop, sold and forecast, in pieces. */
export interface CourseMonth {
  readonly month: string;
  readonly sold: number | null;
  readonly point: number | null;
  readonly lo80: number | null;
  readonly hi80: number | null;
}

/** Pieces sold by month, of 销售历史; null where there is no such tab. */
function soldByMonth(shop: Shop): Map<string, number> | null {
  const table = look(shop, historyTab);
  if (table === null) return null;
  const sold = new Map<string, number>();
  for (const { row } of table.rows) sold.set(row.month, (sold.get(row.month) ?? 0) + row.quantity);
  return sold;
}

/** The whole shop's forecast by month, of 预测曲线. */
function forecastByMonth(shop: Shop) {
  const rows = look(shop, curveTab)?.rows ?? [];
  return new Map(
    rows.flatMap(({ row: { month, point, lo80, hi80 } }) =>
      month === null || point === null ? [] : [[month, { point, lo80: lo80 ?? point, hi80: hi80 ?? point }] as const],
    ),
  );
}

/** What the shop sells: this month against its forecast, and the months around it. */
export interface SalesCourse {
  readonly thisMonth: MonthSales;
  /** Oldest first; what was sold is told of those that are over. */
  readonly months: readonly CourseMonth[];
}

/** Days of a month that are over, up to this one. */
const shareOfDays = (day: string) => Number(day.slice(8)) / daysIn(monthOf(day));

/** Months shown before and after this one. */
const BACK = 12;
const AHEAD = 6;

/** Reads 销售历史 and 预测曲线: two service calls. Null where nothing was sold yet and nothing forecast. */
export function readSalesCourse(shop: Shop): SalesCourse | null {
  const [sold, forecasts] = [soldByMonth(shop), forecastByMonth(shop)];
  if (sold === null && forecasts.size === 0) return null;
  const month = shop.now.slice(0, 7);
  const known = ordersUntil(shop);
  const until = known?.day.startsWith(month) ? known.day : null;
  const share = until === null ? 0 : (known?.shareLastYear ?? shareOfDays(until));
  const thisMonth = monthSales(month, sold?.get(month) ?? 0, until, forecasts.get(month) ?? null, share);
  const [from, to] = [monthText(monthOf(`${month}-01`) - BACK), monthText(monthOf(`${month}-01`) + AHEAD)];
  const all = [...new Set([...(sold?.keys() ?? []), ...forecasts.keys()])].filter((one) => one >= from && one <= to);
  const months = all.sort().map((one) => ({
    month: one,
    // A month that is not over would look like a fall.
    sold: one < month ? (sold?.get(one) ?? null) : null,
    ...(forecasts.get(one) ?? { point: null, lo80: null, hi80: null }),
  }));
  return { thisMonth, months };
}
