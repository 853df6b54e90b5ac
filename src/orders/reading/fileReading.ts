import { headerRow, type NoTable, type Table } from '../../sidebar/files/table';
import type { OrderLine } from '../line';
import type { Platform } from '../platforms/platform';
import { bundleKey } from './bundle';
import type { Sheet } from './sheet';

/** What one file, or one sheet of it, gave. rows = used + skipped + refused + waiting. */
export interface FileReading {
  name: string;
  /** As written in the column 平台; null while unknown. */
  platform: string | null;
  layout: Platform['layout'] | 'unknown';
  encoding: string;
  /** Data rows, the header not counted. */
  rows: number;
  lines: number;
  orders: number;
  used: number;
  /** Unpaid orders, blank rows, rows of totals. */
  skipped: number;
  refused: number;
  /** Rows of a file whose columns nobody has named yet. */
  waiting: number;
}

/** A table whose layout is known. */
export interface Recognised {
  table: Table;
  platform: Platform;
  sheet: Sheet;
}

interface Count {
  lines: number;
  orders: Set<string>;
}

/** Lines and orders per file. */
export function countBySource(lines: readonly OrderLine[]): Map<string, Count> {
  const counts = new Map<string, Count>();
  for (const line of lines) {
    const count = counts.get(line.source) ?? { lines: 0, orders: new Set<string>() };
    count.lines++;
    count.orders.add(bundleKey({ ...line, subId: '' }));
    counts.set(line.source, count);
  }
  return counts;
}

/** What became of a table; `count` is what its lines came to. */
export function fileReading(
  table: Table | NoTable,
  known: Recognised | undefined,
  count: Count | undefined,
): FileReading {
  const below = 'rows' in table ? table.rows.length - headerRow(table) - 1 : 0;
  const sheet = known?.sheet;
  return {
    name: table.file,
    platform: known?.platform.name ?? null,
    layout: known?.platform.layout ?? 'unknown',
    encoding: table.encoding,
    rows: sheet ? sheet.indices().length : Math.max(0, below),
    lines: count?.lines ?? 0,
    orders: count?.orders.size ?? 0,
    used: sheet?.count('used') ?? 0,
    skipped: sheet?.count('skipped') ?? 0,
    refused: sheet?.count('refused') ?? 0,
    waiting: sheet ? 0 : Math.max(0, below),
  };
}
