import { readForecast, readPlan } from '../forecast/ledger';
import { readStock } from '../stock/ledger';
import { readSettings } from '../workbook/settings';
import type { Shop } from '../workbook/shop';
import type { RowOf } from '../workbook/tab';
import { readWorkCalendar } from '../workbook/workCalendar';
import { replaceTable } from '../workbook/write';
import { type DemandRules, type PlannedDemand, plannedDemand, type Stock } from './demand';
import { type Maker, type Sourced, sourced } from './sourcing';
import { makerOf, type RatedSupplier } from './suppliers/job';
import { nameOf, noteProducts } from './suppliers/ledger';
import { HERO, planSettings, planTab } from './tabs';

type PlanRow = RowOf<typeof planTab.columns>;

/**
 * Makes 供应链规划: what each quarter needs by the forecast and 库存, and which suppliers make it.
 *
 * @param sold names of the products that the shop sold so far
 * @returns what came of it, in words
 */
export function showSupplyPlan(shop: Shop, suppliers: readonly RatedSupplier[], sold: readonly string[]): string {
  const { supplyPlan, suppliers: words } = shop.texts;
  const forecast = readForecast(shop);
  noteProducts(shop, new Set([...sold, ...forecast.map(({ product }) => nameOf(product))]));
  if (forecast.length === 0) return supplyPlan.noForecast;
  const stock = stockByProduct(shop);
  const stockOf = (product: string) => stock.get(nameOf(product)) ?? null;
  const demand = plannedDemand(forecast, readPlan(shop), stockOf, rulesBy(shop, suppliers));
  const today = shop.now.slice(0, 10);
  const sources = suppliers.length > 0 ? sourced(demand, suppliers.map(makerFrom), today, readWorkCalendar(shop)) : [];
  const rows = demand.map((planned, index) => {
    return planRow(shop, planned, aboutStock(shop, planned, stock.size > 0), sources[index] ?? null);
  });
  replaceTable(shop, planTab, rows);
  shop.counts.read += forecast.length;
  shop.counts.written += demand.length;
  const products = new Set(demand.map(({ product }) => product)).size;
  const said = [supplyPlan.made(demand.length, products), ...(stock.size > 0 ? [] : [supplyPlan.noStock])];
  const gaps = sources.filter(({ gap }) => gap > 0);
  if (gaps.length > 0)
    said.push(
      words.gaps(
        gaps.length,
        gaps.reduce((sum, { gap }) => sum + gap, 0),
      ),
    );
  else if (sources.length > 0) said.push(words.noGaps);
  return shop.texts.forecast.joined(said);
}

/** Lead times as the product's own factory keeps them; those of 设置 where nobody makes it. */
function rulesBy(shop: Shop, suppliers: readonly RatedSupplier[]): (product: string) => DemandRules {
  const { service, leadDays } = readSettings(shop, planSettings);
  return (product) => {
    const maker = makerOf(suppliers, nameOf(product));
    return { service, lead: maker ? maker.rating.lead(maker.leadDays) : { mean: leadDays, deviation: 0 } };
  };
}

function makerFrom({
  name,
  tier,
  makes,
  base,
  expandable,
  leadDays,
  cost,
  peakCost,
  minimum,
  switchCost,
  rating,
}: RatedSupplier): Maker {
  const known = makes && new Set(makes.map(nameOf));
  return {
    name,
    tier,
    makes: (product) => known === null || known.has(nameOf(product)),
    basePerMonth: base,
    expandablePerMonth: expandable ?? 0,
    lead95: rating.lead(leadDays).days95,
    cost,
    peakCost,
    minimum: minimum ?? 0,
    switchCost: switchCost ?? 0,
  };
}

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

function planRow(shop: Shop, planned: PlannedDemand, about: string | null, source: Sourced | null): PlanRow {
  const { year, quarter, product, hero, demand, safety, onHand, inTransit, quantity } = planned;
  return {
    year,
    quarter: `Q${quarter}`,
    product,
    hero: hero ? HERO : null,
    demand,
    safety,
    onHand,
    quantity,
    ...factoriesOf(source),
    inTransit,
    about,
    parts: source && (shop.texts.suppliers.plan(source) || null),
  };
}

function factoriesOf(source: Sourced | null) {
  const of = (tier: Maker['tier']) => (source?.parts ?? []).filter(({ maker }) => maker.tier === tier);
  const names = (tier: Maker['tier']) =>
    of(tier)
      .map(({ maker }) => maker.name)
      .join('、') || null;
  const pieces = (tier: Maker['tier']) => source && of(tier).reduce((sum, { base, peak }) => sum + base + peak, 0);
  const fallback = source?.fallback ?? null;
  return {
    coreFactory: names('核心'),
    coreQuantity: pieces('核心'),
    backupFactory: names('备用'),
    backupQuantity: pieces('备用'),
    gap: source?.gap ?? null,
    orderBy: source?.orderBy?.day ?? null,
    switchTo: fallback?.maker.name ?? null,
    switchable: fallback?.quantity ?? null,
    switchBy: fallback?.by.day ?? null,
    switchCost: fallback?.cost == null ? null : Number(fallback.cost.toFixed(2)),
  };
}
