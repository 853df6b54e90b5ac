import * as z from 'zod/mini';
import { mailTab } from '../alerts/tabs';
import { addRows } from '../workbook/block';
import type { Value } from '../workbook/cell';
import { isExampleAddress, mailAddresses } from '../workbook/mailAddress';
import { removeRows } from '../workbook/remove';
import type { Outcome } from '../workbook/run';
import { openTable, openWhole, type Shop } from '../workbook/shop';
import { type Columns, keyOf, type RowOf, type Tab, type TabForm } from '../workbook/tab';
import { replaceTable } from '../workbook/write';
import { dated, salesUntil } from './dated';
import type { SampleCell, SampleFile, SampleTable } from './file';
import { forgetSamples, noteSamples, readSamples, rowPrint, type SampleRow, sampleRowsIn } from './ledger';

/** The tab that takes the sample's monthly sales, and what its column 备注 says of them. */
const SALES = '销售历史';
const SAMPLE_NOTE = '示例数据';

/** The column by which a computed row is of one product. */
const PRODUCT = '商品';

/** Parts the names by which a row is called. */
const PARTED = '｜';

/** A row of sample data: checked, and what it is called. */
interface Fresh {
  readonly tab: Tab<Columns>;
  readonly row: RowOf<Columns>;
  readonly called: string;
}

/**
 * Writes the sample data into the tabs, dated from today, and remembers each row. A row whose key is there already is left out; where there is sample data
 * already nothing is written.
 *
 * @param tabs every tab that ShopDeck knows
 */
export function addSample(shop: Shop, file: SampleFile, tabs: readonly TabForm[]): Outcome {
  const { sample: words } = shop.texts;
  return shop.lock.hold(() => {
    const before = readSamples(shop).length;
    if (before > 0) return { result: words.there(before), done: true };
    const today = shop.now.slice(0, 10);
    const byTab = [...file.tables, salesTable(file, today)].map((table) => freshRows(shop, table, tabs, today));
    noteSamples(
      shop,
      byTab.flat().map(({ tab, row, called }) => ({ tab: tab.name, row: called, print: rowPrint(tab, row) })),
    );
    for (const rows of byTab) {
      const [first] = rows;
      if (!first) continue;
      addRows(
        openWhole(shop, first.tab),
        rows.map(({ row }) => row),
      );
      shop.counts.written += rows.length;
    }
    shop.workbook.flush();
    const names = byTab.flatMap(([first]) => first?.tab.name ?? []);
    return { result: words.added(shop.counts.written, names), done: true };
  });
}

/** The monthly sales as a table like the others; its months are dated already. */
function salesTable({ sales, firstMonth }: SampleFile, today: string): SampleTable {
  const rows = sales.flatMap((one) =>
    salesUntil(one, firstMonth, today).map(({ month, product, category, pieces, revenue }) => [
      month,
      product,
      category,
      pieces,
      revenue,
      SAMPLE_NOTE,
    ]),
  );
  return {
    tab: SALES,
    headers: ['月份', '商品', '品类', '销量', '销售额', '备注'],
    called: ['月份', '商品'],
    rows,
  };
}

function freshRows(shop: Shop, table: SampleTable, tabs: readonly TabForm[], today: string): Fresh[] {
  const tab = tabs.find(({ name }) => name === table.tab) as Tab<Columns> | undefined;
  if (!tab) throw new Error(`the sample has rows of ${table.tab}, which is no tab`);
  const known = tab.key.length > 0 ? openTable(shop, tab).rows.map(({ row }) => keyOf(tab, row)) : [];
  const there = new Set(known);
  return table.rows
    .map((cells) => freshRow(tab, table, cells, today))
    .filter(({ row }) => tab.key.length === 0 || !there.has(keyOf(tab, row)));
}

function freshRow(
  tab: Tab<Columns>,
  { headers, called }: SampleTable,
  cells: readonly SampleCell[],
  today: string,
): Fresh {
  const raw: Record<string, Value> = {};
  for (const [field, { header, kind }] of Object.entries(tab.columns)) {
    raw[field] = dated(cells[headers.indexOf(header)] ?? null, kind, today) ?? '';
  }
  const checked = z.safeParse(tab.row, raw);
  if (!checked.success) throw new Error(`a sample row of ${tab.name} is not whole: ${JSON.stringify(cells)}`);
  const names = called.map((header) => String(cells[headers.indexOf(header)] ?? ''));
  return { tab, row: checked.data, called: names.filter(Boolean).join(PARTED) };
}

/** What follows from sample data and has to go with it. */
export interface Derived {
  /** Every tab that ShopDeck knows. */
  readonly tabs: readonly TabForm[];
  /** Computed tabs of sums, of which no row is of one product: they are emptied, and made anew by their jobs. */
  readonly sums: readonly TabForm[];
}

/**
 * Removes the sample data: the rows that are as they were written, whatever stands around them and in whatever order. A row that the user changed is his and stays,
 * and he is told. Rows of computed tabs that speak of a product of the sample go too, and messages to its people.
 */
export function removeSample(shop: Shop, { tabs, sums }: Derived): Outcome {
  const { sample: words } = shop.texts;
  const samples = readSamples(shop);
  if (samples.length === 0) return { result: words.none, done: true };
  const kept: SampleRow[] = [];
  for (const name of new Set(samples.map(({ tab }) => tab))) {
    const tab = tabs.find((one) => one.name === name) as Tab<Columns> | undefined;
    const own = samples.filter((one) => one.tab === name);
    if (tab && shop.workbook.sheet(name)) kept.push(...removeFrom(shop, tab, own));
  }
  const removed = shop.counts.written;
  removeDerived(shop, { tabs, sums }, productsOf(samples));
  forgetSamples(shop);
  return { result: words.removed(removed, kept), done: true };
}

/** @returns the rows that were changed and so stay */
function removeFrom(shop: Shop, tab: Tab<Columns>, samples: readonly SampleRow[]): SampleRow[] {
  const prints = samples.map(({ print }) => print);
  const before = openTable(shop, tab);
  const due = sampleRowsIn(before, prints);
  const gone = new Set(before.rows.filter(({ at }) => due.has(at)).map(({ row }) => rowPrint(tab, row)));
  shop.counts.written += removeRows(shop, tab, (table) => sampleRowsIn(table, prints));
  return samples.filter(({ print, row }) => !gone.has(print) && isStillThere(before.cells, row));
}

/** Whether some row still holds all that a sample row is called by: then it was changed, else its user deleted it. */
function isStillThere(cells: readonly (readonly unknown[])[], called: string): boolean {
  const names = called.split(PARTED);
  return cells.some((row) => names.every((name) => row.some((cell) => String(cell) === name)));
}

/** The sample's products, by the rows of 销售历史. */
const productsOf = (samples: readonly SampleRow[]) =>
  new Set(samples.filter(({ tab }) => tab === SALES).map(({ row }) => row.split(PARTED)[1] ?? ''));

/** Computed rows of one of the products, sums of all of them, and messages to nobody but people of the sample. */
function removeDerived(shop: Shop, { tabs, sums }: Derived, products: ReadonlySet<string>): void {
  for (const form of tabs.filter(({ whole, name }) => whole && shop.workbook.sheet(name))) {
    const tab = form as Tab<Columns>;
    const product = Object.keys(tab.columns).find((field) => tab.columns[field]?.header === PRODUCT);
    if (sums.includes(form)) replaceTable(shop, tab, []);
    else if (product) removeWhere(shop, tab, (row) => products.has(String(row[product] ?? '')));
  }
  if (shop.workbook.sheet(mailTab.name))
    removeWhere(shop, mailTab, ({ recipients }) => {
      const addresses = mailAddresses(recipients ?? '');
      return addresses.length > 0 && addresses.every(isExampleAddress);
    });
}

const removeWhere = <C extends Columns>(shop: Shop, tab: Tab<C>, isDue: (row: RowOf<C>) => boolean) =>
  removeRows(shop, tab, ({ rows }) => new Set(rows.filter(({ row }) => isDue(row)).map(({ at }) => at)));
