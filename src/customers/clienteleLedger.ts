import { type OrderRow, openLedger } from '../orders/ledger';
import { readSettings } from '../workbook/settings';
import type { Shop } from '../workbook/shop';
import { lineScope } from './lineScope';
import { ordersOf } from './order';
import type { OrderLine } from './orderLine';
import { historiesOf, type PurchaseHistory } from './purchaseHistory';
import { type Roster, rosterOf } from './rfm';
import { rosterSettings } from './tabs';

/** What everything that a run of this room does stands on: the shop's order lines, and the roster made of them. */
export interface Clientele {
  readonly lines: readonly OrderLine[];
  readonly roster: Roster;
  /** What each customer bought, up to the last order: the roster may be of an earlier day. */
  readonly histories: readonly PurchaseHistory[];
}

/** Reads 订单, once a run, and makes the roster as 设置 has it. */
export function readClientele(shop: Shop): Clientele {
  const settings = readSettings(shop, rosterSettings);
  const lines = openLedger(shop).lines.map(({ row }) => orderLine(row));
  shop.counts.read += lines.length;
  const roster = rosterOf(lines, {
    asOf: settings.asOf,
    frequency: settings.frequency === '名次' ? 'rank' : settings.frequency === '固定' ? 'fixed' : 'auto',
    centre: settings.centre === '中位数' ? 'median' : 'mean',
    dormantDays: settings.dormantDays,
    top: settings.topShare,
  });
  return { lines, roster, histories: historiesOf(ordersOf(lineScope(lines, null).lines)) };
}

/** The day of the last payment that 订单 knows; null without any. */
export const lastPaidDay = ({ lines }: Pick<Clientele, 'lines'>): string | null =>
  lines.reduce<string | null>((last, { paidOn }) => (paidOn !== null && paidOn > (last ?? '') ? paidOn : last), null);

function orderLine(row: OrderRow): OrderLine {
  return {
    platform: row.platform,
    orderId: row.orderId,
    customerId: row.buyer ?? '',
    paidOn: row.paidAt.slice(0, 10),
    paid: row.paid,
    refunded: row.refunded,
    status: row.state as OrderLine['status'],
  };
}
