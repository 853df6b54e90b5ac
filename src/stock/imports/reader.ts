import { readTime } from '../../calendar/readTime';
import { type DroppedFile, fileTables, worthReading } from '../../sidebar/files/fileTables';
import { signatureOf } from '../../sidebar/files/signature';
import { headerRow, isBlank, type NoTable, type Table } from '../../sidebar/files/table';
import { placeKey } from '../place';
import { layoutOf } from './layout';
import type { StockFileReading, StockLine, StockRefusal } from './line';
import { proposeStockMapping, type StockMapping } from './mapping';
import { readStockTable, type TableReading } from './stockFile';

export type { StockFileReading, StockLine, StockRefusal } from './line';
export { STOCK_FIELDS, type StockField, type StockMapping, stockMappingComplete } from './mapping';

/** A file as the merchant dropped it. */
export interface StockFile extends DroppedFile {
  /** When it was last changed, as `YYYY-MM-DDTHH:mm:ssZ`: the time of its figures where it names none. */
  modified?: string;
}

/** A file of which nobody can tell which column holds what, or which platform it is of. */
export interface StockMappingNeed {
  readonly name: string;
  readonly signature: string;
  readonly headers: readonly string[];
  readonly proposal: StockMapping;
  /** The first rows below the header. */
  readonly sample: readonly (readonly string[])[];
}

/** What dropped files came to: plain JSON, which passes `google.script.run`. */
export interface StockReading {
  readonly files: readonly StockFileReading[];
  readonly lines: readonly StockLine[];
  readonly refusals: readonly StockRefusal[];
  readonly needsMapping: readonly StockMappingNeed[];
}

export interface StockSettings {
  /** IANA name */
  readonly timeZone: string;
  /** By signature of the headers. */
  readonly stockMappings: Readonly<Record<string, StockMapping>>;
}

/** Reads stock files where they are dropped: in the merchant's browser, or at the command line. Of files that speak of one place the latest counts. */
export function readStockFiles(files: readonly StockFile[], { timeZone, stockMappings }: StockSettings): StockReading {
  const needsMapping: StockMappingNeed[] = [];
  const readings = files.flatMap(({ modified, ...file }) =>
    worthReading(fileTables([file]), (table) => layoutOf(table, stockMappings) !== null).map((table): TableReading => {
      if (!('rows' in table)) return refused(table, table.reason);
      if (table.rows.slice(headerRow(table) + 1).every(isBlank)) return refused(table, 'emptyFile');
      const layout = layoutOf(table, stockMappings);
      const time = modified === undefined ? null : readTime(modified, timeZone);
      const isNameless = layout?.platform === '' && layout.at.platform < 0;
      if (layout && !isNameless) return readStockTable({ ...table, modified: time }, layout, timeZone);
      needsMapping.push(needOf(table, layout?.header ?? headerRow(table)));
      return refused(table, isNameless ? 'noPlatform' : 'notStock');
    }),
  );
  return {
    files: readings.map(({ file }) => file),
    lines: newest(readings.flatMap(({ lines }) => lines)),
    refusals: readings.flatMap(({ refusals }) => refusals),
    needsMapping,
  };
}

/** Whether a file holds stock rather than orders, by its headers. */
export const isStockFile = (file: DroppedFile, { stockMappings }: Pick<StockSettings, 'stockMappings'>): boolean =>
  fileTables([file]).some((table) => 'rows' in table && layoutOf(table, stockMappings) !== null);

function refused({ file }: Table | NoTable, code: StockRefusal['code']): TableReading {
  const reading = { name: file, layout: 'unknown', rows: 0, lines: 0, skipped: 0, refused: 0 } as const;
  return { file: reading, lines: [], refusals: [{ code, file, cell: '', column: '', value: '' }] };
}

function needOf({ file, rows }: Table, header: number): StockMappingNeed {
  const headers = rows[header] ?? [];
  const sample = rows.slice(header + 1).filter((row) => !isBlank(row));
  const proposal = proposeStockMapping(file, headers);
  return { name: file, signature: signatureOf(headers), headers, proposal, sample: sample.slice(0, 3) };
}

function newest(lines: readonly StockLine[]): StockLine[] {
  const places = new Map<string, StockLine>();
  for (const line of lines) {
    const known = places.get(placeKey(line));
    if (!known || (line.updatedAt ?? '9999') >= (known.updatedAt ?? '9999')) places.set(placeKey(line), line);
  }
  return [...places.values()];
}
