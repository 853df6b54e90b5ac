import type { ICellData, ICommandService, IObjectMatrixPrimitiveType, IUniverInstanceService } from '@univerjs/core';
import { ObjectMatrix, UniverInstanceType, type Workbook } from '@univerjs/core';
import {
  type FormulaDataModel,
  type IFormulaData,
  type IFormulaDataItem,
  initSheetFormulaData,
} from '@univerjs/engine-formula';

type SheetFormulas = IObjectMatrixPrimitiveType<IFormulaDataItem | null>;

/** Changes cells, yet moves or removes no formula of its sheet by itself. */
const inPlace = 'sheet.mutation.set-range-values';
/** Rows and columns move the formulas of their sheet; those elsewhere that point at it are then set in place. */
const withinSheet = /^sheet\.mutation\.((insert|remove)-(row|rows|col|sheet)|move-(rows|columns))$/;
const acrossSheets = /^sheet\.mutation\.(move-|copy-|reorder-)/;

/**
 * Where the formulas are. Univer asks for this at every change and finds it by visiting every cell of every sheet
 * (half a second in a shop's order tab); here a sheet is visited once and again only after its formulas changed.
 */
export class FormulaIndex {
  private readonly sheets = new Map<string, SheetFormulas>();

  constructor(
    formulas: FormulaDataModel,
    commands: ICommandService,
    private readonly instances: IUniverInstanceService,
  ) {
    formulas.getFormulaData = () => this.all();
    commands.onCommandExecuted((command, options) => {
      if (command.id === inPlace && !options?.applyFormulaCalculationResult) this.noticeCells(command.params);
      else if (withinSheet.test(command.id)) this.sheets.delete(sheetOf(command.params));
      else if (acrossSheets.test(command.id)) this.sheets.clear();
    });
  }

  /** The formulas of one sheet by row and column; `x` and `y` are offsets to the cell that holds a shared formula's text. */
  of(workbook: Workbook, sheetId: string): SheetFormulas {
    const known = this.sheets.get(sheetId);
    if (known) return known;
    const sheet = workbook.getSheetBySheetId(sheetId);
    if (!sheet) return {};
    const found = initSheetFormulaData({}, workbook.getUnitId(), sheetId, sheet.getCellMatrix());
    const formulas = (found[workbook.getUnitId()]?.[sheetId] ?? {}) as SheetFormulas;
    this.sheets.set(sheetId, formulas);
    return formulas;
  }

  /** For a workbook that was opened anew: its sheets have the names of those before. */
  forget(): void {
    this.sheets.clear();
  }

  private all(): IFormulaData {
    const data: IFormulaData = {};
    for (const workbook of this.instances.getAllUnitsForType<Workbook>(UniverInstanceType.UNIVER_SHEET)) {
      const sheets: Record<string, SheetFormulas> = {};
      for (const sheet of workbook.getSheets()) sheets[sheet.getSheetId()] = this.of(workbook, sheet.getSheetId());
      data[workbook.getUnitId()] = sheets as IFormulaData[string];
    }
    return data;
  }

  private noticeCells(params: unknown): void {
    const { subUnitId, cellValue } = params as {
      subUnitId: string;
      cellValue?: IObjectMatrixPrimitiveType<ICellData | null>;
    };
    const known = this.sheets.get(subUnitId);
    if (!known || !cellValue) return;
    let touched = false;
    new ObjectMatrix(cellValue).forValue((row, column, cell) => {
      touched = Boolean(cell?.f || cell?.si || known[row]?.[column]);
      return !touched;
    });
    if (touched) this.sheets.delete(subUnitId);
  }
}

/** The id of the sheet that a mutation is about; a new one brings its own. */
function sheetOf(params: unknown): string {
  const { subUnitId, sheet } = params as { subUnitId?: string; sheet?: { id: string } };
  return subUnitId ?? sheet?.id ?? '';
}
