import { careRows } from '../customers/care/tabs';
import { EVERYBODY, movementTab } from '../customers/movement/tabs';
import type { Shop } from '../workbook/shop';
import type { TierMonth } from './clients';
import { look } from './lookLedger';

/** The months of 分层流动 as wholes. */
export function readTierMonths(shop: Shop): TierMonth[] {
  const rows = look(shop, movementTab)?.rows ?? [];
  return rows.flatMap(({ row: { month, from, high, ordinary, dormant, highAmount, amount } }) => {
    if (month === null || from !== EVERYBODY) return [];
    const counts = { high: high ?? 0, ordinary: ordinary ?? 0, dormant: dormant ?? 0 };
    return [{ month, ...counts, highAmount: highAmount ?? 0, amount: amount ?? 0 }];
  });
}

/** Deadlines of the contacts of 触达计划 that are still to be made; null where there is no such tab, or nothing in it. */
export function readOpenContacts(shop: Shop): (string | null)[] | null {
  const table = look(shop, careRows);
  if (table === null) return null;
  return table.rows.flatMap(({ row: { state, due } }) => (state === '待办' ? [due] : []));
}
