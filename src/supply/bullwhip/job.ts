import { readStock } from '../../stock/ledger';
import { readSettings } from '../../workbook/settings';
import { openWhole, type Shop } from '../../workbook/shop';
import { replaceTable } from '../../workbook/write';
import { makerOf, type RatedSupplier } from '../suppliers/job';
import { nameOf, readDeliveries } from '../suppliers/ledger';
import { type Analysis, analyses, type Supply, type Trace } from './analysis';
import type { Movement } from './periods';
import type { SalesBook } from './salesLedger';
import { type AnalysisRow, analysisSettings, analysisTab } from './tabs';

/** Fills 供应分析; nothing is made where no day of sales is known. */
export function showAnalysis(shop: Shop, suppliers: readonly RatedSupplier[], sales: SalesBook): number {
  if (sales.known === null) return 0;
  const rules = readSettings(shop, analysisSettings);
  const moved = movementsOf(shop, suppliers);
  const traces = tracesOf(shop, suppliers, sales, moved);
  const found = analyses(traces, moved.unnamed, sales.known, rules, shop.texts.suppliers.wholeShop);
  const rows = found.map((one) => rowOf(shop, one, rules.average));
  if (rows.length === 0 && !shop.workbook.sheet(analysisTab.name)) return 0;
  replaceTable(shop, analysisTab, rows);
  shop.counts.written += rows.length;
  if (found.some(({ swing }) => swing)) drawChart(shop, rows.length);
  return rows.length;
}

function tracesOf(
  shop: Shop,
  suppliers: readonly RatedSupplier[],
  { products }: SalesBook,
  { named, sharing }: Movements,
): Trace[] {
  const stock = stockByProduct(shop);
  return [...products].map(([key, { name, daily, monthly }]): Trace => {
    const maker = makerOf(suppliers, key);
    return {
      product: name,
      sold: { daily, monthly },
      shares: makerOf(sharing, key) !== null,
      orders: named.get(key)?.orders ?? [],
      deliveries: named.get(key)?.deliveries ?? [],
      stock: stock.get(key) ?? null,
      leadDays: maker ? maker.rating.lead(maker.leadDays).mean : 0,
      cost: maker?.cost ?? null,
    };
  });
}

function stockByProduct(shop: Shop): Map<string, number> {
  const stock = new Map<string, number>();
  for (const { product, sku, available } of readStock(shop)) {
    const name = nameOf(product ?? sku);
    stock.set(name, (stock.get(name) ?? 0) + available);
  }
  return stock;
}

/** What suppliers were asked for and sent. */
interface Movements {
  /** By product. */
  readonly named: ReadonlyMap<string, Supply>;
  /** Of suppliers that make several products and did not say which. */
  readonly unnamed: Supply;
  readonly sharing: readonly RatedSupplier[];
}

/** A delivery that names no product is of the only one that its supplier makes. */
function movementsOf(shop: Shop, suppliers: readonly RatedSupplier[]): Movements {
  const named = new Map<string, { orders: Movement[]; deliveries: Movement[] }>();
  const unnamed = { orders: [] as Movement[], deliveries: [] as Movement[] };
  const sharing = new Set<string>();
  const only = onlyProducts(suppliers);
  for (const { supplier, product, quantity, accepted, ordered, delivered } of readDeliveries(shop)) {
    if (quantity === null) continue;
    const key = product === null ? (only.get(nameOf(supplier)) ?? null) : nameOf(product);
    const own = key === null ? unnamed : (named.get(key) ?? { orders: [], deliveries: [] });
    if (key === null) sharing.add(nameOf(supplier));
    else named.set(key, own);
    own.orders.push({ day: ordered, pieces: quantity });
    if (delivered !== null) own.deliveries.push({ day: delivered, pieces: accepted ?? quantity });
  }
  return { named, unnamed, sharing: suppliers.filter(({ name }) => sharing.has(nameOf(name))) };
}

/** The product of suppliers that make a single one. */
function onlyProducts(suppliers: readonly RatedSupplier[]): Map<string, string | null> {
  const only = new Map<string, string | null>();
  for (const { name, makes } of suppliers) {
    const product = makes?.length === 1 && !only.has(nameOf(name)) ? nameOf(makes[0] as string) : null;
    only.set(nameOf(name), product);
  }
  return only;
}

function rowOf({ texts }: Shop, analysis: Analysis, average: number): AnalysisRow {
  const { product, swing, turnover, extraCost } = analysis;
  const [days, before] = [rounded(turnover?.days, 1), rounded(turnover?.before, 1)];
  return {
    product,
    period: swing?.days ?? null,
    periods: swing?.periods ?? null,
    salesSpread: rounded(swing?.variation.sales, 3),
    orderSpread: rounded(swing?.variation.orders, 3),
    deliverySpread: rounded(swing?.variation.deliveries, 3),
    orderRatio: rounded(swing?.orderRatio, 2),
    deliveryRatio: rounded(swing?.deliveryRatio, 2),
    wholeRatio: rounded(swing?.wholeRatio, 2),
    bound: rounded(swing?.bound, 2),
    smoothing: swing?.smoothing?.periods ?? null,
    smoothed: rounded(swing?.smoothing?.ratio, 2),
    extraStock: rounded(swing?.smoothing?.extraStock, 0),
    extraCost: rounded(extraCost, 2),
    turnover: days,
    before,
    change: days === null || before === null ? null : rounded(days - before, 1),
    about: texts.suppliers.analysis({ swing, turnover, average }) || null,
  };
}

/** As it is shown. */
const rounded = (value: number | null | undefined, digits: number) =>
  value === null || value === undefined ? null : Number(value.toFixed(digits));

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
