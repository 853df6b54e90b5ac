/**
 * What the page computes by itself of formulas: those of lists and of custom validations. Values of cells come from the server; Univer would compute them here
 * once more, only to throw them away: seconds after each edit, where a sum runs over 200,000 rows.
 */
import type { ICommandService } from '@univerjs/core';
import { FormulaCurrentConfigService } from '@univerjs/engine-formula';
import type { Mutation } from '../../engine/engine';

const RESULTS = 'sheet.mutation.set-range-values';
const CALCULATE = 'formula.mutation.set-trigger-formula-calculation-start';

interface Values {
  unitId: string;
  subUnitId: string;
  trigger?: string;
  cellValue?: Record<string, Record<string, unknown>>;
}

/** To be called before the first workbook opens. */
export function computeListsOnly(): void {
  FormulaCurrentConfigService.prototype.getFormulaData = () => ({});
}

/** Results of formulas come under a trigger that starts no calculation: lists that read such cells are computed again. */
export function computeListsAfter(commands: ICommandService, { id, params }: Mutation): void {
  const { unitId, subUnitId, trigger, cellValue = {} } = params as Values;
  if (id !== RESULTS || !trigger) return;
  const rows = Object.keys(cellValue).map(Number);
  const columns = Object.values(cellValue).flatMap((row) => Object.keys(row).map(Number));
  if (columns.length === 0) return;
  const range = { ...span('Row', rows), ...span('Column', columns) };
  commands.syncExecuteCommand(CALCULATE, { dirtyRanges: [{ unitId, sheetId: subUnitId, range }] }, { onlyLocal: true });
}

function span(axis: 'Row' | 'Column', lines: readonly number[]): Record<string, number> {
  const first = lines.reduce((least, line) => Math.min(least, line), Number.POSITIVE_INFINITY);
  const last = lines.reduce((most, line) => Math.max(most, line), 0);
  return { [`start${axis}`]: first, [`end${axis}`]: last };
}
