import type {
  Box,
  Condition,
  ConditionalRule,
  Scalar,
  SheetData,
  Spill,
  StoredCell,
  Validation,
} from '../engine/engine';
import { boxName, columnName, mostColumns, mostRows } from './a1';
import { toExcel } from './excel-formulas';
import type { StyleSheet } from './xlsx-style-write';
import type { SharedTexts } from './xlsx-texts';
import { excelComparisons } from './xlsx-validations';
import { escapeCellText, escapeXml } from './xml';

/** One worksheet in pieces; its parts stand in the order that the format demands. */
export function* sheetXml(
  sheet: SheetData,
  styles: StyleSheet,
  texts: SharedTexts,
  namespace: { main: string; office: string },
): Generator<string> {
  const { tabColor, filter, merges = [], notes = [] } = sheet;
  yield [
    `<worksheet xmlns="${namespace.main}" xmlns:r="${namespace.office}">`,
    tabColor ? `<sheetPr><tabColor rgb="FF${tabColor.slice(1).toUpperCase()}"/></sheetPr>` : '',
    `<sheetViews><sheetView workbookViewId="0">${paneXml(sheet)}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsXml(sheet),
    '<sheetData>',
  ].join('');
  yield* rowsXml(sheet, styles, texts);
  yield [
    '</sheetData>',
    filter ? `<autoFilter ref="${boxName(filter)}"/>` : '',
    list(
      'mergeCells',
      merges.map((box) => `<mergeCell ref="${boxName(box)}"/>`),
    ),
    (sheet.conditionalRules ?? []).map((rule, i) => conditionalXml(rule, i + 1, styles)).join(''),
    list(
      'dataValidations',
      (sheet.validations ?? []).flatMap(({ boxes, rule }) => validationXml(boxes, rule)),
    ),
    notes.length > 0 ? '<legacyDrawing r:id="rId1"/>' : '',
    '</worksheet>',
  ].join('');
}

function list(name: string, entries: string[]): string {
  return entries.length > 0 ? `<${name} count="${entries.length}">${entries.join('')}</${name}>` : '';
}

function paneXml({ frozenRows = 0, frozenColumns = 0 }: SheetData): string {
  if (!frozenRows && !frozenColumns) return '';
  const pane = frozenRows && frozenColumns ? 'bottomRight' : frozenRows ? 'bottomLeft' : 'topRight';
  const splits = (frozenColumns ? ` xSplit="${frozenColumns}"` : '') + (frozenRows ? ` ySplit="${frozenRows}"` : '');
  return `<pane${splits} topLeftCell="${columnName(frozenColumns)}${frozenRows + 1}" activePane="${pane}" state="frozen"/>`;
}

function columnsXml({ columnWidths = {}, hiddenColumns = [] }: SheetData): string {
  const hidden = new Set(hiddenColumns);
  const columns = [...new Set([...Object.keys(columnWidths).map(Number), ...hiddenColumns])].sort((a, b) => a - b);
  const entries = columns.map((column) => {
    const pixels = columnWidths[column];
    const width = pixels ? ` width="${(pixels - 5) / 7}" customWidth="1"` : '';
    return `<col min="${column + 1}" max="${column + 1}"${width}${hidden.has(column) ? ' hidden="1"' : ''}/>`;
  });
  return entries.length > 0 ? `<cols>${entries.join('')}</cols>` : '';
}

/** Rows in one piece: about 10 ms of work. */
const rowsAtOnce = 500;

function* rowsXml(sheet: SheetData, styles: StyleSheet, texts: SharedTexts): Generator<string> {
  const { cells, rowHeights = {}, hiddenRows = [] } = sheet;
  const hidden = new Set(hiddenRows);
  const spilled = new Spilled(sheet.spills ?? []);
  const marked = [...Object.keys(rowHeights).map(Number), ...hidden].reduce((most, row) => Math.max(most, row + 1), 0);
  const last = Math.max(cells.length, spilled.height, marked);
  let xml = '';
  for (let r = 0; r < last; r++) {
    const content = rowXml(r, cells[r] ?? [], spilled, styles, texts);
    const pixels = rowHeights[r];
    const height = pixels ? ` ht="${pixels * 0.75}" customHeight="1"` : '';
    const marks = height + (hidden.has(r) ? ' hidden="1"' : '');
    if (content || marks) xml += `<row r="${r + 1}"${marks}>${content}</row>`;
    if (r % rowsAtOnce < rowsAtOnce - 1) continue;
    yield xml;
    xml = '';
  }
  yield xml;
}

function rowXml(
  r: number,
  row: (StoredCell | null | undefined)[],
  spilled: Spilled,
  styles: StyleSheet,
  texts: SharedTexts,
) {
  let xml = '';
  const width = Math.max(row.length, spilled.width(r));
  for (let c = 0; c < width; c++) {
    const cell = row[c];
    const over = spilled.cell(r, c);
    if (!cell && over === undefined) continue;
    const name = names[c] ?? columnName(c);
    const style = styles.number(cell?.style ?? over?.style);
    const start = `<c r="${name}${r + 1}"${style ? ` s="${style}"` : ''}`;
    if (cell?.formula) xml += `${start}${formulaXml(cell, spilled.area(r, c))}</c>`;
    else xml += `${start}${valueXml(cell?.value ?? over?.value ?? null, texts)}`;
  }
  return xml;
}

const names = Array.from({ length: 702 }, (_, c) => columnName(c));

function valueXml(value: Scalar, texts: SharedTexts): string {
  if (value === null) return '/>';
  if (typeof value === 'number') return `><v>${value}</v></c>`;
  if (typeof value === 'boolean') return ` t="b"><v>${value ? 1 : 0}</v></c>`;
  return ` t="s"><v>${texts.number(value)}</v></c>`;
}

function formulaXml({ formula = '', value, error }: StoredCell, area: string | null): string {
  const text = escapeXml(toExcel(formula));
  const code = area ? `<f t="array" ref="${area}">${text}</f>` : `<f>${text}</f>`;
  if (value === null) return `>${code}`;
  if (error) return ` t="e">${code}<v>${escapeXml(excelError(String(value)))}</v>`;
  if (typeof value === 'number') return `>${code}<v>${value}</v>`;
  if (typeof value === 'boolean') return ` t="b">${code}<v>${value ? 1 : 0}</v>`;
  return ` t="str">${code}<v>${escapeCellText(value)}</v>`;
}

/** Excel takes no file with error values that it does not know. */
function excelError(value: string): string {
  return /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA)$/.test(value) ? value : '#VALUE!';
}

/** The cells that array formulas fill. */
class Spilled {
  readonly height: number;
  private readonly byRow = new Map<number, Map<number, StoredCell>>();
  private readonly areas = new Map<string, string>();

  constructor(spills: Spill[]) {
    for (const spill of spills) this.add(spill);
    this.height = [...this.byRow.keys()].reduce((most, row) => Math.max(most, row + 1), 0);
  }

  cell(row: number, column: number): StoredCell | undefined {
    return this.byRow.get(row)?.get(column);
  }

  width(row: number): number {
    return Math.max(0, ...[...(this.byRow.get(row)?.keys() ?? [])].map((column) => column + 1));
  }

  area(row: number, column: number): string | null {
    return this.areas.get(`${row},${column}`) ?? null;
  }

  private add({ row, column, cells: lines }: Spill): void {
    const box = { row, column, rows: lines.length, columns: lines[0]?.length ?? 1 };
    this.areas.set(`${row},${column}`, boxName(box));
    lines.forEach((line, r) => {
      const cells = this.byRow.get(row + r) ?? new Map<number, StoredCell>();
      line.forEach((cell, c) => {
        cells.set(column + c, cell);
      });
      this.byRow.set(row + r, cells);
    });
  }
}

function reference(boxes: Box[]): string {
  return boxes
    .map((box) => {
      const rows = Math.min(box.rows, mostRows - box.row);
      return boxName({ ...box, rows, columns: Math.min(box.columns, mostColumns - box.column) });
    })
    .join(' ');
}

const excelOperators = Object.fromEntries(Object.entries(excelComparisons).map(([excel, ours]) => [ours, excel]));

function conditionalXml({ boxes, condition, style }: ConditionalRule, priority: number, styles: StyleSheet): string {
  const first = boxes[0] ? boxName({ ...boxes[0], rows: 1, columns: 1 }) : 'A1';
  const { type, attributes = '', formulas } = conditionXml(condition, first);
  const rule = `<cfRule type="${type}" dxfId="${styles.difference(style)}" priority="${priority}"${attributes}>`;
  const operands = formulas.map((formula) => `<formula>${escapeXml(formula)}</formula>`).join('');
  return `<conditionalFormatting sqref="${reference(boxes)}">${rule}${operands}</cfRule></conditionalFormatting>`;
}

function conditionXml(condition: Condition, first: string): { type: string; attributes?: string; formulas: string[] } {
  switch (condition.kind) {
    case 'formula':
      return { type: 'expression', formulas: [toExcel(condition.formula)] };
    case 'number': {
      const operator = ` operator="${excelOperators[condition.comparison]}"`;
      return { type: 'cellIs', attributes: operator, formulas: condition.operands.map(String) };
    }
    case 'blank':
      return { type: 'containsBlanks', formulas: [`LEN(TRIM(${first}))=0`] };
    case 'notBlank':
      return { type: 'notContainsBlanks', formulas: [`LEN(TRIM(${first}))>0`] };
    case 'text':
      return textConditionXml(condition, first);
  }
}

function textConditionXml({ test, text }: Extract<Condition, { kind: 'text' }>, first: string) {
  const literal = `"${text.replaceAll('"', '""')}"`;
  const marks = (operator: string) => ` operator="${operator}" text="${escapeXml(text)}"`;
  const forms = {
    contains: {
      type: 'containsText',
      attributes: marks('containsText'),
      formula: `NOT(ISERROR(SEARCH(${literal},${first})))`,
    },
    notContains: {
      type: 'notContainsText',
      attributes: marks('notContains'),
      formula: `ISERROR(SEARCH(${literal},${first}))`,
    },
    startsWith: {
      type: 'beginsWith',
      attributes: marks('beginsWith'),
      formula: `LEFT(${first},LEN(${literal}))=${literal}`,
    },
    endsWith: {
      type: 'endsWith',
      attributes: marks('endsWith'),
      formula: `RIGHT(${first},LEN(${literal}))=${literal}`,
    },
    equals: { type: 'cellIs', attributes: ' operator="equal"', formula: literal },
  };
  const { formula, ...form } = forms[test];
  return { ...form, formulas: [formula] };
}

function validationXml(boxes: Box[], rule: Validation): string[] {
  const criteria = criteriaXml(rule);
  if (!criteria) return [];
  const style = rule.allowInvalid ? ' errorStyle="warning"' : '';
  const help = rule.help ? ` prompt="${escapeXml(rule.help.slice(0, 255))}"` : '';
  const shown = `${style} allowBlank="1" showErrorMessage="1"${rule.help ? ' showInputMessage="1"' : ''}`;
  const formulas = criteria.formulas.map((formula, i) => `<formula${i + 1}>${escapeXml(formula)}</formula${i + 1}>`);
  return [
    `<dataValidation${criteria.attributes}${shown}${help} sqref="${reference(boxes)}">${formulas.join('')}</dataValidation>`,
  ];
}

/** null for a list that Excel's form cannot hold: a value with a comma in it, or more than 255 characters in all. */
function criteriaXml(rule: Validation): { attributes: string; formulas: string[] } | null {
  switch (rule.kind) {
    case 'list': {
      const literal = rule.values.join(',');
      if (literal.length > 255 || rule.values.some((value) => value.includes(','))) return null;
      return { attributes: listType(rule.showDropdown), formulas: [`"${literal.replaceAll('"', '""')}"`] };
    }
    case 'rangeList':
      return { attributes: listType(rule.showDropdown), formulas: [toExcel(rule.range)] };
    case 'checkbox':
      return { attributes: ' type="list"', formulas: ['"TRUE,FALSE"'] };
    case 'custom':
      return { attributes: ' type="custom"', formulas: [toExcel(rule.formula)] };
    default: {
      const type = rule.kind === 'number' ? 'decimal' : rule.kind;
      return {
        attributes: ` type="${type}" operator="${excelOperators[rule.comparison]}"`,
        formulas: rule.operands.map(String),
      };
    }
  }
}

/** The format's attribute means the opposite of its name. */
function listType(showDropdown: boolean): string {
  return ` type="list"${showDropdown ? '' : ' showDropDown="1"'}`;
}
