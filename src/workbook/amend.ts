import { changeRows } from './block';
import { asHeld, type Value } from './cell';
import { openTable, openWhole, type Shop } from './shop';
import { type Columns, keyOf, type RowOf, type Tab } from './tab';
import type { Table } from './table';

/** How often a write is made good when the user moved rows while it was under way. */
const TRIES = 8;

/** Writes of one turn at most: a service call costs as much for a row as for a thousand. */
const MOST_WRITES = 4;

/** After so many writes that left the same cells as they were no row has moved: the user's formulas stand there. */
const PATIENCE = 3;

type Changes<C extends Columns> = ReadonlyMap<string, Partial<RowOf<C>>>;

/**
 * Changes some fields of some rows, known by key; other rows and fields stay as they are. Where the user sorted, inserted or deleted between reading and
 * writing, a change hit another row: that row gets back what it held, and the change is made where its row stands now. Many rows far from each other are written
 * together with the rows between them, as they were read.
 *
 * @param changes fields by row key (`keyOf`); the key's own fields are not among them
 * @param still whether a row, read just before it is written, is still as the change takes it to be; where not it stays as it is
 * @returns how many of the rows are there
 * @throws MerchantError where the rows keep moving
 */
export function amendRows<C extends Columns>(
  shop: Shop,
  tab: Tab<C>,
  changes: Changes<C>,
  still: (row: RowOf<C>) => boolean = () => true,
): number {
  return shop.lock.hold(() => {
    let table = openWhole(shop, tab);
    const others = new Set(table.rows.flatMap(({ row }) => (still(row) ? [] : [keyOf(tab, row)])));
    const amendment = new Amendment(tab, new Map([...changes].filter(([key]) => !others.has(key))), table);
    let stuck = 0;
    let before = '';
    for (let turn = 1; turn <= TRIES; turn++) {
      const wrong = amendment.left(table);
      const place = `${[...wrong.keys()]}\n${order(table)}`;
      stuck = place === before ? stuck + 1 : 0;
      if (wrong.size === 0 || stuck === PATIENCE) return amendment.there;
      for (const run of joined(runsOf(wrong))) {
        amendment.carry(table, run);
        changeRows(shop.workbook, table, run);
      }
      shop.workbook.flush();
      table = openTable(shop, tab);
      before = place;
    }
    throw shop.error((texts) => texts.workbook.rowsKeepMoving(tab.name));
  });
}

/** Which row stands where, to see whether rows moved. */
const order = <C extends Columns>({ tab, rows }: Table<C>) =>
  rows.map(({ at, row }) => `${at} ${keyOf(tab, row)}`).join('\n');

/** Changes on their way into a tab, and what was written of them so far. */
class Amendment<C extends Columns> {
  /** Rows as they were before; null of a key that several have: they cannot be told apart, and none is given back what another one held. */
  private readonly held = new Map<string, RowOf<C> | null>();
  /** Values written so far, by field: one that stands in a row where it does not belong was meant for another one. */
  private readonly written = new Map<string, Set<Value>>();
  /** Values of rows between, written as they were read: they belong elsewhere only where rows moved meanwhile. */
  private readonly carried = new Map<string, Set<Value>>();
  /** Where the rows stood at first. */
  private readonly order: string;
  /** Whether they were ever seen elsewhere: rows that were turned round and back stand as at first, with what was written into them meanwhile. */
  private moved = false;

  constructor(
    private readonly tab: Tab<C>,
    private readonly changes: Changes<C>,
    table: Table<C>,
  ) {
    for (const { row } of table.rows) {
      const key = keyOf(tab, row);
      this.held.set(key, this.held.has(key) ? null : row);
    }
    this.order = order(table);
  }

  /** How many of the rows to change are there. */
  get there(): number {
    return [...this.changes.keys()].filter((key) => this.held.has(key)).length;
  }

  /** What is still to be written, by row number; it is taken as written from here on. */
  left(table: Table<C>): Map<number, Partial<RowOf<C>>> {
    const wrong = new Map<number, Partial<RowOf<C>>>();
    if (order(table) !== this.order) this.moved = true;
    for (const { at, row } of table.rows) {
      const due = this.due(row);
      if (Object.keys(due).length > 0) wrong.set(at, due);
    }
    for (const due of wrong.values()) remember(this.written, due);
    return wrong;
  }

  /** Notes what a run of rows is about to write back as it was read. */
  carry({ rows }: Table<C>, run: ReadonlyMap<number, Partial<RowOf<C>>>): void {
    const [first, last] = endsOf(run);
    const fields = [...new Set([...run.values()].flatMap((change) => Object.keys(change)))];
    for (const { at, row } of rows) {
      if (at < first || at > last) continue;
      const kept = fields.filter((field) => !(field in (run.get(at) ?? {})));
      remember(this.carried, Object.fromEntries(kept.map((field) => [field, row[field] as Value])));
    }
  }

  /** A row's own changes that are not there, and what it held where another row's value stands; what the user typed meanwhile is his. */
  private due(row: RowOf<C>): Partial<RowOf<C>> {
    const key = keyOf(this.tab, row);
    const before = this.held.get(key);
    const own: Partial<RowOf<C>> = this.changes.get(key) ?? {};
    const isStray = (field: string) => {
      const value = row[field] as Value;
      const isCarried = this.moved && this.carried.get(field)?.has(value) === true;
      return !(field in own) && (isCarried || this.written.get(field)?.has(value) === true);
    };
    const strays = [...this.written.keys()].filter(isStray);
    const restored = before ? strays.map((field) => [field, before[field]] as const) : [];
    const due = [...Object.entries(own), ...restored].filter(([field, value]) => row[field] !== asHeld(value as Value));
    return Object.fromEntries(due) as Partial<RowOf<C>>;
  }
}

function remember(values: Map<string, Set<Value>>, due: Readonly<Record<string, unknown>>): void {
  for (const [field, value] of Object.entries(due)) {
    values.set(field, (values.get(field) ?? new Set()).add(value as Value));
  }
}

/** Rows that stand one below the other are one write; those between two runs are not written at all. */
function runsOf<R>(rows: ReadonlyMap<number, R>): Map<number, R>[] {
  const runs: Map<number, R>[] = [];
  for (const [at, row] of [...rows].sort(([left], [right]) => left - right)) {
    const last = runs[runs.length - 1];
    if (last?.has(at - 1)) last.set(at, row);
    else runs.push(new Map([[at, row]]));
  }
  return runs;
}

/** The first and the last row of some. */
const endsOf = (run: ReadonlyMap<number, unknown>): [number, number] => {
  const places = [...run.keys()];
  return [places.reduce((least, at) => Math.min(least, at)), places.reduce((most, at) => Math.max(most, at))];
};

/** Of more runs than may be written, those nearest to each other become one. */
function joined<R>(runs: readonly Map<number, R>[]): Map<number, R>[] {
  const gaps = runs.slice(1).map((run, index) => endsOf(run)[0] - endsOf(runs[index] ?? run)[1]);
  const widest = gaps.map((_, index) => index).sort((left, right) => (gaps[right] ?? 0) - (gaps[left] ?? 0));
  const cuts = new Set(widest.slice(0, MOST_WRITES - 1));
  const whole: Map<number, R>[] = [];
  runs.forEach((run, index) => {
    const last = whole[whole.length - 1];
    if (last && !cuts.has(index - 1)) for (const [at, row] of run) last.set(at, row);
    else whole.push(run);
  });
  return whole;
}
