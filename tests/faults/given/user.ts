import type { RawCell } from '../../../src/workbook/port';
import type { MemorySheet, MemoryWorkbook } from '../../workbook/memoryWorkbook';
import { isSameHeld, told } from '../difference';
import { cellsOf, DESK, type DeskTab, OWN, TAG } from './desk';

/** What a user does between two service calls. */
export interface Edit {
  /** The call before which it is done, counted over both jobs. */
  readonly when: number;
  readonly tab: number;
  readonly what: 'type' | 'input' | 'reverse' | 'rotate' | 'insert' | 'delete';
  readonly row: number;
}

const columnOf = (sheet: MemorySheet, header: string) =>
  sheet.cells[0]?.findIndex(({ value }) => value === header) ?? -1;

/** The user, who knows what he typed: the cells of each of his rows, by the row's own number. */
export class User {
  private fresh: number;
  private readonly typed = new Map<string, Map<string, Map<string, RawCell>>>();
  /** So that each row has two inputs at most, before and after. */
  private hasTypedInput = false;

  constructor(
    private readonly workbook: MemoryWorkbook,
    rows: number,
  ) {
    this.fresh = rows;
    for (const tab of DESK)
      this.typed.set(tab.name, new Map(Array.from({ length: rows }, (_, at) => [`r${at}`, this.whole(tab, at)])));
  }

  private readonly whole = (tab: DeskTab, at: number) =>
    new Map<string, RawCell>([...Object.entries(tab.row(at)), [OWN, '']]);

  do({ tab: index, what, row, when }: Edit): void {
    const tab = DESK[index];
    const sheet = tab && this.workbook.sheet(tab.name);
    if (!tab || !sheet) return;
    const at = 1 + (row % Math.max(1, sheet.cells.length - 1));
    if (what === 'type') this.type(tab, sheet, at, OWN, `记${when}`);
    else if (what === 'input' && !this.hasTypedInput) this.type(tab, sheet, at, ...tab.input);
    else if (what === 'reverse') sheet.cells.push(...sheet.cells.splice(1).reverse());
    else if (what === 'rotate') sheet.cells.push(...sheet.cells.splice(1, at));
    else if (what === 'insert') this.insert(tab, sheet, at);
    else if (what === 'delete') this.remove(tab, sheet, at);
  }

  private type(tab: DeskTab, sheet: MemorySheet, at: number, header: string, value: RawCell): void {
    const row = this.typed.get(tab.name)?.get(this.tagAt(sheet, at));
    if (!row) return;
    if (header !== OWN) this.hasTypedInput = true;
    row.set(header, value);
    sheet.put(at + 1, columnOf(sheet, header) + 1, { value, formula: '' });
  }

  private insert(tab: DeskTab, sheet: MemorySheet, at: number): void {
    const number = this.fresh++;
    this.typed.get(tab.name)?.set(`r${number}`, this.whole(tab, number));
    const headers = [...Object.keys(tab.row(number)), ...tab.computed, TAG, OWN];
    const row = Array.from({ length: sheet.cells[0]?.length ?? 0 }, () => ({ value: '' as RawCell, formula: '' }));
    cellsOf(tab, number).forEach((cell, index) => {
      row[columnOf(sheet, headers[index] ?? '')] = cell;
    });
    sheet.cells.splice(at, 0, row);
  }

  private remove(tab: DeskTab, sheet: MemorySheet, at: number): void {
    this.typed.get(tab.name)?.delete(this.tagAt(sheet, at));
    sheet.cells.splice(at, 1);
  }

  private tagAt(sheet: MemorySheet, at: number): string {
    return String(sheet.at(at + 1, columnOf(sheet, TAG) + 1).value);
  }

  /** What of all that is not there; null where everything is, once and where it belongs. */
  lost(): string | null {
    for (const { name } of DESK) {
      const rows = rowsByTag(this.workbook, name);
      const typed = this.typed.get(name) ?? new Map();
      if ([...rows.keys()].sort().join() !== [...typed.keys()].sort().join())
        return `${name} has rows ${[...rows.keys()].join()}, not ${[...typed.keys()].join()}`;
      for (const [tag, cells] of typed)
        for (const [header, value] of cells) {
          const now = rows.get(tag)?.(header) ?? { value: '', formula: '' };
          if (!isSameHeld(now, { value, formula: '' }))
            return `${name} ${tag} ${header}: ${told(now)}, typed ${String(value)}`;
        }
    }
    return null;
  }
}

type Row = (header: string) => ReturnType<MemorySheet['at']>;

/** The user's rows by their own number; a number that stands twice has a mark. */
export function rowsByTag(workbook: MemoryWorkbook, name: string): Map<string, Row> {
  const rows = new Map<string, Row>();
  const sheet = workbook.sheet(name);
  for (let at = 2; sheet && at <= sheet.cells.length; at++) {
    const tag = String(sheet.at(at, columnOf(sheet, TAG) + 1).value);
    if (tag !== '')
      rows.set(rows.has(tag) ? `${tag} again` : tag, (header) => sheet.at(at, columnOf(sheet, header) + 1));
  }
  return rows;
}
