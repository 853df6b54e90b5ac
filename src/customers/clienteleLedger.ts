import { askOrders, orderLines as linesOf } from '../orders/ledger';
import { readSettings } from '../workbook/settings';
import type { Shop } from '../workbook/shop';
import type { PurchaseHistory } from './purchaseHistory';
import { histories } from './purchasesLedger';
import type { Roster } from './rfm';
import { roster } from './rosterLedger';
import { rosterSettings } from './tabs';

/** Customers that 客户RFM lists where the orders are in BigQuery: the tabs take results only. */
const LISTED = 20_000;

/** What everything that a run of this room does stands on: the roster, and the order lines that it is made of. */
export interface Clientele {
  readonly roster: Roster;
  /** What each customer bought, up to the last order: the roster may be of an earlier day. Null where there are no lines. */
  readonly histories: readonly PurchaseHistory[] | null;
}

/** A clientele of which every purchase is known. */
export interface WholeClientele extends Clientele {
  readonly histories: readonly PurchaseHistory[];
}

export const isWhole = (clientele: Clientele): clientele is WholeClientele => clientele.histories !== null;

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
  const lines = linesOf(shop);
  return { roster: made, histories: lines && histories(lines) };
}
