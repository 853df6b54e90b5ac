/**
 * What the workbook engine asks of a spreadsheet. `google/spreadsheet.ts` answers with Apps Script; each method is one service call or a fixed number
 * of them, whatever the number of rows, because a call costs about 0.1 s at Google.
 */

/** A cell as the spreadsheet gives it: dates are `Date`, blanks are `''`, errors are text such as `#REF!`. */
export type RawCell = string | number | boolean | Date;

/** A cell to write: text is taken as typed by a user, so text that must stay text comes from `asTyped` (cell.ts). */
export type TypedCell = string | number | boolean;

/** Rows and columns counted from 1, as in the spreadsheet. */
export interface Box {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** How a column looks and what it takes. */
export interface ColumnLook {
  header: string;
  note: string;
  width: number;
  /** Google number format, `@` for text. */
  format: string;
  choices: readonly string[] | null;
  /** Long sentences break over several lines instead of running under the next column. */
  wrap: boolean;
  /** ShopDeck fills it: the header is grey, not coloured. */
  computed: boolean;
}

/** How a tab looks when ShopDeck makes it. */
export interface TabLook {
  columns: readonly ColumnLook[];
  /** Colour of the tab and of the headers that the user fills. */
  color: string;
  /** Columns at the left that stay in sight. */
  frozenColumns: number;
  /** Kept out of the user's way. */
  hidden: boolean;
}

/** How one cell of a drawing looks; null is the tab's own colour. */
export interface CellLook {
  /** `#rrggbb` */
  readonly background: string | null;
  /** Colour of the text, `#rrggbb`. */
  readonly color: string | null;
  /** Left as it is where no cell of the block says. */
  readonly bold?: boolean;
  readonly small?: boolean;
}

/** What a cell of a drawing takes: one of some words, a tick, or anything (null). */
export type Offer = readonly string[] | 'checkbox' | null;

/** A chart over columns of a block of cells; the first column holds the categories. */
export interface ChartLook {
  title: string;
  kind: 'column' | 'combo' | 'bar' | 'line';
  /** Blocks side by side, first the categories, then one column per series; of another tab where one is named. */
  blocks: readonly (Box & { tab?: string })[];
  at: { row: number; column: number };
  size: { width: number; height: number };
  /** Options as Google's charts name them. */
  options: Readonly<Record<string, unknown>>;
}

export interface SheetPort {
  readonly name: string;
  /** The cells of the first row: what tells whose tab it is without reading it. */
  headers(): RawCell[];
  /** The number of the last row with content, 0 where there is none. */
  lastRow(): number;
  /** All cells from A1 to the last one with content; `[]` where there is none. */
  read(): RawCell[][];
  /** The formulas of a block, `''` where a cell has none. */
  formulas(box: Box): string[][];
  /** Writes a block as if typed; the grid grows where the block needs it. */
  write(box: Box, cells: readonly (readonly TypedCell[])[]): void;
  /** Sets number formats of a block, one per column. */
  format(box: Box, formats: readonly string[]): void;
  /** Empties a block's contents and leaves its looks. */
  clear(box: Box): void;
  /** Colours the cells of a block; contents stay. */
  paint(box: Box, looks: readonly (readonly CellLook[])[]): void;
  /** Says what the cells of a block take, in place of what they took before; contents stay. */
  offer(box: Box, offers: readonly (readonly Offer[])[]): void;
  /** Deletes whole rows. */
  deleteRows(row: number, count: number): void;
  /** Makes `want` columns of the `have` that begin at `column`, at their right end: what stands further right moves as it is. */
  resize(column: number, have: number, want: number): void;
  /** Keeps so many columns at the left in sight, unless the user has chosen some himself. */
  freeze(columns: number): void;
  /** Sets the width of columns in pixels. */
  widen(column: number, count: number, width: number): void;
  /** Gives columns from `firstColumn` on their headers and looks. */
  dress(look: TabLook, firstColumn: number): void;
  /** Puts a chart where none with this title is yet, or gives the one there its new blocks. */
  chart(look: ChartLook): void;
}

export interface WorkbookPort {
  /** IANA name, such as `Asia/Shanghai`. */
  readonly timeZone: string;
  sheet(name: string): SheetPort | null;
  /** Where a link within the spreadsheet goes for a tab, `#gid=…`; null where there is none of this name. */
  anchor(name: string): string | null;
  /** Adds a tab at the end. */
  insert(name: string): SheetPort;
  /** A date cell as the workbook's users see it: `YYYY-MM-DD HH:mm:ss`. */
  wallClock(date: Date): string;
  /** Makes the spreadsheet show and keep what was written. */
  flush(): void;
}
