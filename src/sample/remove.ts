import { mailTab } from '../alerts/tabs';
import { isForeign } from '../workbook/header';
import { isExampleAddress, mailAddresses } from '../workbook/mailAddress';
import { problemsTab } from '../workbook/problems';
import { removeRows } from '../workbook/remove';
import type { Outcome } from '../workbook/run';
import { isSampleName, namesSample } from '../workbook/sampleName';
import { openTable, type Shop } from '../workbook/shop';
import type { Columns, RowOf, Tab, TabForm } from '../workbook/tab';
import { replaceTable } from '../workbook/write';
import { forgetSamples, readSamples, rowPrint, type SampleRow, sampleRowsIn } from './ledger';
import { namesIn, SALES } from './names';

/** The column by which a computed row is of one product. */
const PRODUCT = '商品';
/** The columns by which a row is of one customer. */
const CUSTOMER = ['平台', '客户ID'];

/** What follows from sample data and has to go with it. */
export interface Derived {
  /** Every tab that ShopDeck knows. */
  readonly tabs: readonly TabForm[];
  /** Computed tabs of sums, of which no row is of one product: they are emptied, and made anew by their jobs. */
  readonly sums: readonly TabForm[];
  /** Tabs in which ShopDeck makes rows of its own for customers, and which rows these are. */
  readonly ofCustomers: readonly { readonly tab: TabForm; isOurs(row: Readonly<Record<string, unknown>>): boolean }[];
}

/**
 * Removes the sample data: the rows that are as they were written, whatever stands around them and in whatever order. A row that the user changed is his and stays,
 * and he is told. Rows of computed tabs that speak of a product of the sample go too, what was planned for its customers, messages to its people, and what 数据问题
 * says of it.
 */
export function removeSample(shop: Shop, derived: Derived): Outcome {
  const { sample: words } = shop.texts;
  const samples = readSamples(shop);
  if (samples.length === 0) return { result: words.none, done: true };
  const kept: SampleRow[] = [];
  const customers = new Set<string>();
  for (const name of new Set(samples.map(({ tab }) => tab))) {
    const tab = derived.tabs.find((one) => one.name === name) as Tab<Columns> | undefined;
    const own = samples.filter((one) => one.tab === name);
    if (tab && shop.workbook.sheet(name)) kept.push(...removeFrom(shop, tab, own, customers));
  }
  const removed = shop.counts.written;
  removeDerived(shop, derived, productsOf(samples));
  removePlanned(shop, derived, customers);
  forgetSamples(shop);
  return { result: words.removed(removed, kept), done: true };
}

/**
 * @param customers gets the customers of the rows that go
 * @returns the rows that were changed and so stay
 */
function removeFrom(shop: Shop, tab: Tab<Columns>, samples: readonly SampleRow[], customers: Set<string>): SampleRow[] {
  const prints = samples.map(({ print }) => print);
  const before = openTable(shop, tab);
  const due = sampleRowsIn(before, prints);
  const going = before.rows.filter(({ at }) => due.has(at));
  const gone = new Set(going.map(({ row }) => rowPrint(tab, row)));
  for (const { row } of going) customers.add(customerIn(tab, row));
  shop.counts.written += removeRows(shop, tab, (table) => sampleRowsIn(table, prints));
  return samples.filter(({ print, row }) => !gone.has(print) && isStillThere(before.cells, row));
}

/** Whose a row is, by its platform and id; '' where it is of nobody. */
function customerIn(tab: TabForm, row: Readonly<Record<string, unknown>>): string {
  const fields = CUSTOMER.map((header) =>
    Object.keys(tab.columns).find((field) => tab.columns[field]?.header === header),
  );
  const values = fields.map((field) => (field === undefined ? '' : String(row[field] ?? '')));
  return values.every(Boolean) ? JSON.stringify(values) : '';
}

/** What ShopDeck planned for customers of the sample goes with them. */
function removePlanned(shop: Shop, { ofCustomers }: Derived, customers: ReadonlySet<string>): void {
  for (const { tab, isOurs } of ofCustomers)
    if (shop.workbook.sheet(tab.name) && !isForeign(shop.workbook, tab))
      removeWhere(shop, tab as Tab<Columns>, (row) => {
        const customer = customerIn(tab, row);
        return customer !== '' && customers.has(customer) && isOurs(row);
      });
}

/** Whether some row still holds all that a sample row is called by: then it was changed, else its user deleted it. */
function isStillThere(cells: readonly (readonly unknown[])[], called: string): boolean {
  const names = namesIn(called);
  return cells.some((row) => names.every((name) => row.some((cell) => String(cell) === name)));
}

/** The sample's products, by the rows of 销售历史. */
const productsOf = (samples: readonly SampleRow[]) =>
  new Set(samples.filter(({ tab }) => tab === SALES).map(({ row }) => namesIn(row)[1] ?? ''));

/** Computed rows of one of the products, sums of all of them, messages to nobody but people of the sample, and problems that name something of it. */
function removeDerived(shop: Shop, { tabs, sums }: Derived, products: ReadonlySet<string>): void {
  const isThere = (tab: TabForm) => shop.workbook.sheet(tab.name) !== null && !isForeign(shop.workbook, tab);
  for (const form of tabs.filter((tab) => tab.whole && isThere(tab))) {
    const tab = form as Tab<Columns>;
    const product = Object.keys(tab.columns).find((field) => tab.columns[field]?.header === PRODUCT);
    if (sums.includes(form)) replaceTable(shop, tab, []);
    else if (product) removeWhere(shop, tab, (row) => products.has(String(row[product] ?? '')));
  }
  if (isThere(mailTab))
    removeWhere(shop, mailTab, ({ recipients }) => {
      const addresses = mailAddresses(recipients ?? '');
      return addresses.length > 0 && addresses.every(isExampleAddress);
    });
  if (isThere(problemsTab))
    removeWhere(shop, problemsTab, ({ value, reason }) =>
      [value ?? '', reason ?? ''].some((text) => isSampleName(text) || namesSample(text)),
    );
}

const removeWhere = <C extends Columns>(shop: Shop, tab: Tab<C>, isDue: (row: RowOf<C>) => boolean) =>
  removeRows(shop, tab, ({ rows }) => new Set(rows.filter(({ row }) => isDue(row)).map(({ at }) => at)));
