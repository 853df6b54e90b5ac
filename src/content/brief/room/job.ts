import { previewTasks, projectIds } from '../../../board/ledger';
import { tasksTab } from '../../../board/tabs';
import { earlier } from '../../../calendar/earlier';
import { amendRows } from '../../../workbook/amend';
import { addRows } from '../../../workbook/block';
import { openWhole, type Shop } from '../../../workbook/shop';
import { keyOf } from '../../../workbook/tab';
import { findMembers, readTeam } from '../../../workbook/team';
import { visiting } from '../../../workbook/visit';
import { readWorkCalendar } from '../../../workbook/workCalendar';
import { type Brief, freshBriefId } from '../brief';
import { type BriefReading, readBriefs } from '../briefLedger';
import { readKnown } from '../knownLedger';
import { lacksOf } from '../lacks';
import { readPieces } from '../pieceLedger';
import { projectOf } from '../project';
import { readStandard } from '../standardLedger';
import { type BriefRow, briefsTab } from '../tabs';
import { briefFrom, dayFault, type Fields, type Wrong } from './fields';
import { seenOf } from './room';

const today = ({ now }: Shop) => now.slice(0, 10);

/** What a brief would open or move: shown before anything is written. */
export interface Preview {
  readonly tasks: readonly {
    readonly step: string;
    /** A name, or a role with the names of those who have it. */
    readonly owner: string;
    readonly start: string;
    readonly due: string;
    readonly checks: readonly string[];
    /** Its day is past already. */
    readonly isLate: boolean;
  }[];
  /** Of a brief that is there: tasks that move, and those that stay because somebody edited or finished them. */
  readonly moves: number;
  readonly held: number;
  readonly lacks: readonly string[];
  /** Whether a day on the way is in a year whose holidays are not announced yet. */
  readonly assumed: boolean;
}

/** What is wrong with a brief as it was typed, or why nothing was written. */
export type Refusal = Wrong | 'gone' | 'changed';

/** What making a brief, or moving one, would do. */
export function previewBrief(shop: Shop, fields: Fields): Preview | Refusal {
  const brief = typed(shop, fields, readBriefs(shop));
  if (typeof brief === 'string') return brief;
  const words = shop.texts.brief;
  const project = projectOf(brief, readStandard(shop), today(shop), words);
  const rules = readWorkCalendar(shop);
  const { planned, moves, held } = visiting(shop, [tasksTab.name], () => previewTasks(shop, rules, project));
  const course = { progress: null, unmade: 0, next: null, open: 0, overdue: 0, days: null };
  const withNames = namesOf(shop);
  const now = { brief, course, outcome: { kind: 'none' }, hasSteps: planned.length > 0 } as const;
  return {
    tasks: planned.map(({ step, owner, start, due, note }) => {
      const checks = (note ?? '').split('\n').filter(Boolean);
      return { step, owner: withNames(owner), start, due, checks, isLate: due < today(shop) };
    }),
    ...{ moves, held },
    lacks: lacksOf(now, readKnown(shop), today(shop)).map(words.lack),
    assumed: planned.some(({ assumed }) => assumed),
  };
}

/** `文案 何青野`: whom a role means. */
function namesOf(shop: Shop): (owner: string) => string {
  const team = readTeam(shop);
  return (owner) => [...new Set([owner, ...findMembers(team, owner).map(({ name }) => name)])].join(' ');
}

/** The brief that the fields mean: a new one, or one that is there on another day. */
function typed(shop: Shop, fields: Fields, reading: BriefReading): Brief | Refusal {
  if (fields.id === '') {
    const id = freshBriefId(fields.published, takenIds(shop, reading));
    return briefFrom(id, fields, '制作中', today(shop));
  }
  const known = reading.briefs.find(({ id }) => id === fields.id);
  if (!known) return 'gone';
  return dayFault(fields.published, today(shop)) ?? { ...known, published: fields.published };
}

/** IDs of briefs, also of those that were deleted and left tasks or a piece behind. */
function takenIds(shop: Shop, { table }: BriefReading): ReadonlySet<string> {
  const column = table.headers.at.get('id') ?? 1;
  const ids = table.cells.map((cells) => String(cells[column - 1] ?? '').trim());
  return new Set([...ids, ...projectIds(shop), ...readPieces(shop).flatMap(({ id, brief }) => [id, brief ?? ''])]);
}

/** What a user of the panel does to briefs; tasks and pieces follow at the round after. */
export type Deed =
  | { what: 'make'; fields: Fields; draft: boolean }
  | { what: 'move'; seen: string; fields: Fields }
  | { what: 'start' | 'publish'; id: string; seen: string };

/**
 * Does one thing to 内容计划 under the lock: where the row is gone or was changed since the panel read it nothing is written.
 *
 * @returns null where it was done
 */
export function handleBrief(shop: Shop, deed: Deed): Refusal | null {
  return shop.lock.hold(() => {
    const reading = readBriefs(shop);
    if (deed.what === 'make') return make(shop, reading, deed);
    const id = deed.what === 'move' ? deed.fields.id : deed.id;
    const brief = reading.briefs.find((one) => one.id === id);
    if (!brief) return 'gone';
    if (seenOf(brief) !== deed.seen) return 'changed';
    if (deed.what !== 'move') return amend(shop, id, stateAfter(brief, deed.what, today(shop)));
    const moved = typed(shop, deed.fields, reading);
    return typeof moved === 'string' ? moved : amend(shop, id, { published: moved.published });
  });
}

function make(shop: Shop, reading: BriefReading, { fields, draft }: Extract<Deed, { what: 'make' }>): Refusal | null {
  const brief = typed(shop, { ...fields, id: '' }, reading);
  if (typeof brief === 'string') return brief;
  addRows(openWhole(shop, briefsTab), [{ ...brief, state: draft ? '草稿' : brief.state }]);
  shop.workbook.flush();
  shop.counts.written++;
  return null;
}

/** What is published ahead of its day was published today. */
function stateAfter({ published }: Brief, what: 'start' | 'publish', day: string): Partial<BriefRow> {
  return what === 'start' ? { state: '制作中' } : { state: '已发布', published: earlier(published, day) };
}

const amend = (shop: Shop, id: string, change: Partial<BriefRow>): Refusal | null =>
  amendRows(shop, briefsTab, new Map([[keyOf(briefsTab, { id }), change]])) === 1 ? null : 'gone';
