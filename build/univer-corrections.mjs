// Corrections to Univer 0.25.1, as replacements in its bundled text. One that does not fit stops the build.
//
// Open-ended references: Univer knows A2:B9 and A:B, but not A2:B, which users of Google Sheets write everywhere; it
// calculates NaN and leaves the text alone when rows move. Its ranges already carry NaN for "to the end of the sheet";
// the replacements let the parser make such ranges, the writer print them, and inserted or deleted rows shift them.
//
// Long columns of formulas: for each computed cell Univer searched all values of the column for the cell's last one:
// 60,000 formulas took 3 minutes. The row now remembers its value.
//
// The place of what is typed: rows that came or went in one sheet led what was typed into another sheet to another row.
//
// Heights of rows: they are reckoned when the browser is idle, also those of a workbook that is closed by then, which threw.
//
// Marks of numbers kept as text: every text in sight was read as a date, at each drawing, for a mark that Google Sheets does not know.
// Many rules of validation: each new rule took its cells from every other rule, cell by cell, and joined what was left anew although nothing had been
// taken: 4,000 checkboxes and lists took 6 minutes. A rule that shares no cell stays as it is.
import { readFile } from 'node:fs/promises';

/* biome-ignore-start lint/suspicious/noTemplateCurlyInString: the texts are code */
const replacements = {
  core: [
    [
      'function multiSubtractSingleRange(ranges, toDelete) {',
      'function multiSubtractSingleRange(ranges, toDelete) {\n\tif (ranges.every((range) => range.startRow > toDelete.endRow || range.endRow < toDelete.startRow || range.startColumn > toDelete.endColumn || range.endColumn < toDelete.startColumn)) return ranges;',
    ],
  ],
  'engine-formula': [
    // A cell united with a column or row is a range with an open end.
    [
      'if (variant1.isCell() && variant2.isCell()) referenceObject = variant1.unionBy(variant2);',
      'if (variant1.isCell() && (variant2.isCell() || variant2.isColumn() || variant2.isRow())) referenceObject = variant1.unionBy(variant2);',
    ],
    [
      'unionBy(referenceObject) {\n\t\tif (!referenceObject.isCell()) return ErrorValueObject.create("#REF!");',
      'unionBy(referenceObject) {',
    ],
    // The text A2:B is a reference.
    [
      'return regexTestSingeRange(refString) || regexTestMultipleRange(refString) ||',
      'return REFERENCE_OPEN_RANGE.test(refString) || regexTestSingeRange(refString) || regexTestMultipleRange(refString) ||',
    ],
    [
      'function regexTestSingeRange(token) {',
      'const REFERENCE_OPEN_RANGE = new RegExp(`^${UNIT_NAME_SHEET_NAME_REGEX}${SIMPLE_SINGLE_RANGE_REGEX}${RANGE_SYMBOL}\\\\$?(${COLUMN_REGEX}|${ROW_REGEX})$`);\nfunction regexTestSingeRange(token) {',
    ],
    [
      'const endStr = `${end.columnAbsoluteString}${Tools.chatAtABC(endColumn)}${end.rowAbsoluteString}${endRow + 1}`;',
      'const endStr = (Number.isNaN(endColumn) ? "" : `${end.columnAbsoluteString}${Tools.chatAtABC(endColumn)}`) + (Number.isNaN(endRow) ? "" : `${end.rowAbsoluteString}${endRow + 1}`);',
    ],
    [
      'for (const [_, _cellList] of columnMap) if (_cellList.has(row)) {\n\t\t\t\t_cellList.delete(row);\n\t\t\t\tbreak;\n\t\t\t}',
      'columnMap.get(columnMap.valueOfRow?.get(row))?.delete(row);',
    ],
    [
      'cellList.add(row);\n\t}\n\tgetCellValuePositions',
      'cellList.add(row);\n\t\tcolumnMap.valueOfRow ??= new Map();\n\t\tcolumnMap.valueOfRow.set(row, _value);\n\t}\n\tgetCellValuePositions',
    ],
  ],
  'sheets-ui': [
    [
      'const editLocation = this._editorBridgeService.getEditLocation();\n\t\t\t\t\tif (!editLocation) break;\n\t\t\t\t\tconst newRange = adjustRange',
      'const editLocation = this._editorBridgeService.getEditLocation();\n\t\t\t\t\tif (!editLocation || editLocation.sheetId !== commandInfo.params.subUnitId) break;\n\t\t\t\t\tconst newRange = adjustRange',
    ],
    [
      'const skeleton = task.skeleton;\n\t\tlet result = [];',
      'const skeleton = task.skeleton;\n\t\tif (skeleton._disposed) return;\n\t\tlet result = [];',
    ],
    // The mark of numbers kept as text is off: its handler need not read each text as a date first.
    [
      'if (!cellRaw || cellRaw.v === null || cellRaw.v === void 0) return next(cell);\n\t\t\t\t/**',
      'if (!cellRaw || cellRaw.v === null || cellRaw.v === void 0 || this._configService.getConfig(SHEETS_UI_PLUGIN_CONFIG_KEY)?.disableForceStringMark) return next(cell);\n\t\t\t\t/**',
    ],
  ],
  'sheets-formula': [
    // While rows and columns move, an open end is the end of the largest sheet.
    [
      'const sequenceRange = Rectangle.moveOffset(unitRange, refOffsetX, refOffsetY);\n\tlet newRange = null;',
      'const sequenceRange = { ...Rectangle.moveOffset(unitRange, refOffsetX, refOffsetY) };\n\tlet newRange = null;\n\tconst openRow = Number.isNaN(sequenceRange.endRow) && !Number.isNaN(sequenceRange.startRow);\n\tconst openColumn = Number.isNaN(sequenceRange.endColumn) && !Number.isNaN(sequenceRange.startColumn);\n\tif (openRow) sequenceRange.endRow = 1048575;\n\tif (openColumn) sequenceRange.endColumn = 16383;',
    ],
    [
      'if (newRange == null) return;\n\tconst shouldRewriteSheet',
      'if (newRange == null) return;\n\tif (openRow) newRange.endRow = NaN;\n\tif (openColumn) newRange.endColumn = NaN;\n\tconst shouldRewriteSheet',
    ],
  ],
};
/* biome-ignore-end lint/suspicious/noTemplateCurlyInString: the texts are code */

/** An esbuild plugin; every bundle that contains Univer's formulas should have it, so that all read a formula alike. */
export const univerCorrections = {
  name: 'univer-corrections',
  setup(build) {
    for (const [name, pairs] of Object.entries(replacements)) {
      const filter = new RegExp(`@univerjs[\\\\/]${name}[\\\\/]lib[\\\\/]es[\\\\/]index\\.js$`);
      build.onLoad({ filter }, async ({ path }) => {
        return { contents: pairs.reduce(replaceOnce, await readFile(path, 'utf8')), loader: 'js' };
      });
    }
  },
};

function replaceOnce(code, [from, to]) {
  if (code.split(from).length !== 2) throw new Error(`univer-corrections: no single place for: ${from}`);
  return code.replace(from, () => to);
}
