import type { PurchaseHistory } from '../purchaseHistory';

/**
 * The history up to a day, as it was known then; null where there was none.
 *
 * @param until day number, the last one that counts
 * @example
 * historyUntil({ platform: '', customerId: '', days: [3, 9], amounts: [1, 2] }, 5); // => { platform: '', customerId: '', days: [3], amounts: [1] }
 * historyUntil({ platform: '', customerId: '', days: [3, 9], amounts: [1, 2] }, 2); // => null
 */
export function historyUntil(history: PurchaseHistory, until: number): PurchaseHistory | null {
  const known = history.days.filter((day) => day <= until).length;
  if (known === 0) return null;
  return { ...history, days: history.days.slice(0, known), amounts: history.amounts.slice(0, known) };
}
