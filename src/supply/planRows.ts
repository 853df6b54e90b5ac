import type { Texts } from '../text/texts';
import type { RowOf } from '../workbook/tab';
import type { PlannedDemand } from './demand';
import type { LatestDay } from './orderDates';
import type { Maker, Sourced } from './sourcing';
import { HERO, PAST, type planTab } from './tabs';

/**
 * A row of 供应链规划 in the shop's language.
 *
 * @param source null where the shop has no suppliers yet
 * @param today ISO day
 * @param anyStock whether the stock of any product is known: a shop without 库存 is told once, not in every row
 */
export function planRow(
  { supplyPlan, suppliers }: Texts,
  planned: PlannedDemand,
  source: Sourced | null,
  today: string,
  anyStock: boolean,
): RowOf<typeof planTab.columns> {
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
    overdue: overdueOf(source, today),
    inTransit,
    about: anyStock && onHand === null ? supplyPlan.unknownStock : null,
    parts: source && (suppliers.plan(source) || null),
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

/** Which days to act are past: what is still to be ordered comes late, or a backup could no more take over in time. */
function overdueOf(source: Sourced | null, today: string): string | null {
  const isPast = (by: LatestDay | undefined | null) => by != null && by.day < today;
  const past = [
    ...(isPast(source?.orderBy) ? [PAST.order] : []),
    ...(isPast(source?.fallback?.by) ? [PAST.switch] : []),
  ];
  return past.join('、') || null;
}
