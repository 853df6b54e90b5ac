/**
 * Where Excel's formulas in a file differ from what users see: references to the end of a sheet (A2:B) are written with
 * Excel's last row, and functions younger than the format carry a prefix.
 */
const strings = /("(?:[^"]|"")*"|'(?:[^']|'')*')/;
const openRange = /(\$?[A-Z]{1,3}\$?\d+):(\$?)([A-Z]{1,3})(?![A-Z0-9_(!.$:])/gi;
const boundedRange = /(\$?[A-Z]{1,3}\$?\d+):(\$?)([A-Z]{1,3})\$?1048576(?!\d)/gi;
const young =
  'ANCHORARRAY BYCOL BYROW CHOOSECOLS CHOOSEROWS CONCAT DROP EXPAND FILTER HSTACK IFNA IFS ISFORMULA LAMBDA LET MAKEARRAY MAP MAXIFS MINIFS RANDARRAY REDUCE SCAN SEQUENCE SORT SORTBY SWITCH TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNIQUE VSTACK WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR';
const youngNames = new RegExp(`(?<![A-Z0-9_.])(${young.split(' ').join('|')})(?=\\()`, 'gi');
const sheetFunctions = /_xlfn\.(FILTER|SORT)(?=\()/g;

/** What only the file's own program can work out: cells of other files, its pictures in cells, its pivot tables and data connections, its one-cell and spill marks. */
const elsewhere =
  /\[\d+\]|(?:^|[^\w.])(?:_xlfn\.)?(?:_xlws\.)?(?:DISPIMG|GETPIVOTDATA|CUBE[A-Z]+|RTD|WEBSERVICE|STOCKHISTORY|FIELDVALUE|IMAGE|SINGLE|ANCHORARRAY|PY)\(|_xludf\./i;

/** Whether a formula of a file can be computed nowhere but where it was made; its value is all that there is. */
export function isElsewhere(formula: string): boolean {
  return formula.split(strings).some((part, i) => (i % 2 === 0 ? elsewhere.test(part) : /^'\[\d+\]/.test(part)));
}

/** '=SUM(A2:A)' to 'SUM(A2:A1048576)'. */
export function toExcel(formula: string): string {
  return outsideStrings(formula.replace(/^=/, ''), (code) =>
    code
      .replace(openRange, (_, start, dollar, column) => `${start}:${dollar}${column}$1048576`)
      .replace(youngNames, (name) => `_xlfn.${name.toUpperCase()}`)
      .replace(sheetFunctions, '_xlfn._xlws.$1'),
  );
}

/** 'SUM(A2:A1048576)' to '=SUM(A2:A)'. */
export function fromExcel(formula: string): string {
  const text = outsideStrings(formula.replace(/^=/, ''), (code) =>
    code.replace(/_xlfn\.(_xlws\.)?|_xlpm\./gi, '').replace(boundedRange, '$1:$2$3'),
  );
  return `=${text}`;
}

/** Texts in double and sheet names in single quotes stay as they are. */
export function outsideStrings(formula: string, change: (code: string) => string): string {
  return formula
    .split(strings)
    .map((part, i) => (i % 2 === 0 ? change(part) : part))
    .join('');
}
