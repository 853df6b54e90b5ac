import { asPlainText, asTyped, asTypedDate, retyped, type Value } from './cell';
import type { Column } from './column';
import type { TypedCell, WorkbookPort } from './port';
import type { Columns, RowOf } from './tab';
import type { Table } from './table';

/** A run of columns that stand side by side, to be written in one call. */
export interface Block {
  readonly column: number;
  readonly fields: readonly string[];
}

/** Groups fields by adjacent columns, left to right; a field whose column is not in the sheet is left out. */
export function blocksOf(at: ReadonlyMap<string, number>, fields: Iterable<string>): Block[] {
  const places = [...new Set(fields)].flatMap((field) =>
    at.has(field) ? [[at.get(field) as number, field] as const] : [],
  );
  places.sort(([left], [right]) => left - right);
  const blocks: { column: number; fields: string[] }[] = [];
  for (const [column, field] of places) {
    const last = blocks[blocks.length - 1];
    if (last && last.column + last.fields.length === column) last.fields.push(field);
    else blocks.push({ column, fields: [field] });
  }
  return blocks;
}

const isDate = (column: Column) => column.kind === 'day' || column.kind === 'time';

/** What a cell says that its user may change by hand. */
const YES_NO = { true: '是', false: '否' } as const;

/** A value as a cell of its column takes it; `formatted` where the column's format has just been set. */
function typed(column: Column, value: Value, formatted: boolean): TypedCell {
  if (isDate(column)) return asTypedDate(value);
  if (typeof value === 'boolean' && !column.computed) return YES_NO[`${value}`];
  return formatted && column.format === '@' ? asPlainText(value) : asTyped(value);
}

/**
 * Changes cells of rows known by row number. Per block of adjacent columns: one read of formulas and one write, however many rows. Cells between the
 * changed ones are written back as they were read, and a cell that holds a formula keeps it.
 */
export function changeRows<C extends Columns>(
  workbook: WorkbookPort,
  table: Table<C>,
  changes: ReadonlyMap<number, Partial<RowOf<C>>>,
): void {
  const rows = [...changes.keys()];
  if (rows.length === 0) return;
  const first = rows.reduce((least, row) => Math.min(least, row));
  const last = rows.reduce((most, row) => Math.max(most, row));
  const fields = new Set<string>();
  for (const change of changes.values()) for (const field in change) fields.add(field);
  for (const block of blocksOf(table.headers.at, fields)) {
    const box = { row: first, column: block.column, rows: last - first + 1, columns: block.fields.length };
    const formulas = table.sheet.formulas(box);
    const cells = formulas.map((formulaRow, offset) =>
      block.fields.map((field, index): TypedCell => {
        if (formulaRow[index]) return formulaRow[index] as string;
        const change = changes.get(first + offset);
        if (change && field in change) return typed(table.tab.columns[field] as Column, change[field] as Value, false);
        return retyped(table.cells[first + offset - 1]?.[block.column - 1 + index] ?? '', workbook);
      }),
    );
    table.sheet.write(box, cells);
  }
}

/** Writes rows below the last one of a reading: per block of adjacent columns one write and one setting of formats. */
export function addRows<C extends Columns>(table: Table<C>, rows: readonly Partial<RowOf<C>>[]): void {
  writeRowsAt(table, Math.max(table.cells.length, 1) + 1, rows);
}

/** Writes whole rows from `row` on into the tab's own columns; columns of the user between them are not touched. */
export function writeRowsAt<C extends Columns>(table: Table<C>, row: number, rows: readonly Partial<RowOf<C>>[]): void {
  if (rows.length === 0) return;
  for (const block of blocksOf(table.headers.at, Object.keys(table.tab.columns))) {
    const columns = block.fields.map((field) => table.tab.columns[field] as Column);
    const box = { row, column: block.column, rows: rows.length, columns: columns.length };
    const cells = rows.map((one) =>
      block.fields.map((field, index) => typed(columns[index] as Column, (one[field] ?? null) as Value, true)),
    );
    table.sheet.format(
      box,
      columns.map((column) => column.format),
    );
    table.sheet.write(box, cells);
  }
}

/** Empties the tab's own columns from `row` to the last row of the reading. */
export function clearFrom<C extends Columns>(table: Table<C>, row: number): void {
  const rows = table.cells.length - row + 1;
  if (rows <= 0) return;
  for (const block of blocksOf(table.headers.at, Object.keys(table.tab.columns))) {
    table.sheet.clear({ row, column: block.column, rows, columns: block.fields.length });
  }
}
