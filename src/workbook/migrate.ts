import type { Shop } from './shop';

/** One step of the workbook's layout: what it changes in tabs that are there, applied once. */
export interface Migration {
  /** Layout version that the workbook has afterwards. */
  readonly to: number;
  apply(shop: Shop): void;
}

const KEY = 'layout';

/** The layout version of a workbook; null where ShopDeck never wrote to it. */
export function layoutOf({ memory }: Pick<Shop, 'memory'>): number | null {
  const version = memory.get(KEY);
  return version === null ? null : Number(version);
}

/**
 * Brings the workbook's layout up to `version`, each step once and in order. A workbook without a version is taken for a new one: columns that it lacks are
 * added by the job that writes them (`openWhole`), so it needs no steps.
 *
 * @throws MerchantError where a newer ShopDeck wrote the workbook: an older one must not write over what it does not know
 */
export function migrate(shop: Shop, version: number, steps: readonly Migration[]): void {
  const now = Number(shop.memory.get(KEY) ?? version);
  if (now > version) throw shop.error((texts) => texts.workbook.newerWorkbook(now));
  for (const step of steps) {
    if (step.to <= now || step.to > version) continue;
    shop.lock.hold(() => step.apply(shop));
    shop.memory.set(KEY, String(step.to));
  }
  if (shop.memory.get(KEY) === null) shop.memory.set(KEY, String(version));
}
