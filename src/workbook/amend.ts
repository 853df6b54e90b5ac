import { changeRows } from './block';
import type { Value } from './cell';
import { openTable, openWhole, type Shop } from './shop';
import { type Columns, keyOf, type RowOf, type Tab } from './tab';
import type { Placed, Table } from './table';

/** How often a write is made good when the user moved rows while it was under way. */
const TRIES = 8;

/** After so many writes that left the same cells as they were no row has moved: the user's formulas stand there. */
const PATIENCE = 3;

type Changes<C extends Columns> = ReadonlyMap<string, Partial<RowOf<C>>>;

/**
 * Changes some fields of some rows, known by key; other rows and fields stay as they are. Where the user sorted, inserted or deleted between reading and
 * writing, a change hit another row: that row gets back what it held, and the change is made where its row stands now.
 *
 * @param changes fields by row key (`keyOf`); the key's own fields are not among them
 * @returns how many of the rows are there
 * @throws MerchantError where the rows keep moving
 */
export function amendRows<C extends Columns>(shop: Shop, tab: Tab<C>, changes: Changes<C>): number {
  return shop.lock.hold(() => {
    let table = openWhole(shop, tab);
    const amendment = new Amendment(tab, changes, table.rows);
    let stuck = 0;
    let before = '';
    for (let turn = 1; turn <= TRIES; turn++) {
      const wrong = amendment.left(table);
      const place = `${[...wrong.keys()]}\n${order(table)}`;
      stuck = place === before ? stuck + 1 : 0;
      if (wrong.size === 0 || stuck === PATIENCE) return amendment.there;
      for (const run of runsOf(wrong)) changeRows(shop.workbook, table, run);
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
  /** Rows as they were before. */
  private readonly held: ReadonlyMap<string, RowOf<C>>;
  /** Values written so far, by field: one that stands in a row where it does not belong was meant for another one. */
  private readonly written = new Map<string, Set<Value>>();

  constructor(
    private readonly tab: Tab<C>,
    private readonly changes: Changes<C>,
    rows: readonly Placed<RowOf<C>>[],
  ) {
    this.held = new Map(rows.map(({ row }) => [keyOf(tab, row), row]));
  }

  /** How many of the rows to change are there. */
  get there(): number {
    return [...this.changes.keys()].filter((key) => this.held.has(key)).length;
  }

  /** What is still to be written, by row number; it is taken as written from here on. */
  left({ rows }: Table<C>): Map<number, Partial<RowOf<C>>> {
    const wrong = new Map<number, Partial<RowOf<C>>>();
    for (const { at, row } of rows) {
      const due = this.due(row);
      if (Object.keys(due).length > 0) wrong.set(at, due);
    }
    for (const due of wrong.values()) this.remember(due);
    return wrong;
  }

  /** A row's own changes that are not there, and what it held where another row's value stands; what the user typed meanwhile is his. */
  private due(row: RowOf<C>): Partial<RowOf<C>> {
    const key = keyOf(this.tab, row);
    const before = this.held.get(key);
    const own: Partial<RowOf<C>> = this.changes.get(key) ?? {};
    const strays = [...this.written].filter(([field, values]) => !(field in own) && values.has(row[field] as Value));
    const restored = before ? strays.map(([field]) => [field, before[field]] as const) : [];
    const due = [...Object.entries(own), ...restored].filter(([field, value]) => row[field] !== value);
    return Object.fromEntries(due) as Partial<RowOf<C>>;
  }

  private remember(due: Partial<RowOf<C>>): void {
    for (const [field, value] of Object.entries(due)) {
      this.written.set(field, (this.written.get(field) ?? new Set()).add(value as Value));
    }
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
