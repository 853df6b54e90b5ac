import { openTable, type Shop } from '../workbook/shop';
import { reportTab } from './tabs';

/** When the last self-test was, and how many checks did not hold; null where there was none. */
export function readReport(shop: Shop): { time: string; failed: number } | null {
  if (!shop.workbook.sheet(reportTab.name)) return null;
  const rows = openTable(shop, reportTab).rows.map(({ row }) => row);
  const [first] = rows;
  return first ? { time: first.time ?? '', failed: rows.filter(({ verdict }) => verdict === '不符').length } : null;
}
