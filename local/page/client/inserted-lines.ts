/**
 * New rows and columns look as those before them were made. Univer copies what is shown there, and so the colour that a conditional rule gives for as long as it holds
 * would stay in the new cells for good.
 */
import {
  ICommandService,
  IUniverInstanceService,
  type Univer,
  UniverInstanceType,
  type Workbook,
} from '@univerjs/core';
import { InsertColByRangeCommand, InsertRowByRangeCommand } from '@univerjs/preset-sheets-core';

interface Insertion {
  unitId: string;
  subUnitId: string;
  range: { startRow: number; startColumn: number };
  /** What the new cells start with. */
  cellValue?: Record<string, Record<string, { s?: unknown }>>;
}

export function copyLooksAsMade(univer: Univer): void {
  const injector = univer.__getInjector();
  const instances = injector.get(IUniverInstanceService);
  injector.get(ICommandService).beforeCommandExecuted(({ id, params }) => {
    const inRows = id === InsertRowByRangeCommand.id;
    if (!inRows && id !== InsertColByRangeCommand.id) return;
    const { unitId, subUnitId, range, cellValue = {} } = params as Insertion;
    const sheet = instances.getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET)?.getSheetBySheetId(subUnitId);
    for (const [row, cells] of Object.entries(cellValue))
      for (const [column, cell] of Object.entries(cells)) {
        const look = inRows
          ? sheet?.getCellRaw(range.startRow - 1, Number(column))?.s
          : sheet?.getCellRaw(Number(row), range.startColumn - 1)?.s;
        if (look) cell.s = look;
        else delete cell.s;
      }
  });
}
