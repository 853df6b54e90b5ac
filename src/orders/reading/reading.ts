import { signatureOf } from '../../sidebar/files/signature';
import { headerRow, isBlank, type NoTable, type Table } from '../../sidebar/files/table';
import type { OrderLine } from '../line';
import { mapped } from '../platforms/mapped';
import type { Mapping } from '../platforms/mapping';
import type { Platform } from '../platforms/platform';
import { proposeMapping } from '../platforms/proposal';
import { recognise } from '../platforms/recognise';
import { joinItems, taobaoItems } from '../platforms/taobaoItems';
import type { Refusal } from '../refusal';
import { type Bundle, linesOf, newest } from './bundle';
import { countBySource, type FileReading, fileReading, type Recognised } from './fileReading';
import { type Settings, Sheet } from './sheet';

/** A file that no layout fits (sheets beside a recognised one are not asked about), with a first guess at its columns. */
export interface MappingNeed {
  name: string;
  signature: string;
  headers: string[];
  proposal: Mapping;
  /** The first rows below the header. */
  sample: string[][];
}

export interface Reading {
  files: FileReading[];
  lines: OrderLine[];
  refusals: Refusal[];
  needsMapping: MappingNeed[];
}

export interface ReadSettings extends Settings {
  /** By signature of the headers. */
  mappings: Readonly<Record<string, Mapping>>;
}

/**
 * Tables of text to order lines. Every data row ends as a line, a skip or a refusal; the same order in several tables is
 * taken once, as its latest stage tells it.
 */
export function readTables(tables: readonly (Table | NoTable)[], settings: ReadSettings): Reading {
  const known = new Map<Table | NoTable, Recognised>();
  for (const table of tables) {
    const recognised = 'rows' in table ? understand(table, settings) : null;
    if (recognised) known.set(table, recognised);
  }
  const lines = orderLines([...known.values()]);
  const books = new Set([...known.values()].map(({ table }) => table.book));
  books.delete(null);
  const needsMapping = tables.flatMap((table) =>
    'rows' in table && !known.has(table) && !books.has(table.book) ? mappingNeed(table) : [],
  );
  const counted = countBySource(lines);
  const files = tables.map((table) => fileReading(table, known.get(table), counted.get(table.file)));
  const refusals = tables.flatMap((table) => [...(known.get(table)?.sheet.refusals ?? []), ...unreadable(table)]);
  return { files, lines, refusals, needsMapping };
}

function understand(table: Table, settings: ReadSettings): Recognised | null {
  const found = recognise(table) ?? remembered(table, settings);
  if (!found) return null;
  const sheet = new Sheet(table, found.header, found.platform.columns, settings);
  return { table, platform: found.platform, sheet };
}

function remembered(table: Table, { mappings }: ReadSettings): { platform: Platform; header: number } | null {
  const header = headerRow(table);
  const mapping = mappings[signatureOf(table.rows[header] ?? [])];
  return mapping ? { platform: mapped(mapping), header } : null;
}

function orderLines(sheets: readonly Recognised[]): OrderLine[] {
  const orders: Bundle[] = [];
  for (const { platform, sheet } of sheets) {
    const absent = platform.required.find((field) => !sheet.has(field));
    if (absent) sheet.refuseAll('missingColumn', platform.columns[absent]?.[0] ?? absent);
    else for (const bundle of platform.read(sheet)) orders.push(bundle);
  }
  const items = sheets.filter(({ platform }) => platform === taobaoItems).map(({ sheet }) => sheet);
  const joined = joinItems(
    newest(orders),
    items.filter((sheet) => sheet.has('orderId')),
  );
  return [...joined.values()].flatMap(linesOf);
}

function mappingNeed(table: Table): MappingNeed[] {
  const header = headerRow(table);
  const headers = table.rows[header] ?? [];
  const rows = table.rows.slice(header + 1).filter((row) => !isBlank(row));
  if (rows.length === 0) return [];
  const proposal = proposeMapping(table.file, headers, rows);
  return [{ name: table.file, signature: signatureOf(headers), headers, proposal, sample: rows.slice(0, 3) }];
}

function unreadable(table: Table | NoTable): Refusal[] {
  const empty = 'rows' in table && table.rows.slice(headerRow(table) + 1).every(isBlank);
  const code = 'reason' in table ? table.reason : empty ? 'emptyFile' : null;
  return code ? [{ code, file: table.file, cell: '', column: '', value: '', rows: 0 }] : [];
}
