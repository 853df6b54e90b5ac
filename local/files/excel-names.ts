import type { SheetData, WorkbookData } from '../engine/engine';

const longest = 31;
const forbidden = /[\\/?*[\]:]/g;
const wide: Record<string, string> = { '\\': '＼', '/': '／', '?': '？', '*': '＊', '[': '［', ']': '］', ':': '：' };

/** The same workbook with sheet names that Excel takes: at most 31 characters, some of them in their full-width form. */
export function withExcelNames(data: WorkbookData): WorkbookData {
  const names = excelNames(data.sheets.map(({ name }) => name));
  const changed = new Map(data.sheets.flatMap(({ name }, i) => (names[i] === name ? [] : [[name, names[i] ?? name]])));
  if (changed.size === 0) return data;
  const sheets = data.sheets.map((sheet, i) => renamed(sheet, names[i] ?? sheet.name, changed));
  const words = data.names?.map(({ name, formula, sheet }) => {
    const place = sheet === undefined ? {} : { sheet: changed.get(sheet) ?? sheet };
    return { name, formula: rewritten(formula, changed), ...place };
  });
  return words ? { ...data, sheets, names: words } : { ...data, sheets };
}

function excelNames(names: string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const safe = name.replace(forbidden, (char) => wide[char] ?? '_').replace(/^'|'$/g, '’');
    let free = safe.slice(0, longest);
    for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${safe.slice(0, longest - 4)} (${n})`;
    taken.add(free.toLowerCase());
    return free;
  });
}

function renamed(sheet: SheetData, name: string, changed: Map<string, string>): SheetData {
  const cells = sheet.cells.map((row) =>
    row?.map((cell) => (cell?.formula ? { ...cell, formula: rewritten(cell.formula, changed) } : cell)),
  );
  return { ...sheet, name, cells };
}

/** Names such as these always stand in quotes. */
function rewritten(formula: string, changed: Map<string, string>): string {
  return formula.replace(/'((?:[^']|'')+)'!/g, (all, quoted: string) => {
    const name = changed.get(quoted.replaceAll("''", "'"));
    return name === undefined ? all : `'${name.replaceAll("'", "''")}'!`;
  });
}
