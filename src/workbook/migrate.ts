import { ensureTab } from './ensureTab';
import type { Shop } from './shop';
import type { TabForm } from './tab';

/** One step of the workbook's layout: what it changes, applied once. */
export interface Migration {
  /** Layout version that the workbook has afterwards. */
  readonly to: number;
  apply(shop: Shop): void;
}

const KEY = 'layout';

/** Completes tabs that are there: columns that came with a later version are added at their right end. */
export const completeTabs = (to: number, tabs: readonly TabForm[]): Migration => ({
  to,
  apply: (shop) => {
    for (const tab of tabs) if (shop.workbook.sheet(tab.name)) ensureTab(shop, tab);
  },
});

/**
 * Brings the workbook's layout up to date, each step once and in order.
 *
 * @returns the version afterwards
 * @throws MerchantError where a newer ShopDeck wrote the workbook: an older one must not write over what it does not know
 */
export function migrate(shop: Shop, steps: readonly Migration[]): number {
  const newest = steps.reduce((version, { to }) => Math.max(version, to), 0);
  const now = Number(shop.memory.get(KEY) ?? 0);
  if (now > newest) throw shop.error((texts) => texts.workbook.newerWorkbook(now));
  for (const step of steps) {
    if (step.to <= now) continue;
    shop.lock.hold(() => step.apply(shop));
    shop.memory.set(KEY, String(step.to));
  }
  return newest;
}
