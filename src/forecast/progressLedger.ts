import { clearFrom, writeRowsAt } from '../workbook/block';
import { type MemoryPort, openTable, openWhole, type Shop } from '../workbook/shop';
import type { ProductForecast } from './plan/productForecast';
import { progressTab } from './tabs';

/** How far a forecast that one run could not finish has come; what it found lies in the hidden tab 预测进度, a property being too small for it. */
interface Progress {
  /** Print of the input (`printOf`). */
  readonly print: string;
  /** Products worked out, in the order of the input. */
  readonly done: number;
  /** The version that was shown before lies in 预测存档 already, and the tabs are being written. */
  readonly archived: boolean;
}

const KEY = 'forecast';

const recall = (memory: MemoryPort): Progress | null => {
  const text = memory.get(KEY);
  return text === null ? null : (JSON.parse(text) as Progress);
};

/** Whether a forecast was begun and is not finished. */
export const isUnderWay = (memory: MemoryPort): boolean => memory.get(KEY) !== null;

/** Whether a run was cut off while it wrote the tabs: what stands there is neither the old version nor the new one. */
export const isBeingShown = ({ memory }: Shop): boolean => recall(memory)?.archived === true;

/** What earlier runs found with the same input; nothing where the input has changed since. */
export function resume(shop: Shop, print: string, products: readonly string[]): ProductForecast[] {
  const progress = recall(shop.memory);
  if (progress === null || progress.print !== print || progress.done === 0) return [];
  const { rows } = openTable(shop, progressTab);
  const found: ProductForecast[] = [];
  for (const { row } of rows.slice(0, progress.done)) {
    const forecast = forecastIn(row.found);
    // Somebody changed the tab: from here on it is worked out again.
    if (forecast === null || row.product !== products[found.length]) break;
    found.push(forecast);
  }
  return found;
}

function forecastIn(text: string | null): ProductForecast | null {
  try {
    return JSON.parse(text ?? 'null') as ProductForecast | null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Keeps what this run found, for the next one to go on from. */
export function keepProgress(shop: Shop, print: string, found: readonly ProductForecast[], from: number): void {
  shop.lock.hold(() => {
    const rows = found.slice(from).map((forecast) => ({ product: forecast.product, found: JSON.stringify(forecast) }));
    writeRowsAt(openWhole(shop, progressTab), from + 2, rows);
    shop.workbook.flush();
    note(shop, { print, done: found.length, archived: isBeingShown(shop) });
  });
}

/** Notes that the version before is in the archive: from here on a run that is cut off goes on writing. */
export function noteArchived(shop: Shop, print: string): void {
  const before = recall(shop.memory);
  note(shop, { print, done: before?.print === print ? before.done : 0, archived: true });
}

const note = ({ memory }: Shop, progress: Progress) => memory.set(KEY, JSON.stringify(progress));

/** Forgets the progress: everything is shown. */
export function endProgress(shop: Shop): void {
  if (shop.workbook.sheet(progressTab.name)) {
    clearFrom(openTable(shop, progressTab), 2);
    shop.workbook.flush();
  }
  shop.memory.remove(KEY);
}
