import type { CellStyle, Scalar, SheetData, StoredCell } from '../engine/engine';
import { columnNumber, parseBox } from './a1';
import { fromExcel } from './excel-formulas';
import { dateKind, serialOf } from './serials';
import { movedFormula } from './shared-formulas';
import { attributesOf, cellText, textOf, unescapeXml } from './xml';

export interface CellContext {
  texts: string[];
  styles: (CellStyle | undefined)[];
  from1904: boolean;
}

type Content = Required<Pick<SheetData, 'cells' | 'spills' | 'rowHeights' | 'hiddenRows'>>;

const daysTo1904 = 1462;
const rowPattern = /<row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/row>)/g;
const cellPattern = /<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g;

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

class SheetReader {
  private readonly result: Content = { cells: [], spills: [], rowHeights: {}, hiddenRows: [] };
  private readonly shared = new Map<string, { formula: string; row: number; column: number }>();
  private readonly arrays: { row: number; column: number; ref: string }[] = [];

  constructor(private readonly context: CellContext) {}

  readRow(row: number, attributes: string, content: string, usualHeight: number): void {
    if (attributes.includes('h')) this.readLine(row, attributes, usualHeight);
    const cells: (StoredCell | null)[] = [];
    let column = -1;
    for (const [, marks = '', inner = ''] of content.matchAll(cellPattern)) {
      const name = /\br="([A-Z]+)/.exec(marks)?.[1];
      column = name ? columnNumber(name) : column + 1;
      const cell = this.readCell(row, column, marks, inner);
      if (cell) cells[column] = cell;
    }
    this.result.cells[row] = cells;
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
    if (raw === undefined || raw === '') return type === 'str' && raw === '' ? '' : null;
    if (type === 's') return this.context.texts[Number(raw)] ?? null;
    if (type === 'str' || type === 'e') return cellText(raw);
    if (type === 'b') return raw === '1' || raw === 'true';
    if (type === 'd') return serialOf(new Date(/T/.test(raw) ? `${raw.replace(/Z$/, '')}Z` : raw));
    const number = Number(raw);
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
    if (formula) cell.formula = fromExcel(formula);
  }

  /** The cells that an array formula filled are its result, not the user's: they move out of the cells. */
  private takeSpill({ row, column, ref }: { row: number; column: number; ref: string }): void {
    const box = parseBox(ref);
    if (!box || box.rows * box.columns < 2) return;
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
