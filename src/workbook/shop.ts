import type { Texts } from '../text/texts';
import type { BigQueryPort } from './bigQuery';
import { ensureTab } from './ensureTab';
import { MerchantError } from './merchantError';
import type { WorkbookPort } from './port';
import type { Problem } from './problem';
import type { Columns, RowOf, Tab } from './tab';
import { ForeignTab, readTable, type Table } from './table';

/** One document, one writer: at Google LockService's document lock. */
export interface LockPort {
  /** Runs `work` while nobody else holds the lock; may be nested. Throws a sentence when the lock cannot be had in time. */
  hold<T>(work: () => T): T;
}

/** Small text values kept with the document. */
export interface MemoryPort {
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
}

/** What a job works on: the workbook and the few things around it, handed in by `addon/shop.ts`. */
export interface Shop {
  readonly workbook: WorkbookPort;
  readonly lock: LockPort;
  readonly memory: MemoryPort;
  readonly texts: Texts;
  /** The moment the job began, `YYYY-MM-DD HH:mm:ss` in the workbook's time zone. */
  readonly now: string;
  /** Milliseconds since the execution began. */
  elapsed(): number;
  /** BigQuery; null where the add-on was built without it. */
  readonly bigQuery: BigQueryPort | null;
  /** The job that is under way, by the name that its run bears; empty before one began. */
  job: string;
  /** Sentences that the run adds to its result, whatever its job. */
  readonly notices: string[];
  /** Problems of the tabs read so far, by tab; a tab read without problems has an empty list. */
  readonly problems: Map<string, readonly Problem[]>;
  /** Rows read and written so far, for the run record. */
  readonly counts: { read: number; written: number };
  error(say: (texts: Texts) => string): MerchantError;
}

/** Parts of a shop that the outside gives. */
export type ShopPorts = Pick<Shop, 'workbook' | 'lock' | 'memory' | 'texts' | 'now' | 'elapsed' | 'bigQuery'>;

/** A shop at the start of a job. */
export function openShop(ports: ShopPorts): Shop {
  return {
    ...ports,
    job: '',
    notices: [],
    problems: new Map(),
    counts: { read: 0, written: 0 },
    error: (say) => new MerchantError(say(ports.texts)),
  };
}

/**
 * Reads a tab, which is made first where the workbook has none, or an empty one: a run that was cut off while making it leaves that. Its problems are
 * noted for 数据问题.
 *
 * @throws MerchantError where a tab of this name is somebody else's
 */
export function openTable<C extends Columns>(shop: Shop, tab: Tab<C>): Table<C> {
  let table = readTable(shop.workbook, tab);
  if (!table) {
    ensureTab(shop, tab);
    table = readTable(shop.workbook, tab);
  }
  if (table instanceof ForeignTab) throw shop.error((texts) => texts.workbook.foreignTab(table.name, table.missing));
  if (!table) throw new Error(`${tab.name} was made and is not there`);
  shop.problems.set(tab.name, table.problems);
  return table;
}

/** Rows of a tab that need not be there: none where it is not, and looking makes none. */
export const peekRows = <C extends Columns>(shop: Shop, tab: Tab<C>): RowOf<C>[] =>
  shop.workbook.sheet(tab.name) ? openTable(shop, tab).rows.map(({ row }) => row) : [];

/** Reads a tab to be written: columns that it lacks are added at its right end first. */
export function openWhole<C extends Columns>(shop: Shop, tab: Tab<C>): Table<C> {
  const table = openTable(shop, tab);
  if (table.headers.missing.length === 0) return table;
  ensureTab(shop, tab);
  return openTable(shop, tab);
}
