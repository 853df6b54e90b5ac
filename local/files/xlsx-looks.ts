import type ExcelJS from 'exceljs';
import { strToU8, zipSync } from 'fflate';
import type { CellStyle } from '../engine/engine';
import { columnName } from './a1';
import { withBuiltInFormats } from './xlsx-formats';
import { type Palette, paletteOf } from './xlsx-palette';
import type { Parts } from './xlsx-parts';
import { styleReader } from './xlsx-style-read';
import { elements } from './xml';

/** Elements of a sheet that exceljs reads for us, in their order. */
const wanted = ['sheetPr', 'sheetViews', 'sheetFormatPr', 'autoFilter', 'conditionalFormatting'];
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const looksPerRow = 1000;

export interface Looks {
  /** In the order of the file's sheets; without cells. */
  sheets: ExcelJS.Worksheet[];
  /** By the number that a cell gives. */
  styles: (CellStyle | undefined)[];
  styleOf: (style: Partial<ExcelJS.Style>) => CellStyle | undefined;
  palette: Palette;
}

/**
 * The looks of a workbook, by exceljs. It takes 5 s for the cells of 60,000 orders, so it gets a copy of the file without
 * them; an extra sheet has one cell for each look, by whose number the cells of the file name theirs.
 */
export async function looksOf({ sheets, styles, theme }: Parts): Promise<Looks> {
  const count = elements(/<cellXfs[\s\S]*?<\/cellXfs>/.exec(styles)?.[0] ?? '', 'xf').length;
  const bodies = [...sheets.map(({ xml }) => lightSheet(xml)), sheetOfLooks(count)];
  // Loading the package takes 0.3 s, which commands that need no .xlsx file are spared.
  const { default: excel } = await import('exceljs');
  const workbook = new excel.Workbook();
  await workbook.xlsx.load(packageOf(bodies, withBuiltInFormats(styles)) as never);
  const samples = workbook.worksheets[sheets.length];
  const palette = paletteOf(theme, styles);
  const styleOf = styleReader(palette);
  const sample = (i: number) => samples?.getCell(Math.floor(i / looksPerRow) + 1, (i % looksPerRow) + 1).style ?? {};
  return {
    sheets: workbook.worksheets.slice(0, sheets.length),
    styles: Array.from({ length: count }, (_, i) => styleOf(sample(i))),
    styleOf,
    palette,
  };
}

function lightSheet(xml: string): string {
  const around = xml.replace(/<sheetData[\s\S]*<\/sheetData>/, '');
  const parts = wanted.flatMap(
    (name) => around.match(new RegExp(`<${name}(\\s[^>]*)?(/>|>[\\s\\S]*?</${name}>)`, 'g')) ?? [],
  );
  return parts.join('').replace('<autoFilter', '<sheetData/><autoFilter');
}

function sheetOfLooks(count: number): string {
  const rows = Array.from({ length: Math.ceil(count / looksPerRow) }, (_, r) => {
    const cells = Array.from({ length: Math.min(looksPerRow, count - r * looksPerRow) }, (__, c) => {
      return `<c r="${columnName(c)}${r + 1}" s="${r * looksPerRow + c}"/>`;
    });
    return `<row r="${r + 1}">${cells.join('')}</row>`;
  });
  return `<sheetData>${rows.join('')}</sheetData>`;
}

function packageOf(bodies: string[], styles: string): Uint8Array {
  const numbers = bodies.map((_, i) => i + 1);
  const entries = numbers.map((n) => `<sheet name="s${n}" sheetId="${n}" r:id="rId${n}"/>`);
  const targets = numbers.map(
    (n) => `<Relationship Id="rId${n}" Type="${office}/worksheet" Target="worksheets/sheet${n}.xml"/>`,
  );
  const parts: Record<string, string> = {
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${entries.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${targets.join('')}</Relationships>`,
    'xl/styles.xml': styles || `<styleSheet xmlns="${main}"/>`,
  };
  bodies.forEach((body, i) => {
    parts[`xl/worksheets/sheet${i + 1}.xml`] = `<worksheet xmlns="${main}" xmlns:r="${office}">${body}</worksheet>`;
  });
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])), { level: 0 });
}
