// Univer 0.25.1 knows A2:B9 and A:B, but not A2:B, which users of Google Sheets write everywhere: it calculates NaN and
// leaves the text alone when rows move. Its ranges already carry NaN for "to the end of the sheet"; these replacements
// let the parser make such ranges and the writer print them. A replacement that does not fit stops the build.
import { readFile } from 'node:fs/promises';

const replacements = [
  // A cell united with a column or row is a range with an open end.
  [
    'if (variant1.isCell() && variant2.isCell()) referenceObject = variant1.unionBy(variant2);',
    'if (variant1.isCell() && (variant2.isCell() || variant2.isColumn() || variant2.isRow())) referenceObject = variant1.unionBy(variant2);',
  ],
  [
    'unionBy(referenceObject) {\n\t\tif (!referenceObject.isCell()) return ErrorValueObject.create("#REF!");',
    'unionBy(referenceObject) {',
  ],
  // The text A2:B is a reference, so that it shifts with inserted rows and is known as an argument.
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
];

/** An esbuild plugin; every bundle that contains @univerjs/engine-formula should have it. */
export const openEndedReferences = {
  name: 'open-ended-references',
  setup(build) {
    build.onLoad({ filter: /@univerjs[\\/]engine-formula[\\/]lib[\\/]es[\\/]index\.js$/ }, async ({ path }) => {
      let contents = await readFile(path, 'utf8');
      for (const [from, to] of replacements) {
        if (contents.split(from).length !== 2) throw new Error(`open-ended references: no single place for: ${from}`);
        contents = contents.replace(from, () => to);
      }
      return { contents, loader: 'js' };
    });
  },
};
