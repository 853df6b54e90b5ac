/** Which cells a person's change fills, for the add-on's onEdit. */
import type { Mutation, Scalar } from '../engine/engine';
import { rangeOf } from './a1';

interface CellChange {
  v?: Scalar;
  f?: string | null;
  p?: object | null;
}

interface ValuesChange {
  subUnitId: string;
  cellValue?: Record<string, Record<string, CellChange | null>>;
}

export interface Edit {
  sheetId: string;
  a1: string;
  /** Where one cell was edited, as Google has it. */
  value?: Scalar;
  /** Where it was a formula that was written there. */
  formula?: string;
}

/** A change of contents, not of looks alone. */
function fills(cell: CellChange | null): boolean {
  return cell === null || 'v' in cell || 'f' in cell || 'p' in cell;
}

/** The edit that a change is; null for a change of looks or of rows and columns. */
export function editOf({ id, params }: Mutation): Edit | null {
  if (id !== 'sheet.mutation.set-range-values') return null;
  const { subUnitId: sheetId, cellValue = {} } = params as ValuesChange;
  const cells = Object.entries(cellValue).flatMap(([row, columns]) =>
    Object.entries(columns).flatMap(([column, cell]) =>
      fills(cell) ? [{ row: Number(row), column: Number(column), value: cell?.v ?? null, formula: cell?.f }] : [],
    ),
  );
  const [first] = cells;
  if (!first) return null;
  const row = cells.reduce((least, cell) => Math.min(least, cell.row), first.row);
  const column = cells.reduce((least, cell) => Math.min(least, cell.column), first.column);
  const rows = cells.reduce((most, cell) => Math.max(most, cell.row), row) - row + 1;
  const columns = cells.reduce((most, cell) => Math.max(most, cell.column), column) - column + 1;
  const a1 = rangeOf({ row, column, rows, columns });
  if (cells.length > 1) return { sheetId, a1 };
  const { value, formula } = first;
  return formula ? { sheetId, a1, value, formula } : { sheetId, a1, value };
}
