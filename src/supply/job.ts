import { readForecast, readPlan } from '../forecast/ledger';
import { readStock } from '../stock/ledger';
import { halfWidth } from '../workbook/cell';
import type { Outcome } from '../workbook/run';
import { readSettings } from '../workbook/settings';
import type { Shop } from '../workbook/shop';
import type { RowOf } from '../workbook/tab';
import { replaceTable } from '../workbook/write';
import { type PlannedDemand, plannedDemand, type Stock } from './demand';
import { HERO, planSettings, planTab } from './tabs';

type PlanRow = RowOf<typeof planTab.columns>;

/** Makes 供应链规划 from the forecast and 库存. */
export function planSupply(shop: Shop): Outcome {
  const { supplyPlan } = shop.texts;
  const forecast = readForecast(shop);
  if (forecast.length === 0) return { result: supplyPlan.noForecast, done: true };
  const settings = readSettings(shop, planSettings);
  const stock = stockByProduct(shop);
  const rules = { service: settings.service, lead: { mean: settings.leadDays, deviation: 0 } };
  const demand = plannedDemand(forecast, readPlan(shop), (product) => stock.get(nameOf(product)) ?? null, rules);
  replaceTable(
    shop,
    planTab,
    demand.map((planned) => planRow(planned, aboutStock(shop, planned, stock.size > 0))),
  );
  shop.counts.read += forecast.length;
  shop.counts.written += demand.length;
  const products = new Set(demand.map(({ product }) => product)).size;
  const said = [supplyPlan.made(demand.length, products), ...(stock.size > 0 ? [] : [supplyPlan.noStock])];
  return { result: shop.texts.forecast.joined(said), done: true };
}

/** A product's name as two tabs have it: widths and spaces may differ. */
const nameOf = (product: string) => halfWidth(product).replace(/\s+/g, ' ');

/** A row of 库存 without 商品 goes under its SKU, as a line of 订单 does. */
function stockByProduct(shop: Shop): ReadonlyMap<string, Stock> {
  const stock = new Map<string, Stock>();
  for (const { product, sku, available, inTransit } of readStock(shop)) {
    const name = nameOf(product ?? sku);
    const sum = stock.get(name) ?? { available: 0, inTransit: 0 };
    stock.set(name, { available: sum.available + available, inTransit: sum.inTransit + (inTransit ?? 0) });
  }
  return stock;
}

/** Said where some products' stock is known and this one's is not; a shop without 库存 is told once. */
const aboutStock = ({ texts }: Shop, { onHand }: PlannedDemand, anyStock: boolean): string | null =>
  anyStock && onHand === null ? texts.supplyPlan.unknownStock : null;

function planRow({ year, quarter, product, hero, ...planned }: PlannedDemand, about: string | null): PlanRow {
  const { demand, safety, onHand, inTransit, quantity } = planned;
  return {
    year,
    quarter: `Q${quarter}`,
    product,
    hero: hero ? HERO : null,
    demand,
    safety,
    onHand,
    quantity,
    // Filled by the supply side, from 供应商.
    coreFactory: null,
    coreQuantity: null,
    backupFactory: null,
    backupQuantity: null,
    gap: null,
    orderBy: null,
    inTransit,
    about,
  };
}
