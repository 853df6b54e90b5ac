import { groupBy } from '../../statistics/groupBy';
import { nameKey } from '../name';
import type { ContentLine } from './line';
import { IMPORTED, type Imported, recordIn, recordOf } from './record';

/** A row of 内容 as an import sees it; one with a bad cell is there too. */
export interface StandingPiece {
  /** Row number of the reading. */
  readonly at: number;
  readonly id: string;
  readonly platform: string;
  readonly title: string;
  /** ISO day; '' where it cannot be read. */
  readonly published: string;
  /** null: blank; NaN: somebody's words. */
  readonly figures: Readonly<Record<Imported, number | null>>;
  /** 导入记录. */
  readonly record: string | null;
}

/** What an import changes of a row. */
export type ContentChange = Partial<Record<Imported, number | null>> & { readonly imported?: string };

export interface ContentMerge {
  /** By row number. */
  readonly changes: ReadonlyMap<number, ContentChange>;
  readonly additions: readonly ContentLine[];
  readonly unchanged: number;
  /** Lines with fewer views than were imported before: left out. */
  readonly older: number;
  /** Cells that somebody typed into and that say something else: they stay. */
  readonly kept: number;
}

/**
 * Lays statistics over 内容: the piece of a line gets its figures, new pieces are added, none is taken away. A cell is written where it is blank or still holds what an
 * import wrote (导入记录); what somebody typed stays. Statistics only grow, so that a line with fewer views is an older one, and files may come in any order.
 */
export function mergeContent(rows: readonly StandingPiece[], lines: readonly ContentLine[]): ContentMerge {
  const places = placesOf(rows, lines);
  const changes = new Map<number, ContentChange>();
  const additions: ContentLine[] = [];
  let [unchanged, older, kept] = [0, 0, 0];
  for (const line of lines) {
    const row = places.get(line);
    const before = recordIn(row?.record ?? null);
    if (!row) additions.push(line);
    else if (before.views !== null && line.views !== null && line.views < before.views) older++;
    else {
      const { change, typed } = changeOf(row, line);
      kept += typed;
      if (Object.keys(change).length > 0) changes.set(row.at, change);
      else unchanged++;
    }
  }
  return { changes, additions, unchanged, older, kept };
}

function changeOf(row: StandingPiece, line: ContentLine): { change: ContentChange; typed: number } {
  const before = recordIn(row.record);
  const change: { -readonly [field in keyof ContentChange]: ContentChange[field] } = {};
  let typed = 0;
  for (const field of IMPORTED) {
    const [value, stands] = [line[field], row.figures[field]];
    if (value === null || value === stands) continue;
    if (stands === null || stands === before[field]) change[field] = value;
    else typed++;
  }
  const record = recordOf({
    id: line.id,
    views: line.views ?? before.views,
    completed: line.completed ?? before.completed,
    engaged: line.engaged ?? before.engaged,
  });
  if (record !== (row.record ?? '')) change.imported = record;
  return { change, typed };
}

const titled = ({ platform, title }: Pick<StandingPiece, 'platform' | 'title'>) =>
  `${nameKey(platform)}\n${nameKey(title)}`;

/**
 * Which row each line is of: the one with its id, in 内容ID or in 导入记录; else the only one with its title on that platform and day, or with its title and still
 * without views (a planned piece, or one typed before it was out). A row that an import filled belongs to that piece and no other.
 */
function placesOf(rows: readonly StandingPiece[], lines: readonly ContentLine[]): Map<ContentLine, StandingPiece> {
  const byId = new Map<string, StandingPiece>();
  const owners = new Map(rows.map((row) => [row, recordIn(row.record).id]));
  for (const row of rows) {
    const id = owners.get(row) ?? row.id;
    if (!byId.has(id)) byId.set(id, row);
  }
  const places = new Map<ContentLine, StandingPiece>();
  for (const line of lines) {
    const row = byId.get(line.id);
    if (row) places.set(line, row);
  }
  const taken = new Set(places.values());
  const byTitle = groupBy(
    rows.filter((row) => owners.get(row) === null),
    titled,
  );
  for (const line of lines.filter((one) => !places.has(one))) {
    const row = untold(
      (byTitle.get(titled(line)) ?? []).filter((one) => !taken.has(one)),
      line.publishedAt.slice(0, 10),
    );
    if (!row) continue;
    places.set(line, row);
    taken.add(row);
  }
  return places;
}

/** The row among those of one title that a piece of this day must be; null where there is none, or several. */
function untold(rows: readonly StandingPiece[], day: string): StandingPiece | null {
  const sameDay = rows.filter(({ published }) => published === day);
  const [only, ...more] = sameDay.length > 0 ? sameDay : rows.filter(({ figures }) => figures.views === null);
  return only && more.length === 0 ? only : null;
}
