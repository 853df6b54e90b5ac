import type { Box, CellStyle, Scalar, SheetData, StoredCell } from '../engine/engine';
import { columnNumber, parseBox } from './a1';
import { fromExcel, isElsewhere } from './excel-formulas';
import { dateKind, serialOf } from './serials';
import { movedFormula } from './shared-formulas';
import { attributesOf, cellText, textOf, unescapeXml } from './xml';

export interface CellContext {
  texts: string[];
  styles: (CellStyle | undefined)[];
  from1904: boolean;
  /** A formula's code with what other programs do not know in plain terms; the row counts from 0. */
  plain: (code: string, row: number) => string;
}

type Content = Required<Pick<SheetData, 'cells' | 'spills' | 'rowHeights' | 'hiddenRows'>>;

const daysTo1904 = 1462;
const rowPattern = /<row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/row>)/g;
const anyCell = /<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g;
/** A cell without a formula as all programs write it; read in one go, as 200,000 rows have millions of them. */
const plainCell = /<c r="([A-Z]+)\d+"(?: s="(\d+)")?(?: t="(\w+)")?(?:\/>|><v>([^<]*)<\/v><\/c>)/y;

/** The cells of a sheet's part. `usualHeight` (points) is the height of rows that nobody set. */
export function readCells(xml: string, usualHeight: number, context: CellContext): Content {
  const sheet = new SheetReader(context);
  let next = 0;
  for (const [, attributes = '', content = ''] of xml.matchAll(rowPattern)) {
    const number = /\br="(\d+)"/.exec(attributes)?.[1];
    next = number ? Number(number) : next + 1;
    sheet.readRow(next - 1, attributes, content, usualHeight);
  }
  return sheet.finish();
}

const columnNumbers = new Map<string, number>();

function numberOf(name: string): number {
  const number = columnNumbers.get(name) ?? columnNumber(name);
  columnNumbers.set(name, number);
  return number;
}

class SheetReader {
  private readonly result: Content = { cells: [], spills: [], rowHeights: {}, hiddenRows: [] };
  private readonly shared = new Map<string, { formula: string; row: number; column: number }>();
  private readonly arrays: { row: number; column: number; ref: string }[] = [];

  constructor(private readonly context: CellContext) {}

  readRow(row: number, attributes: string, content: string, usualHeight: number): void {
    if (attributes.includes('h')) this.readLine(row, attributes, usualHeight);
    this.result.cells[row] = this.readCellsOf(row, content);
  }

  private readCellsOf(row: number, content: string): (StoredCell | null)[] {
    const cells: (StoredCell | null)[] = [];
    let column = -1;
    for (let at = 0; at < content.length; ) {
      plainCell.lastIndex = at;
      const plain = plainCell.exec(content);
      if (plain) {
        const [, name = '', style, type = 'n', raw] = plain;
        at = plainCell.lastIndex;
        column = numberOf(name);
        const cell = this.plainCell(style, type, raw);
        if (cell) cells[column] = cell;
        continue;
      }
      anyCell.lastIndex = at;
      const [, marks = '', inner = ''] = anyCell.exec(content) ?? [];
      if (anyCell.lastIndex === 0) break;
      at = anyCell.lastIndex;
      const name = /\br="([A-Z]+)/.exec(marks)?.[1];
      column = name ? numberOf(name) : column + 1;
      const cell = this.readCell(row, column, marks, inner);
      if (cell) cells[column] = cell;
    }
    return cells;
  }

  private plainCell(look: string | undefined, type: string, raw: string | undefined): StoredCell | null {
    const style = look === undefined ? undefined : this.context.styles[Number(look)];
    const value = raw === undefined ? null : this.scalarOf(type, raw, style);
    if (value === null && !style) return null;
    const cell: StoredCell = style ? { value, style } : { value };
    if (type === 'e') cell.error = true;
    return cell;
  }

  finish(): Content {
    for (const array of this.arrays) this.takeSpill(array);
    return this.result;
  }

  /** Excel notes the height of every row that it drew; only heights unlike the sheet's own mean something. */
  private readLine(row: number, attributes: string, usualHeight: number): void {
    const points = Number(/\bht="([\d.]+)"/.exec(attributes)?.[1] ?? usualHeight);
    if (Math.abs(points - usualHeight) > 0.5) this.result.rowHeights[row] = Math.round((points * 4) / 3);
    if (/\bhidden="(1|true)"/.test(attributes)) this.result.hiddenRows.push(row);
  }

  private readCell(row: number, column: number, marks: string, inner: string): StoredCell | null {
    const style = this.context.styles[Number(/\bs="(\d+)"/.exec(marks)?.[1] ?? -1)];
    const type = /\bt="(\w+)"/.exec(marks)?.[1] ?? 'n';
    const cell: StoredCell = { value: inner ? this.valueOf(type, inner, style) : null };
    if (inner.includes('<f')) this.readFormula(cell, row, column, inner);
    if (type === 'e') cell.error = true;
    if (style) cell.style = style;
    return cell.value === null && !cell.formula && !style ? null : cell;
  }

  private valueOf(type: string, inner: string, style: CellStyle | undefined): Scalar {
    if (type === 'inlineStr') return textOf(inner);
    const raw = /<v(?:\s[^>]*)?>([\s\S]*?)<\/v>/.exec(inner)?.[1];
    return raw === undefined ? null : this.scalarOf(type, raw, style);
  }

  private scalarOf(type: string, raw: string, style: CellStyle | undefined): Scalar {
    if (raw === '') return type === 'str' ? '' : null;
    if (type === 's') return this.context.texts[Number(raw)] ?? null;
    if (type === 'str' || type === 'e') return cellText(raw);
    if (type === 'b') return raw === '1' || raw === 'true';
    if (type === 'd') return serialOf(new Date(/T/.test(raw) ? `${raw.replace(/Z$/, '')}Z` : raw));
    const number = Number(raw);
    if (Number.isNaN(number)) return cellText(raw);
    return this.context.from1904 && dateKind(style?.numberFormat) ? number + daysTo1904 : number;
  }

  private readFormula(cell: StoredCell, row: number, column: number, inner: string): void {
    const [, marks = '', text = ''] = /<f(\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/f>)/.exec(inner) ?? [];
    const { t, si = '', ref } = attributesOf(marks);
    let formula = unescapeXml(text);
    if (t === 'shared' && formula) this.shared.set(si, { formula, row, column });
    if (t === 'shared' && !formula) {
      const first = this.shared.get(si);
      formula = first ? movedFormula(first.formula, row - first.row, column - first.column) : '';
    }
    if (t === 'array' && ref) this.arrays.push({ row, column, ref });
    // Its value is all that there is of a formula that can be computed elsewhere only.
    if (formula && !isElsewhere(formula)) cell.formula = fromExcel(this.context.plain(formula, row));
  }

  /** A formula that found its cells taken shows an error and has filled none: a result would leave no cell blank. */
  private isBarred({ row, column, rows, columns }: Box): boolean {
    const { cells } = this.result;
    if (!cells[row]?.[column]?.error) return false;
    const lines = Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (__, c) => [row + r, column + c]),
    );
    return lines.flat().some(([r = 0, c = 0]) => (cells[r]?.[c]?.value ?? null) === null);
  }

  /** The cells that an array formula filled are its result, not the user's: they move out of the cells. */
  private takeSpill({ row, column, ref }: { row: number; column: number; ref: string }): void {
    const box = parseBox(ref);
    if (!box || box.rows * box.columns < 2 || this.isBarred(box)) return;
    const { cells, spills } = this.result;
    const spilled = Array.from({ length: box.rows }, (_, r) =>
      Array.from({ length: box.columns }, (__, c): StoredCell => {
        const cell = cells[box.row + r]?.[box.column + c];
        const { value = null, style } = cell ?? {};
        if (cell && (box.row + r !== row || box.column + c !== column)) cell.value = null;
        return style?.numberFormat ? { value, style: { numberFormat: style.numberFormat } } : { value };
      }),
    );
    spills.push({ row, column, cells: spilled });
  }
}
