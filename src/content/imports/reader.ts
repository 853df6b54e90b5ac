import { type DroppedFile, fileTables, worthReading } from '../../sidebar/files/fileTables';
import { headerRow, isBlank, type NoTable, type Table } from '../../sidebar/files/table';
import { readContentTable, type TableReading } from './contentFile';
import { layoutOf } from './layout';
import type { ContentFileReading, ContentLine, ContentRefusal } from './line';

export type { ContentFileReading, ContentLine, ContentRefusal } from './line';

/** What dropped files came to: plain JSON, which passes `google.script.run`. */
export interface ContentReading {
  readonly files: readonly ContentFileReading[];
  readonly lines: readonly ContentLine[];
  readonly refusals: readonly ContentRefusal[];
}

/** Reads statistics where they are dropped: in the merchant's browser, or at the command line. Of files that speak of one piece the one with the most views counts. */
export function readContentFiles(
  files: readonly DroppedFile[],
  { timeZone }: { readonly timeZone: string },
): ContentReading {
  const readings = worthReading(fileTables(files), (table) => layoutOf(table) !== null).map((table): TableReading => {
    if (!('rows' in table)) return refused(table, table.reason);
    const layout = layoutOf(table);
    if (table.rows.slice((layout?.header ?? headerRow(table)) + 1).every(isBlank)) return refused(table, 'emptyFile');
    return layout ? readContentTable(table, layout, timeZone) : refused(table, 'notContent');
  });
  return {
    files: readings.map(({ file }) => file),
    lines: latest(readings.flatMap(({ lines }) => lines)),
    refusals: readings.flatMap(({ refusals }) => refusals),
  };
}

/** Whether a file holds a platform's content statistics, by its headers. */
export const isContentFile = (file: DroppedFile): boolean =>
  fileTables([file]).some((table) => 'rows' in table && layoutOf(table) !== null);

function refused({ file }: Table | NoTable, code: ContentRefusal['code']): TableReading {
  const reading = { name: file, platform: null, rows: 0, lines: 0, skipped: 0, refused: 0 };
  return { file: reading, lines: [], refusals: [{ code, file, cell: '', column: '', value: '' }] };
}

/** Statistics only grow: the most views are the latest. In the order of publication. */
function latest(lines: readonly ContentLine[]): ContentLine[] {
  const pieces = new Map<string, ContentLine>();
  for (const line of lines) {
    const known = pieces.get(line.id);
    if (!known || (line.views ?? -1) >= (known.views ?? -1)) pieces.set(line.id, line);
  }
  return [...pieces.values()].sort((left, right) => (left.publishedAt < right.publishedAt ? -1 : 1));
}
