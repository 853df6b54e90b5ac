import { groupBy } from '../../statistics/groupBy';
import { nameKey } from '../name';
import type { ContentLine } from './line';
import { figuresIn, IMPORTED, type Imported, recordOf } from './record';

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
    const before = figuresIn(row?.record ?? null);
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
  const before = figuresIn(row.record);
  const change: { -readonly [field in keyof ContentChange]: ContentChange[field] } = {};
  let typed = 0;
  for (const field of IMPORTED) {
    const [value, stands] = [line[field], row.figures[field]];
    if (value === null || value === stands) continue;
    if (stands === null || stands === before[field]) change[field] = value;
    else typed++;
  }
  const record = recordOf({
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
 * Which row each line is of: the one with its id; else the only one with its title on that platform and day, or with its title and still without views (a planned
 * piece, or one typed before it was out). Rows that have the id of another line are that line's.
 */
function placesOf(rows: readonly StandingPiece[], lines: readonly ContentLine[]): Map<ContentLine, StandingPiece> {
  const byId = new Map<string, StandingPiece>();
  for (const row of rows) if (!byId.has(row.id)) byId.set(row.id, row);
  const places = new Map<ContentLine, StandingPiece>();
  const taken = new Set<StandingPiece>();
  const take = (line: ContentLine, row: StandingPiece | undefined) => {
    if (!row) return;
    places.set(line, row);
    taken.add(row);
  };
  for (const line of lines) take(line, byId.get(line.id));
  const byTitle = groupBy(rows, titled);
  for (const line of lines.filter((one) => !places.has(one))) {
    const free = (byTitle.get(titled(line)) ?? []).filter((row) => !taken.has(row) && !isMade(row.id));
    const [sameDay, ...moreOfDay] = free.filter(({ published }) => published === line.publishedAt.slice(0, 10));
    const [empty, ...moreEmpty] = free.filter(({ figures }) => figures.views === null);
    if (sameDay && moreOfDay.length === 0) take(line, sameDay);
    else if (!sameDay && empty && moreEmpty.length === 0) take(line, empty);
  }
  return places;
}

/** Whether an id was made by an import: its row is of that piece and no other. */
const isMade = (id: string) => /^(DY|XHS)-\d{8}-[\da-z]{5,7}$|^SPH-/.test(id);
