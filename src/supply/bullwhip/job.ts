import { readSettings } from '../../workbook/settings';
import { openWhole, type Shop } from '../../workbook/shop';
import { replaceTable } from '../../workbook/write';
import type { Stock } from '../demand';
import { makerOf, type RatedSupplier } from '../suppliers/job';
import { analyses, type Trace } from './analysis';
import { analysisRow } from './analysisRows';
import type { Movements } from './movementLedger';
import type { SalesBook } from './salesLedger';
import { analysisSettings, analysisTab } from './tabs';

/** Fills 供应分析; nothing is made where no day of sales is known. */
export function showAnalysis(
  shop: Shop,
  suppliers: readonly RatedSupplier[],
  stock: ReadonlyMap<string, Stock>,
  moved: Movements,
  sales: SalesBook,
): number {
  if (sales.known === null) return 0;
  const rules = readSettings(shop, analysisSettings);
  const traces = tracesOf(suppliers, stock, sales, moved);
  const found = analyses(traces, moved.unnamed, sales.known, rules, shop.texts.suppliers.wholeShop);
  const rows = found.map((one) => analysisRow(shop.texts, one, rules.average));
  if (rows.length === 0 && !shop.workbook.sheet(analysisTab.name)) return 0;
  replaceTable(shop, analysisTab, rows);
  shop.counts.written += rows.length;
  if (found.some(({ swing }) => swing)) drawChart(shop, rows.length);
  return rows.length;
}

/** Whether anything but sales is known of a product (`nameOf`): without orders and stock its days tell nothing. */
export const isTraced = (product: string, stock: ReadonlyMap<string, Stock>, { named, sharing }: Movements): boolean =>
  stock.has(product) || named.has(product) || makerOf(sharing, product) !== null;

function tracesOf(
  suppliers: readonly RatedSupplier[],
  stock: ReadonlyMap<string, Stock>,
  { products }: SalesBook,
  { named, sharing }: Movements,
): Trace[] {
  return [...products].map(([key, { name, daily, monthly }]): Trace => {
    const maker = makerOf(suppliers, key);
    return {
      product: name,
      sold: { daily, monthly },
      shares: makerOf(sharing, key) !== null,
      orders: named.get(key)?.orders ?? [],
      deliveries: named.get(key)?.deliveries ?? [],
      stock: stock.get(key)?.available ?? null,
      leadDays: maker ? maker.rating.lead(maker.leadDays).mean : 0,
      cost: maker?.cost ?? null,
    };
  });
}

/** Rows that a chart can show side by side. */
const DRAWN = 13;

/** The hardest ratios beside the bound, below the table and right of the names that stay in sight. */
function drawChart(shop: Shop, rows: number): void {
  const { sheet, headers } = openWhole(shop, analysisTab);
  const block = (field: keyof typeof analysisTab.columns) => ({
    row: 1,
    column: headers.at.get(field) ?? 1,
    rows: Math.min(rows, DRAWN) + 1,
    columns: 1,
  });
  sheet.chart({
    title: shop.texts.suppliers.chart,
    kind: 'bar',
    blocks: [block('product'), block('orderRatio'), block('bound')],
    at: { row: rows + 3, column: analysisTab.frozenColumns + 1 },
    size: { width: 760, height: 440 },
    options: { legend: { position: 'top' }, hAxis: { minValue: 0 }, colors: ['#1a73e8', '#bdc1c6'] },
  });
}
