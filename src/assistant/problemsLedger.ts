import { cellPlace } from '../workbook/address';
import { quoted } from '../workbook/cell';
import type { RawCell } from '../workbook/port';
import { problemsTab } from '../workbook/problems';
import { peekRows, type Shop } from '../workbook/shop';

/** One row of 数据问题. */
export interface ShownProblem {
  readonly cell: string;
  readonly column: string;
  readonly value: string;
  readonly reason: string;
}

/** The problems of one tab, or of one file that was imported. */
export interface ProblemGroup {
  readonly tab: string;
  /** Whether it is a tab, in which one can go to a cell. */
  readonly isTab: boolean;
  readonly count: number;
  /** The first of them. */
  readonly problems: readonly ShownProblem[];
}

/** So many problems of a tab are shown in the sidebar: whoever has more mends them in the tab. */
const SHOWN = 40;

/** What 数据问题 holds, by tab, the tab with the most first. */
export function readProblems(shop: Shop): ProblemGroup[] {
  const byTab = new Map<string, ShownProblem[]>();
  for (const { tab, cell, column, value, reason } of peekRows(shop, problemsTab)) {
    const list = byTab.get(tab ?? '') ?? [];
    list.push({ cell: cell ?? '', column: column ?? '', value: value ?? '', reason: reason ?? '' });
    byTab.set(tab ?? '', list);
  }
  return [...byTab]
    .map(([tab, list]) => ({
      tab,
      isTab: shop.workbook.sheet(tab) !== null,
      count: list.length,
      problems: list.slice(0, SHOWN),
    }))
    .sort((left, right) => right.count - left.count);
}

/** Where a refused cell stands now. */
export type Found =
  | { readonly found: 'there' | 'moved'; readonly row: number; readonly column: number }
  /** The value stands there no more: somebody mended it, or several cells of the column hold it. */
  | { readonly found: 'changed'; readonly row: number; readonly column: number }
  | { readonly found: 'gone' };

/**
 * Finds a refused cell by the address at which it was refused. Rows move when somebody sorts or inserts: where another value stands there now, the value is
 * looked for in its column, and found where it stands there once. One reading of the tab.
 */
export function findProblem(shop: Shop, tab: string, { cell, value }: Pick<ShownProblem, 'cell' | 'value'>): Found {
  const sheet = shop.workbook.sheet(tab);
  if (!sheet) return { found: 'gone' };
  const place = cellPlace(cell) ?? { row: 1, column: 1 };
  const cells = sheet.read();
  const holds = (found: RawCell | undefined) => quoted(found ?? '', shop.workbook) === value;
  const { row, column } = place;
  if (cellPlace(cell) === null || holds(cells[row - 1]?.[column - 1])) return { found: 'there', row, column };
  const rows = cells.flatMap((one, index) => (index > 0 && holds(one[column - 1]) ? [index + 1] : []));
  const [moved] = rows;
  return value !== '' && moved !== undefined && rows.length === 1
    ? { found: 'moved', row: moved, column }
    : { found: 'changed', row, column };
}
