import { daysIn, monthOf } from '../calendar/monthNumber';
import { monthText } from '../calendar/monthText';
import { nameKey } from '../forecast/ledger';
import { curveTab, detailTab } from '../forecast/tabs';
import { ordersUntil } from '../orders/ledger';
import { historyTab } from '../orders/tabs';
import type { Shop } from '../workbook/shop';
import type { RowOf } from '../workbook/tab';
import { look } from './lookLedger';
import { type MonthForecast, type MonthSales, monthSales, type SoldSoFar } from './monthSales';

/** A month of the whole shop, sold and forecast, in pieces. */
export interface CourseMonth {
  readonly month: string;
  readonly sold: number | null;
  readonly point: number | null;
  readonly lo80: number | null;
  readonly hi80: number | null;
}

type Sold = RowOf<typeof historyTab.columns>;
type Forecasts = ReadonlyMap<string, MonthForecast>;

/** Pieces sold by month. */
function soldByMonth(rows: readonly Sold[]): Map<string, number> {
  const sold = new Map<string, number>();
  for (const row of rows) sold.set(row.month, (sold.get(row.month) ?? 0) + row.quantity);
  return sold;
}

/** The whole shop's forecast by month, of 预测曲线; null where none was made yet. */
function forecastByMonth(shop: Shop): Forecasts | null {
  const table = look(shop, curveTab);
  if (table === null) return null;
  return new Map(
    table.rows.flatMap(({ row: { month, point, lo80, hi80 } }) =>
      month === null || point === null ? [] : [[month, { point, lo80: lo80 ?? point, hi80: hi80 ?? point }] as const],
    ),
  );
}

/** Products that 预测明细 forecasts for a month. */
function productsTold(shop: Shop, month: string): Set<string> {
  const rows = look(shop, detailTab)?.rows ?? [];
  return new Set(rows.flatMap(({ row }) => (row.month === month ? [nameKey(row.product ?? '')] : [])));
}

/** What a month's rows sold, apart for the products that are forecast. */
function soldSoFar(rows: readonly Sold[], told: ReadonlySet<string>): SoldSoFar {
  const isTold = ({ product }: Sold) => told.has(nameKey(product));
  const sumOf = (some: readonly Sold[]) => some.reduce((sum, { quantity }) => sum + quantity, 0);
  const others = rows.filter((row) => !isTold(row) && row.quantity > 0);
  return {
    all: sumOf(rows),
    told: sumOf(rows.filter(isTold)),
    others: new Set(others.map(({ product }) => nameKey(product))).size,
  };
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

/** Reads 销售历史, 预测曲线 and 预测明细: three service calls. Null where nothing was sold yet and nothing forecast. */
export function readSalesCourse(shop: Shop): SalesCourse | null {
  const history = look(shop, historyTab)?.rows.map(({ row }) => row) ?? null;
  const forecasts = forecastByMonth(shop);
  if (history === null && !forecasts?.size) return null;
  const month = shop.now.slice(0, 7);
  return {
    thisMonth: standing(shop, month, history ?? [], forecasts),
    months: around(month, soldByMonth(history ?? []), forecasts ?? new Map()),
  };
}

function standing(shop: Shop, month: string, history: readonly Sold[], forecasts: Forecasts | null): MonthSales {
  const known = ordersUntil(shop);
  const until = known?.day.startsWith(month) ? known.day : null;
  const share = until === null ? 0 : (known?.shareLastYear ?? shareOfDays(until));
  const told = productsTold(shop, month);
  const sold = soldSoFar(
    history.filter((row) => row.month === month),
    told,
  );
  const forecast = told.size > 0 ? (forecasts?.get(month) ?? null) : null;
  return monthSales(month, sold, until, forecasts?.size === 0 ? 'none' : forecast, share);
}

function around(month: string, sold: ReadonlyMap<string, number>, forecasts: Forecasts): CourseMonth[] {
  const [from, to] = [monthText(monthOf(`${month}-01`) - BACK), monthText(monthOf(`${month}-01`) + AHEAD)];
  const all = [...new Set([...sold.keys(), ...forecasts.keys()])].filter((one) => one >= from && one <= to);
  return all.sort().map((one) => ({
    month: one,
    // A month that is not over would look like a fall.
    sold: one < month ? (sold.get(one) ?? null) : null,
    ...(forecasts.get(one) ?? { point: null, lo80: null, hi80: null }),
  }));
}
