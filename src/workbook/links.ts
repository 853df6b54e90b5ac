import { asTyped } from './cell';
import { openTable, type Shop } from './shop';
import { type Columns, keyOf, type Tab } from './tab';

/** A cell that goes to another tab when it is clicked; plain text where that tab is not there. */
function linkTo(shop: Shop, tab: string): string {
  const anchor = shop.workbook.anchor(tab);
  const text = tab.replace(/"/g, '""');
  return anchor === null ? String(asTyped(tab)) : `=HYPERLINK("${anchor}","${text}")`;
}

/**
 * Makes the cells of one column links to other tabs: one read and one write, however many rows.
 *
 * @param targets names of tabs by row key (`keyOf`); other rows stay as they are
 */
export function linkCells<C extends Columns>(
  shop: Shop,
  tab: Tab<C>,
  field: keyof C & string,
  targets: ReadonlyMap<string, string>,
): void {
  const { sheet, rows, headers } = openTable(shop, tab);
  const column = headers.at.get(field);
  const last = rows[rows.length - 1]?.at;
  if (column === undefined || last === undefined) return;
  const links = new Map([...new Set(targets.values())].map((name) => [name, linkTo(shop, name)]));
  const cells = Array.from({ length: last - 1 }, () => ['']);
  for (const { at, row } of rows) cells[at - 2] = [links.get(targets.get(keyOf(tab, row)) ?? '') ?? ''];
  sheet.write({ row: 2, column, rows: cells.length, columns: 1 }, cells);
}
