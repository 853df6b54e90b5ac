import { peekRows, type Shop } from '../workbook/shop';
import { reportTab } from './tabs';

/** When the last self-test was, and how many checks did not hold; null where there was none. */
export function readReport(shop: Shop): { time: string; failed: number } | null {
  const rows = peekRows(shop, reportTab);
  const [first] = rows;
  return first ? { time: first.time ?? '', failed: rows.filter(({ verdict }) => verdict === '不符').length } : null;
}
