import { cellAddress } from '../workbook/address';
import type { Column } from '../workbook/column';
import type { Problem } from '../workbook/problem';
import { openTable, openWhole, type Shop } from '../workbook/shop';
import { type Columns, keyOf } from '../workbook/tab';
import type { Placed, Table } from '../workbook/table';
import { COUNT_NAMES, type Contradiction, type Counts, soundCounts } from './counts';
import { namesIn } from './name';
import type { Piece } from './piece';
import { type PieceKind, type PieceRow, piecesTab } from './tabs';

/** A row of 内容. */
export interface PieceEntry {
  /** Row number of this reading. */
  readonly at: number;
  readonly key: string;
  readonly row: PieceRow;
  /** Without the figures that cannot be. */
  readonly piece: Piece;
}

export interface PieceReading {
  readonly table: Table<typeof piecesTab.columns>;
  readonly entries: readonly PieceEntry[];
  /** Figures that cannot be. */
  readonly problems: readonly Problem[];
}

/** Reads 内容, which is made where it is not there. */
export function openPieces(shop: Shop): PieceReading {
  const table = openWhole(shop, piecesTab);
  shop.counts.read += table.rows.length;
  const read = table.rows.map((placed) => entryOf(shop, table, placed));
  return { table, entries: read.map(({ entry }) => entry), problems: read.flatMap(({ problems }) => problems) };
}

/** The pieces of 内容, for other rooms; none where the workbook has no such tab. One service call. */
export function readPieces(shop: Shop): readonly Piece[] {
  if (!shop.workbook.sheet(piecesTab.name)) return [];
  const table = openTable(shop, piecesTab);
  return table.rows.map((placed) => entryOf(shop, table, placed).entry.piece);
}

type PieceTable = PieceReading['table'];

function entryOf(shop: Shop, table: PieceTable, placed: Placed<PieceRow>): { entry: PieceEntry; problems: Problem[] } {
  const { at, row } = placed;
  const given = Object.fromEntries(COUNT_NAMES.map((name) => [name, row[name]])) as unknown as Counts;
  const { counts, contradictions } = soundCounts(given);
  const minus = (['cost', 'revenue'] as const).filter((field) => (row[field] ?? 0) < 0);
  const money = (field: 'cost' | 'revenue') => (minus.includes(field) ? null : row[field]);
  const { id, platform, title, creator, published } = row;
  const piece: Piece = {
    ...{ id, platform, title, creator, published, counts },
    kind: row.kind as PieceKind,
    elements: namesIn(row.elements),
    pains: namesIn(row.pain),
    cost: money('cost'),
    revenue: money('revenue'),
  };
  const wrong = [...contradictions, ...minus.map((field) => ({ count: field, because: 'negative' as const }))];
  const problems = wrong.map(({ count, because }) =>
    problemAt(table, placed, count, shop.texts.content.wrong(headerOf(because), limitOf(because))),
  );
  return { entry: { at, key: keyOf(piecesTab, row), row, piece }, problems };
}

/** The header of the count that a part exceeds; null where it is below 0. */
const headerOf = (because: Contradiction['because']) =>
  because === 'negative' ? null : piecesTab.columns[because.over].header;
const limitOf = (because: Contradiction['because']) => (because === 'negative' ? 0 : because.limit);

/** A problem of one cell that reads well and makes no sense. */
export function problemAt<C extends Columns>(
  { tab, headers }: Pick<Table<C>, 'tab' | 'headers'>,
  { at, row }: Placed<Readonly<Record<string, unknown>>>,
  field: keyof C & string,
  sentence: string,
): Problem {
  return {
    tab: tab.name,
    cell: cellAddress(at, headers.at.get(field) ?? 1),
    column: (tab.columns[field] as Column).header,
    value: String(row[field] ?? ''),
    reason: { code: 'said', sentence },
  };
}

/** Adds problems to those of a tab. To be called when the tab is written: each reading of it begins its problems anew. */
export function noteProblems(shop: Shop, tab: string, problems: readonly Problem[]): void {
  if (problems.length > 0) shop.problems.set(tab, [...(shop.problems.get(tab) ?? []), ...problems]);
}
