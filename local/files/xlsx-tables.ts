/** Excel's tables: formulas name their columns (订单表[金额]). Google Sheets and the engine do not know that, so such names become plain ranges. */
import type { Box } from '../engine/engine';
import { boxName, parseBox } from './a1';
import { outsideStrings } from './excel-formulas';
import { elements } from './xml';

export interface Table {
  name: string;
  sheet: string;
  box: Box;
  headerRows: number;
  totalRows: number;
  columns: string[];
}

/** A table's part. @param sheet the name of the sheet that it lies on; null for what is no table */
export function tableOf(xml: string, sheet: string): Table | null {
  const [table] = elements(xml, 'table');
  const box = parseBox(table?.attributes.ref ?? '');
  if (!table || !box) return null;
  const { displayName, name = '', headerRowCount = '1', totalsRowCount = '0' } = table.attributes;
  const columns = elements(table.content, 'tableColumn').map(({ attributes }) => attributes.name ?? '');
  const [headerRows, totalRows] = [Number(headerRowCount), Number(totalsRowCount)];
  return { name: displayName ?? name, sheet, box, headerRows, totalRows, columns };
}

const inner = String.raw`(?:[^\[\]']|'.|\[(?:[^\[\]']|'.)*\])*`;

/** @returns formulas with ranges in place of tables' names; the row counts from 0 and is that of the formula */
export function withoutTables(tables: readonly Table[]): (code: string, row: number) => string {
  if (tables.length === 0) return (code) => code;
  const byName = new Map(tables.map((table) => [table.name.toLowerCase(), table]));
  const names = tables.map(({ name }) => name.replace(/[.\\]/g, '\\$&')).join('|');
  const pattern = new RegExp(
    `(?<![\\w.\\u4e00-\\u9fff])(${names})(?:\\[(${inner})\\])?(?![\\w.(\\[\\u4e00-\\u9fff])`,
    'gi',
  );
  return (formula, row) =>
    outsideStrings(formula, (code) =>
      code.replace(pattern, (all, name: string, wanted: string | undefined) => {
        const table = byName.get(name.toLowerCase());
        return (table && rangeOf(table, wanted ?? '', row)) ?? all;
      }),
    );
}

/** The range of what stands in a table's brackets; null where it has no such column. */
function rangeOf(table: Table, wanted: string, row: number): string | null {
  const { parts, columns } = wantedOf(wanted);
  const [first, last = first] = columns.map((name) => table.columns.findIndex((one) => sameName(one, name)));
  if (first === -1 || last === -1) return null;
  const rows = parts.includes('#this row') ? { row, rows: 1 } : rowsOf(table, parts);
  const [left, right] = first === undefined ? [0, table.box.columns - 1] : [first, last ?? first];
  const box = { ...rows, column: table.box.column + left, columns: right - left + 1 };
  const name = boxName(box).replace(/([A-Z]+)(\d+)/g, parts.includes('#this row') ? '$$$1$2' : '$$$1$$$2');
  return `'${table.sheet.replaceAll("'", "''")}'!${name}`;
}

/** `[#Headers],[列]`, `列`, `[甲]:[乙]`, `@列`, `#All` and the like. */
function wantedOf(text: string): { parts: string[]; columns: string[] } {
  const own = text.startsWith('@') ? `[#This Row],${/^@\[/.test(text) ? text.slice(1) : `[${text.slice(1)}]`}` : text;
  const listed = [...own.matchAll(/\[((?:[^[\]']|'.)*)\]/g)].map(([, item = '']) => item);
  const items = listed.length > 0 ? listed : own ? [own] : [];
  const isPart = (item: string) => /^#(all|data|headers|totals|this row)$/i.test(item);
  return {
    parts: items.filter(isPart).map((item) => item.toLowerCase()),
    columns: items.filter((item) => item && !isPart(item)).map((item) => item.replace(/'(.)/g, '$1')),
  };
}

/** A line break within a header is written as _x000a_ in the table's part. */
function sameName(column: string, wanted: string): boolean {
  return column.replace(/_x000a_/gi, '\n').toLowerCase() === wanted.toLowerCase();
}

function rowsOf({ box, headerRows, totalRows }: Table, parts: readonly string[]): Pick<Box, 'row' | 'rows'> {
  const all = parts.includes('#all');
  const data = parts.length === 0 || parts.includes('#data') || all;
  const [header, totals] = [parts.includes('#headers') || all, parts.includes('#totals') || all];
  const first = header ? 0 : data ? headerRows : box.rows - totalRows;
  const end = totals ? box.rows : data ? box.rows - totalRows : headerRows;
  return { row: box.row + first, rows: Math.max(1, end - first) };
}
