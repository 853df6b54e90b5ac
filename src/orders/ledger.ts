import { readSettings, settingsTab } from '../workbook/settings';
import type { Shop } from '../workbook/shop';
import type { OrderEngine } from './engine';
import type { StoredLine } from './line';
import { moveBack } from './moveLedger';
import type { Question } from './question';
import { openLedger, SheetOrders, storedLine } from './sheetLedger';
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

/** The lines that count, for what is not a question yet; null where the orders are in BigQuery, which gives answers and no lines. */
export const orderLines = (shop: Shop): readonly StoredLine[] | null =>
  inBigQuery(shop) ? null : openLedger(shop).lines.map(({ row }) => storedLine(row));

/** Where it is kept up to when orders are known. */
const UNTIL = 'ordersUntil';

/** ISO day of the last payment that the last roll-up saw: what was sold later is not known. Null before the first one. */
export const ordersUntil = ({ memory }: Pick<Shop, 'memory'>): string | null => memory.get(UNTIL);

/** Remembers up to when orders are known, so that nobody need read all of them for it. */
export function rememberUntil({ memory }: Pick<Shop, 'memory'>, lastPaid: string | null): void {
  const day = lastPaid?.slice(0, 10) ?? null;
  if (day === memory.get(UNTIL)) return;
  if (day === null) memory.remove(UNTIL);
  else memory.set(UNTIL, day);
}
