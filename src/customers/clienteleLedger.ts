import { askOrders, orderLines } from '../orders/ledger';
import { readSettings } from '../workbook/settings';
import type { Shop } from '../workbook/shop';
import type { OrderLine } from './orderLine';
import type { Roster } from './rfm';
import { orderLine, roster } from './rosterLedger';
import { rosterSettings } from './tabs';

/** Customers that 客户RFM lists where the orders are in BigQuery: the tabs take results only. */
const LISTED = 20_000;

/** What everything that a run of this room does stands on: the shop's order lines, and the roster made of them. */
export interface Clientele {
  /** Null where the orders are in BigQuery, which answers questions and gives no lines. */
  readonly lines: readonly OrderLine[] | null;
  readonly roster: Roster;
}

/** Asks for the roster as 设置 has it, once a run. */
export function readClientele(shop: Shop): Clientele {
  const settings = readSettings(shop, rosterSettings);
  const made = askOrders(shop, roster, {
    asOf: settings.asOf,
    frequency: settings.frequency === '名次' ? 'rank' : settings.frequency === '固定' ? 'fixed' : 'auto',
    centre: settings.centre === '中位数' ? 'median' : 'mean',
    dormantDays: settings.dormantDays,
    top: settings.topShare,
    most: LISTED,
  });
  return { lines: orderLines(shop)?.map(orderLine) ?? null, roster: made };
}
