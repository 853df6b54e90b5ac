import type { Book } from './book';
import type { DefinedName, SheetData } from './engine';
import { defaults } from './load';
import type { Sheet } from './sheet';

/** A sheet as plain data. Spilled cells stand beside the cells, with their formula's place. */
export function describeSheet(book: Book, sheet: Sheet): SheetData {
  const config = book.workbook.getSheetBySheetId(sheet.id)?.getConfig();
  return {
    ...{ name: sheet.name, rows: sheet.maxRows, columns: sheet.maxColumns, cells: sheet.stored() },
    ...{ hidden: sheet.hidden, tabColor: sheet.tabColor, merges: sheet.merged(), filter: sheet.filter() },
    ...{ frozenRows: sheet.frozenRows, frozenColumns: sheet.frozenColumns },
    columnWidths: sizes(config?.columnData, (line) => (line.w === defaults.columnWidth ? undefined : line.w)),
    rowHeights: sizes(config?.rowData, (line) => (line.ia === 0 ? line.h : undefined)),
    hiddenRows: hiddenLines(config?.rowData),
    hiddenColumns: hiddenLines(config?.columnData),
    spills: sheet.spills(),
    notes: sheet.allNotes(),
    validations: sheet.allValidations(),
    conditionalRules: sheet.conditionalRules(),
  };
}

/** The names that formulas use. */
export function describeNames(book: Book): DefinedName[] {
  return Object.values(book.univer.names()).map(({ name, formulaOrRefString, localSheetId }) => {
    const formula = formulaOrRefString.startsWith('=') ? formulaOrRefString : `=${formulaOrRefString}`;
    const sheet = book.workbook.getSheetBySheetId(localSheetId ?? '')?.getName();
    return sheet === undefined ? { name, formula } : { name, formula, sheet };
  });
}

interface Line {
  w?: number;
  h?: number;
  ia?: number;
  hd?: number;
}

function sizes(lines: object | undefined, sizeOf: (line: Line) => number | undefined): Record<number, number> {
  const found: Record<number, number> = {};
  for (const [number, line] of Object.entries(lines ?? {})) {
    const size = line && sizeOf(line);
    if (size !== undefined) found[Number(number)] = size;
  }
  return found;
}

function hiddenLines(lines: object | undefined): number[] {
  return Object.entries(lines ?? {})
    .filter(([, line]) => line?.hd === 1)
    .map(([number]) => Number(number));
}
