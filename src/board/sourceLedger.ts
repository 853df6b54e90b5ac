import { readStock } from '../stock/ledger';
import { stockTab } from '../stock/tabs';
import type { RawCell } from '../workbook/port';
import { openTable, type Shop } from '../workbook/shop';
import type { Answer, Sources } from './linked/resolve';
import { knowledgeTab, shiftsTab } from './tabs';

/** What references are looked up in: each tab is read once, however many references point to it, and another room's is not made by looking. */
export function openSources(shop: Shop): Sources {
  const tabs = new Map<string, readonly (readonly string[])[] | null>();
  return {
    stock: shop.workbook.sheet(stockTab.name) ? readStock(shop) : null,
    shifts: openTable(shop, shiftsTab).rows.map(({ row }) => row),
    knowledge: readKnowledge(shop),
    cells: (tab) => {
      if (!tabs.has(tab)) tabs.set(tab, cellsOf(shop, tab));
      return tabs.get(tab) ?? null;
    },
  };
}

/** The rows of 知识库. */
export function readKnowledge(shop: Shop): (Answer & { platform: string | null; updated: string | null })[] {
  return openTable(shop, knowledgeTab).rows.map(({ row }) => row);
}

function cellsOf(shop: Shop, tab: string): string[][] | null {
  const cells = shop.workbook.sheet(tab)?.read();
  return cells ? cells.map((row) => row.map((cell) => shownAs(shop, cell))) : null;
}

/** A cell as a reader would say it: a day without its midnight, a number without the noise of its last digits. */
function shownAs({ workbook }: Shop, cell: RawCell): string {
  if (cell instanceof Date) return workbook.wallClock(cell).replace(/ 00:00:00$/, '');
  return typeof cell === 'number' ? String(Number(cell.toPrecision(12))) : String(cell);
}
