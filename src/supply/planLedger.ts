import { readForecast, readPlan } from '../forecast/ledger';
import { readSettings } from '../workbook/settings';
import type { Shop } from '../workbook/shop';
import { readWorkCalendar } from '../workbook/workCalendar';
import { replaceTable } from '../workbook/write';
import { type DemandRules, type PlannedDemand, plannedDemand, type Stock } from './demand';
import { planRow } from './planRows';
import { type Maker, type Sourced, sourced } from './sourcing';
import { makerOf, type RatedSupplier } from './suppliers/job';
import { nameOf, noteProducts } from './suppliers/ledger';
import { planSettings, planTab } from './tabs';

/**
 * Makes 供应链规划: what each quarter needs by the forecast and 库存, and which suppliers make it.
 *
 * @param sold names of the products that the shop sold so far
 * @returns what came of it, in words
 */
export function showSupplyPlan(
  shop: Shop,
  suppliers: readonly RatedSupplier[],
  stock: ReadonlyMap<string, Stock>,
  sold: readonly string[],
): string {
  const forecast = readForecast(shop);
  noteProducts(shop, new Set([...sold, ...forecast.map(({ product }) => nameOf(product))]));
  if (forecast.length === 0) return shop.texts.supplyPlan.noForecast;
  const stockOf = (product: string) => stock.get(nameOf(product)) ?? null;
  const demand = plannedDemand(forecast, readPlan(shop), stockOf, rulesBy(shop, suppliers));
  const today = shop.now.slice(0, 10);
  const sources = suppliers.length > 0 ? sourced(demand, suppliers.map(makerFrom), today, readWorkCalendar(shop)) : [];
  replaceTable(
    shop,
    planTab,
    demand.map((planned, index) => planRow(shop.texts, planned, sources[index] ?? null, today, stock.size > 0)),
  );
  shop.counts.read += forecast.length;
  shop.counts.written += demand.length;
  return planSentence(shop, demand, sources, stock.size > 0);
}

function planSentence(
  { texts }: Shop,
  demand: readonly PlannedDemand[],
  sources: readonly Sourced[],
  anyStock: boolean,
): string {
  const { supplyPlan, suppliers: words, forecast } = texts;
  const products = new Set(demand.map(({ product }) => product)).size;
  const missing = sources.reduce((sum, { gap }) => sum + gap, 0);
  const gaps = missing > 0 ? words.gaps(sources.filter(({ gap }) => gap > 0).length, missing) : words.noGaps;
  return forecast.joined([
    supplyPlan.made(demand.length, products),
    ...(anyStock ? [] : [supplyPlan.noStock]),
    ...(sources.length > 0 ? [gaps] : []),
  ]);
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
