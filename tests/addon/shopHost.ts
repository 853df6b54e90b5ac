import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SheetData, StoredCell, WorkbookData } from '../../local/engine/engine';
import { Host, type HostOptions } from '../../local/host';

type Shown = string | number | boolean | null;

const serial = (text: string) =>
  Date.parse(`${text.replace(' ', 'T')}${text.length > 10 ? '' : 'T00:00:00'}Z`) / 86_400_000 + 25_569;

/** A cell from plain text: ISO days and times become dates, `=…` a formula. */
function cellFrom(value: Shown): StoredCell | null {
  if (value === null || value === '') return null;
  if (typeof value !== 'string') return { value };
  if (value.startsWith('=')) return { value: null, formula: value };
  if (/^\d{4}-\d\d-\d\d( \d\d:\d\d:\d\d)?$/.test(value)) {
    return { value: serial(value), style: { numberFormat: value.length > 10 ? 'yyyy-mm-dd hh:mm:ss' : 'yyyy-mm-dd' } };
  }
  return { value };
}

function sheetFrom(name: string, rows: readonly (readonly Shown[])[]): SheetData {
  const cells = rows.map((row) => row.map(cellFrom));
  return { name, cells, rows: Math.max(rows.length, 20), columns: 26 };
}

/** The bundle in its bare context over a workbook with these tabs. */
export function openShopHost(
  tabs: Record<string, readonly (readonly Shown[])[]>,
  options: Partial<HostOptions> = {},
): Host {
  const sheets = Object.entries(tabs).map(([name, rows]) => sheetFrom(name, rows));
  return Host.open({
    bundle: 'dist',
    workbook: { data: { name: '测试店', sheets: sheets.length > 0 ? sheets : [sheetFrom('工作表1', [])] } },
    now: new Date('2026-11-02T09:00:00+08:00'),
    outbox: mkdtempSync(join(tmpdir(), 'outbox-')),
    ...options,
  });
}

/** What is kept of a shop when it is closed. */
export interface SavedShop {
  data: WorkbookData;
  state: unknown;
}

/** The bundle over a shop that was saved: another execution, later. */
export const reopenShopHost = (saved: SavedShop, options: Pick<HostOptions, 'now' | 'outbox'> & Partial<HostOptions>) =>
  Host.open({ bundle: 'dist', workbook: saved, ...options });

/** A tab as text, as a user sees it. */
export function shown(host: Host, tab: string): string[][] {
  const sheet = host.engine.sheet(tab);
  if (!sheet) throw new Error(`no tab ${tab}`);
  if (sheet.lastRow() === 0) return [];
  return sheet.displayed({ row: 0, column: 0, rows: sheet.lastRow(), columns: sheet.lastColumn() });
}

/** A tab's rows as objects by header, with raw values. */
export function records(host: Host, tab: string): Record<string, Shown>[] {
  const sheet = host.engine.sheet(tab);
  if (!sheet) throw new Error(`no tab ${tab}`);
  const [headers = [], ...rows] = sheet.values({
    row: 0,
    column: 0,
    rows: sheet.lastRow(),
    columns: sheet.lastColumn(),
  });
  return rows.map((row) => Object.fromEntries(headers.map((header, index) => [String(header), row[index] ?? null])));
}
