import { type Contact, inTime, isContacted, isOpen, isStoppedByUser } from './contact';
import type { Stage, Track } from './stage';

/** Why a contact, or the ladder that it is of, came to its end; 触达档案 keeps the words. */
export const ENDINGS = [
  '已回购',
  '已转层',
  '刚联系过',
  '活动中',
  '过期',
  '走完',
  '不在名册',
  '客户停止',
  '手动停止',
  '已删除',
  '已结束',
] as const;
export type Ending = (typeof ENDINGS)[number];

/** A day, and the contact that it is known from. */
export interface Mark {
  readonly day: string;
  readonly id: string;
}

/**
 * How far a customer is on one track: the latest contact, and what the earlier ones left behind. 触达档案 keeps it, so that rows of 触达计划 may be deleted and
 * nobody is contacted twice for it.
 */
export interface Progress {
  readonly customer: string;
  readonly track: Track;
  readonly id: string;
  readonly stage: Stage | null;
  readonly day: string;
  readonly since: string;
  readonly person: string | null;
  readonly state: '待办' | '已触达' | '停止';
  /** Of an open contact: ShopDeck ended it, and the user opened it again. */
  readonly ending: Ending | null;
  readonly endedOn: string | null;
  readonly contacted: Mark | null;
  /** The user's 停止: nothing more before a purchase after its day. */
  readonly halted: Mark | null;
  /** VIP: services planned so far. 唤回: how often this ladder was put away undone. */
  readonly count: number;
}

/**
 * Brings what is known of a track up to date with its rows.
 *
 * @param rows of this customer and track, in any order
 * @param today ISO day
 * @returns null where there is nothing to know
 */
export function progressOf(
  { customer, track }: Pick<Progress, 'customer' | 'track'>,
  known: Progress | null,
  rows: readonly Contact[],
  today: string,
): Progress | null {
  const newest = [...rows].sort(inTime).pop();
  const ids = new Set(rows.map(({ id }) => id));
  const marks = { contacted: lastContact(known, rows, ids), halted: lastHalt(known, rows, ids) };
  if (known && !ids.has(known.id) && !(newest && newest.day > known.day)) return { ...deleted(known, today), ...marks };
  if (!newest) return null;
  const { id, stage, day, since, person } = newest;
  // A row that was deleted and is there again was never ended.
  const before = known?.id === id && known.ending !== '已删除' ? known : null;
  const count = Math.max(known?.count ?? 0, track === 'VIP' ? rows.length : 0);
  return { customer, track, id, stage, day, since, person, ...courseOf(newest, before, today), ...marks, count };
}

/** A contact whose row was deleted: an open one is not wanted. */
function deleted(known: Progress, today: string): Progress {
  return known.state === '待办' ? { ...known, state: '停止', ending: '已删除', endedOn: today } : known;
}

function courseOf(
  row: Contact,
  before: Progress | null,
  today: string,
): Pick<Progress, 'state' | 'ending' | 'endedOn'> {
  const { ending, endedOn } = before ?? { ending: null, endedOn: null };
  if (isContacted(row)) return before?.state === '已触达' ? { state: '已触达', ending, endedOn } : CONTACTED;
  if (isOpen(row)) return { state: '待办', ending, endedOn };
  const why = isStoppedByUser(row) ? '手动停止' : (ending ?? '已结束');
  return { state: '停止', ending: why, endedOn: endedOn ?? today };
}

const CONTACTED = { state: '已触达', ending: null, endedOn: null } as const;

/** What a row that is there says goes before what was known from it. */
function lastContact(known: Progress | null, rows: readonly Contact[], ids: ReadonlySet<string>): Mark | null {
  const told = rows.flatMap((row) =>
    !isOpen(row) && row.contactedOn !== null ? [{ day: row.contactedOn, id: row.id }] : [],
  );
  return latest(known?.contacted ?? null, told, ids);
}

function lastHalt(known: Progress | null, rows: readonly Contact[], ids: ReadonlySet<string>): Mark | null {
  const told = rows.filter(isStoppedByUser).map(({ since, id }) => ({ day: since, id }));
  return latest(known?.halted ?? null, told, ids);
}

function latest(known: Mark | null, told: readonly Mark[], ids: ReadonlySet<string>): Mark | null {
  const all = known !== null && !ids.has(known.id) ? [...told, known] : told;
  return all.reduce<Mark | null>((last, mark) => (last !== null && last.day >= mark.day ? last : mark), null);
}
