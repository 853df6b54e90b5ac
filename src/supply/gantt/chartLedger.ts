import type { Box, CellLook, TypedCell } from '../../workbook/port';
import { openTable, type Shop } from '../../workbook/shop';
import { LETTERS, type Mark } from './bar';
import { chartColumns, type Run } from './chartColumns';
import { type GanttTable, idOf } from './ganttLedger';
import { ganttTab } from './tabs';
import type { Timeline } from './timeline';

/** A node's marks, one per column of the chart. */
type Bar = readonly (Mark | null)[];

/** How often the chart is drawn again when the user moved rows while it was under way. */
const TRIES = 3;

/** Columns that say whose bar it is, and how far right they may stand to be kept in sight. */
const NAMES = ['plan', 'product', 'name'] as const;
const MOST_FROZEN = 4;

/** Pixels of a column. */
const WIDTHS = { day: 32, week: 44 } as const;

const look = (background: string | null, color: string | null, bold = false): CellLook => ({
  background,
  color,
  bold,
  small: true,
});

const MARKS: Readonly<Record<Mark, CellLook>> = {
  done: look('#8ab4f8', '#174ea6'),
  plan: look('#e8f0fe', '#7b9fd4'),
  line: look('#fde293', '#7a4f00', true),
  buffer: look('#fef7e0', '#a56a00'),
  late: look('#fce8e6', '#b3261e', true),
  idle: look(null, '#5f6368', true),
};
const NOTHING = look(null, null);
const TODAY = { letter: '┊', cell: look('#f1f3f4', '#5f6368'), header: look('#b3261e', '#ffffff', true) } as const;
const HEADER = look('#5f6368', '#ffffff', true);

/**
 * Draws the chart into its columns, known by their headers: days one after the other, or weeks. They stand right of everything when the chart is new, and stay where
 * they are from then on; the user's own columns beside them move with their contents when the chart grows or shrinks. A fixed number of service calls, however many
 * nodes there are.
 *
 * @param bars by row key
 * @returns the tab as it stands now
 */
export function drawChart(shop: Shop, timeline: Timeline, bars: ReadonlyMap<string, Bar>): GanttTable {
  return shop.lock.hold(() => {
    let table = openTable(shop, ganttTab);
    if (bars.size === 0 && runsIn(shop, table).length === 0) return table;
    for (let turn = 1; turn <= TRIES; turn++) {
      new Chart(shop, timeline, table, bars).draw();
      shop.workbook.flush();
      const before = order(table);
      table = openTable(shop, ganttTab);
      if (order(table) === before) break;
    }
    return table;
  });
}

/** Which node stands where. */
const order = ({ rows }: GanttTable) => rows.map(({ at, row }) => `${at} ${idOf(row)}`).join('\n');

/** The chart's columns as they stand. */
function runsIn({ workbook }: Shop, { cells }: GanttTable): Run[] {
  const days = (cells[0] ?? []).map((header) =>
    header instanceof Date ? workbook.wallClock(header).slice(0, 10) : null,
  );
  return chartColumns(days);
}

class Chart {
  private readonly column: number;
  private readonly today: number;

  constructor(
    private readonly shop: Shop,
    private readonly timeline: Timeline,
    private readonly table: GanttTable,
    private readonly bars: ReadonlyMap<string, Bar>,
  ) {
    const day = shop.now.slice(0, 10);
    this.column = this.makeRoom();
    this.today = timeline.steps.findIndex(({ from, to }) => day >= from && day <= to);
  }

  /** A user's column in the middle of the chart parts it: what lies behind is taken away, and the first part grows. */
  private makeRoom(): number {
    const [first, ...others] = runsIn(this.shop, this.table);
    if (!first) return this.begin();
    for (const { column, days } of others.reverse()) this.table.sheet.resize(column, days.length, 0);
    const want = this.timeline.steps.length;
    if (first.days.length !== want) this.table.sheet.resize(first.column, first.days.length, want);
    return first.column;
  }

  /** A new chart stands at the right end, far from the names of its rows: these are kept in sight. */
  private begin(): number {
    const { headers, cells, sheet } = this.table;
    const names = NAMES.map((field) => headers.at.get(field) ?? 0);
    const last = names.reduce((most, column) => Math.max(most, column), 0);
    if (last <= MOST_FROZEN) sheet.freeze(last);
    return (cells[0]?.length ?? 0) + 1;
  }

  draw(): void {
    const { sheet, cells } = this.table;
    const { scale, steps } = this.timeline;
    const box: Box = { row: 1, column: this.column, rows: cells.length, columns: steps.length };
    sheet.format({ ...box, rows: Math.max(2, cells.length) }, Array<string>(steps.length).fill('@'));
    sheet.format({ ...box, rows: 1 }, this.headerFormats());
    sheet.write(box, [steps.map(({ from }) => from), ...this.rows((bar) => this.letters(bar))]);
    sheet.paint(box, [
      steps.map((_, at) => (at === this.today ? TODAY.header : HEADER)),
      ...this.rows((bar) => this.looks(bar)),
    ]);
    sheet.widen(this.column, steps.length, WIDTHS[scale]);
  }

  /** The month goes with its first day and with weeks; today has a mark that is no colour. */
  private headerFormats(): string[] {
    const { scale, steps } = this.timeline;
    return steps.map(({ from }, at) => {
      if (scale === 'week') return at === this.today ? '"▼"m/d' : 'm/d';
      if (at === this.today) return '"▼"d';
      return at === 0 || from.endsWith('-01') ? 'm/d' : 'd';
    });
  }

  /** One line of cells per row below the header; rows without a node are empty. */
  private rows<T>(line: (bar: Bar | null) => T[]): T[][] {
    const own = new Map(this.table.rows.map(({ at, row }) => [at, this.bars.get(idOf(row)) ?? null]));
    return this.table.cells.slice(1).map((_, index) => line(own.get(index + 2) ?? null));
  }

  private letters(bar: Bar | null): TypedCell[] {
    return this.timeline.steps.map((_, at) => {
      const mark = bar?.[at] ?? null;
      return mark ? LETTERS[mark] : bar && at === this.today ? TODAY.letter : '';
    });
  }

  private looks(bar: Bar | null): CellLook[] {
    return this.timeline.steps.map((_, at) => {
      const mark = bar?.[at] ?? null;
      return mark ? MARKS[mark] : bar && at === this.today ? TODAY.cell : NOTHING;
    });
  }
}
