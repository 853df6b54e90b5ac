import { addRows } from '../../workbook/block';
import { openWhole, type Shop } from '../../workbook/shop';
import { ForeignTab, readTable } from '../../workbook/table';
import { type PieceKind, type PieceRow, piecesTab } from '../tabs';
import type { Brief, Piece } from './brief';
import { type Outcome, outcomesOf, pieceOf } from './link';

/** 内容 beside the briefs. */
export interface PieceReading {
  readonly pieces: readonly Piece[];
  /** By 简报ID. */
  readonly outcomes: ReadonlyMap<string, Outcome>;
  /** Rows that were opened for briefs that have been published. */
  readonly opened: number;
}

/**
 * Reads 内容, finds the piece of each brief, and opens a row for every brief that was published and has none. A row that somebody deleted is not opened again.
 *
 * @param before 内容ID that each brief was linked to, by 简报ID
 */
export function keepPieces(shop: Shop, briefs: readonly Brief[], before: ReadonlyMap<string, string>): PieceReading {
  return shop.lock.hold(() => {
    const table = openWhole(shop, piecesTab);
    const there = table.rows.map(({ row }) => pieceFrom(row));
    const outcomes = outcomesOf(briefs, there, before);
    const due = briefs.filter(({ id, state }) => state === '已发布' && outcomes.get(id)?.kind === 'none');
    const column = table.headers.at.get('id') ?? 1;
    const taken = new Set(table.cells.map((cells) => String(cells[column - 1] ?? '').trim()));
    const opened = due.map((brief) => pieceOf(brief, freshId(brief.id, taken), shop.now.slice(0, 10)));
    addRows(table, opened);
    shop.workbook.flush();
    shop.counts.read += there.length;
    shop.counts.written += opened.length;
    const fresh = opened.map((piece) => [piece.brief ?? '', { kind: 'piece', piece }] as const);
    return { pieces: [...there, ...opened], outcomes: new Map([...outcomes, ...fresh]), opened: opened.length };
  });
}

/** The pieces of 内容 as they are; none where the workbook has no such tab. */
export function readPieces({ workbook }: Shop): readonly Piece[] {
  const table = readTable(workbook, piecesTab);
  return table === null || table instanceof ForeignTab ? [] : table.rows.map(({ row }) => pieceFrom(row));
}

/** The brief's own ID, or with a number where a row that cannot be read has it. */
function freshId(stem: string, taken: Set<string>): string {
  let id = stem;
  for (let number = 2; taken.has(id); number++) id = `${stem}-${number}`;
  taken.add(id);
  return id;
}

/** A count below 0 is a data problem of 内容, and not known here. */
const known = (count: number | null) => (count !== null && count >= 0 ? count : null);

const pieceFrom = (row: PieceRow): Piece => ({
  id: row.id,
  platform: row.platform,
  kind: row.kind as PieceKind,
  title: row.title,
  elements: row.elements,
  pain: row.pain,
  creator: row.creator,
  published: row.published,
  cost: known(row.cost),
  views: known(row.views),
  orders: known(row.orders),
  revenue: row.revenue,
  brief: row.brief,
});
