import { addRows } from '../workbook/block';
import { ensureTab } from '../workbook/ensureTab';
import { readBack } from '../workbook/readBack';
import { openTable, openWhole, type Shop } from '../workbook/shop';
import { keyOf, type RowOf } from '../workbook/tab';
import type { Placed, Table } from '../workbook/table';
import { writeComputed } from '../workbook/write';
import { type Case, caseNow, type Exhibit, type Filled, knownOf } from './casebook';
import { type Episode, episodesOf, waitingOf } from './episode';
import { historyIn } from './history';
import type { Handling } from './lifecycle';
import type { Signal, Stream, Waiting } from './stream';
import { crisesTab, crisisRows } from './tabs';

type CrisisTable = Table<typeof crisisRows.columns>;
type CrisisRow = RowOf<typeof crisisRows.columns>;

const FILLED = [
  'level',
  'rule',
  'platform',
  'product',
  'firstAt',
  'lastAt',
  'count',
  'evidence',
  'role',
  'due',
  'response',
  'history',
  'firedAt',
] as const;

/** What a run changed in 危机, and what stands there now. */
export interface Kept {
  readonly cases: readonly Case[];
  /** Episodes that began in this run: new incidents, and old ones that came back. */
  readonly begun: readonly Episode[];
  readonly recurred: number;
  readonly risen: number;
  /** What is not enough for an incident yet. */
  readonly waiting: readonly Waiting[];
  readonly written: number;
}

/**
 * Brings 危机 up to date: finds the episodes of every stream, writes what ShopDeck fills where it differs, and adds new incidents below. The team's cells are read
 * and never written, but for 待受理 in a row that is new.
 *
 * @param since incidents begin with signals from this moment on
 * @param exhibit a signal in words
 * @param before called with the episodes that begin, before 危机 knows of them: what it writes is not lost when the run dies in between
 */
export function keepIncidents(
  shop: Shop,
  streams: readonly Stream[],
  since: string,
  exhibit: (stream: Stream, signal: Signal) => Exhibit,
  before: (begun: readonly Episode[]) => void,
): Kept {
  return shop.lock.hold(() => {
    if (!shop.workbook.sheet(crisesTab.name)) ensureTab(shop, crisesTab);
    const table = openWhole(shop, crisisRows);
    const there = new Map(table.rows.flatMap((placed) => caseOf(shop, table, placed)));
    const known = new Map([...there].flatMap(([id, one]) => pair(id, knownOf(one, shop.now))));
    const episodes = streams.flatMap((stream) => episodesOf(stream, known, since));
    const refused = idsIn(table);
    const found = new Map(episodes.filter(({ id }) => there.has(id) || !refused.has(id)).map((one) => [one.id, one]));
    const begun = [...found.values()].filter(({ isNew, recurred }) => isNew || recurred);
    before(begun);
    const filled = (one: Case | null, episode: Episode | null) => {
      const exhibits = episode ? episode.evidence.map((signal) => exhibit(episode.stream, signal)) : [];
      return caseNow(one, episode, exhibits, shop.now, shop.texts);
    };
    const now = new Map([...there].map(([id, one]) => [id, filled(one, found.get(id) ?? null)]));
    const fresh = begun.filter(({ id }) => !there.has(id)).map((one) => ({ id: one.id, filled: filled(null, one) }));
    const written = writeCases(shop, table, there, now) + addCases(shop, fresh);
    const risen = [...there].filter(([id, one]) => risings(now.get(id)) > risings(one.filled)).length;
    const cases = [
      ...[...there].map(([id, one]) => ({ ...one, filled: now.get(id) as Filled })),
      ...fresh.map((one) => ({ ...one, handling: NEW })),
    ];
    const waiting = streams.flatMap((stream) => waitingOf(stream, known, since, shop.now));
    return { cases, begun, recurred: begun.length - fresh.length, risen, waiting, written };
  });
}

const NEW: Handling = { state: '待受理', takenAt: null, solvedAt: null };

const pair = <V>(key: string, value: V | null): [string, V][] => (value === null ? [] : [[key, value]]);
const risings = (filled: Filled | undefined) =>
  historyIn(filled?.history ?? '').filter(({ what }) => what === '升级').length;

/** IDs of every row, also of those with a bad cell: such an incident is known and must not be added again. */
function idsIn(table: CrisisTable): ReadonlySet<string> {
  const column = table.headers.at.get('id') ?? 0;
  return new Set(table.cells.slice(1).map((cells) => String(cells[column - 1] ?? '').trim()));
}

/** What ShopDeck filled in a row of 危机, as it stands in a reading. */
export function filledOf(shop: Shop, table: CrisisTable, at: number): Filled {
  return Object.fromEntries(FILLED.map((field) => [field, readBack(shop, table, at, field)])) as unknown as Filled;
}

function caseOf(shop: Shop, table: CrisisTable, { at, row }: Placed<CrisisRow>): [string, Case][] {
  if (row.id === null) return [];
  const { takenAt, solvedAt } = row;
  const handling = { state: row.state as Handling['state'], takenAt, solvedAt };
  return [[row.id, { id: row.id, filled: filledOf(shop, table, at), handling }]];
}

function writeCases(
  shop: Shop,
  table: CrisisTable,
  there: ReadonlyMap<string, Case>,
  now: ReadonlyMap<string, Filled>,
): number {
  const results = new Map<string, Partial<CrisisRow>>();
  let differ = 0;
  for (const { row } of table.rows) {
    const [before, after] = [there.get(row.id ?? '')?.filled, now.get(row.id ?? '')];
    if (!before || !after) continue;
    results.set(keyOf(crisisRows, row), after);
    if (FILLED.some((field) => before[field] !== after[field])) differ++;
  }
  if (differ > 0) writeComputed(shop, crisisRows, results);
  return differ;
}

function addCases(shop: Shop, fresh: readonly { id: string; filled: Filled }[]): number {
  if (fresh.length === 0) return 0;
  const state = NEW.state;
  addRows(
    openTable(shop, crisisRows),
    fresh.map(({ id, filled }) => ({ id, ...filled, state })),
  );
  shop.workbook.flush();
  return fresh.length;
}
