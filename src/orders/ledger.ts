import { readSettings, settingsTab } from '../workbook/settings';
import type { Shop } from '../workbook/shop';
import type { OrderEngine } from './engine';
import { moveBack } from './moveLedger';
import type { Question } from './question';
import { SheetOrders } from './sheetLedger';
import { TableOrders } from './tableLedger';
import { ORDER_ENGINES, orderSettings, ordersTab } from './tabs';

export type { StoredLine } from './line';
export type { Ask, Derived, Query, Question } from './question';

const engines = new WeakMap<Shop, OrderEngine>();

/**
 * Where the shop keeps its orders, by 订单引擎.
 *
 * @throws MerchantError where it is BigQuery, and that cannot be had
 */
export function ordersOf(shop: Shop): OrderEngine {
  const engine = engines.get(shop) ?? (inBigQuery(shop) ? new TableOrders(shop) : sheetOrders(shop));
  engines.set(shop, engine);
  return engine;
}

function sheetOrders(shop: Shop): SheetOrders {
  moveBack(shop);
  return new SheetOrders(shop);
}

/** Whether the shop's orders are in BigQuery; 设置 is not made by looking. */
function inBigQuery(shop: Shop): boolean {
  const isSet = shop.workbook.sheet(settingsTab.name) !== null;
  return isSet && readSettings(shop, orderSettings).engine === ORDER_ENGINES.table;
}

/** Whether there are orders to ask of; nothing is made by looking. */
export const hasOrders = (shop: Shop): boolean => inBigQuery(shop) || shop.workbook.sheet(ordersTab.name) !== null;

/** What other rooms want to know of orders. */
export const askOrders = <Params, Answer>(shop: Shop, question: Question<Params, Answer>, params: Params): Answer =>
  ordersOf(shop).ask(question, params);

/** Where it is kept up to when orders are known. */
const UNTIL = 'ordersUntil';

/** Up to when orders are known. */
export interface KnownUntil {
  /** ISO day of the last payment: what was sold later is not known. */
  readonly day: string;
  /** Which share of the same month's sales had come by the same day a year ago; null where nobody can tell. */
  readonly shareLastYear: number | null;
}

/** As the last roll-up found it; null before the first one, and without orders. */
export function ordersUntil({ memory }: Pick<Shop, 'memory'>): KnownUntil | null {
  const text = memory.get(UNTIL);
  return text === null ? null : (JSON.parse(text) as KnownUntil);
}

/** Remembers up to when orders are known, so that nobody need read all of them for it. */
export function rememberUntil(
  { memory }: Pick<Shop, 'memory'>,
  lastPaid: string | null,
  shareLastYear: number | null,
): void {
  const known: KnownUntil | null = lastPaid === null ? null : { day: lastPaid.slice(0, 10), shareLastYear };
  const text = known && JSON.stringify(known);
  if (text === memory.get(UNTIL)) return;
  if (text === null) memory.remove(UNTIL);
  else memory.set(UNTIL, text);
}
