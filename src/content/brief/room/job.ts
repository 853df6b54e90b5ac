import { previewTasks } from '../../../board/ledger';
import { tasksTab } from '../../../board/tabs';
import { addDays } from '../../../calendar/addDays';
import { earlier } from '../../../calendar/earlier';
import { amendRows } from '../../../workbook/amend';
import { addRows } from '../../../workbook/block';
import { readBack } from '../../../workbook/readBack';
import { openWhole, type Shop } from '../../../workbook/shop';
import { keyOf } from '../../../workbook/tab';
import { ForeignTab, readTable } from '../../../workbook/table';
import { findMembers, readTeam, teamTab } from '../../../workbook/team';
import { visiting } from '../../../workbook/visit';
import { readWorkCalendar } from '../../../workbook/workCalendar';
import { piecesTab } from '../../tabs';
import { type Brief, freshBriefId } from '../brief';
import { type BriefReading, readBriefs } from '../briefLedger';
import { readCreators, readKnown, readPains } from '../knownLedger';
import { lacksOf } from '../lacks';
import { projectOf } from '../project';
import { readStandard } from '../standardLedger';
import { type BriefRow, briefsTab, monthsTab } from '../tabs';
import { briefFrom, type Fields, type Wrong } from './fields';
import { type BriefRoom, type RoomBrief, SHOWN_DAYS, seenOf, wordsByUse } from './room';

/** Briefs under way and lately published, and what a new one may be made of. No tab is made for looking. */
export function briefRoom(shop: Shop): BriefRoom {
  const reading = shop.workbook.sheet(briefsTab.name) ? readBriefs(shop) : null;
  const pieces = piecesIn(shop);
  const briefs = reading?.briefs ?? [];
  return {
    language: shop.texts.language,
    today: today(shop),
    briefs: reading ? shownIn(shop, reading) : [],
    pains: readPains(shop) ?? wordsByUse([...pieces, ...briefs].map(({ pain }) => pain)),
    elements: wordsByUse([...pieces, ...briefs].map(({ elements }) => elements)),
    platforms: wordsByUse([...pieces, ...briefs].map(({ platform }) => platform)),
    creators: readCreators(shop) ?? [],
    team: shop.workbook.sheet(teamTab.name) ? [...new Set(readTeam(shop).map(({ name }) => name))] : [],
    payoff: payoffIn(shop),
    unreadable: reading ? unreadable(reading) : 0,
  };
}

const today = ({ now }: Shop) => now.slice(0, 10);

function piecesIn({ workbook }: Shop) {
  const table = readTable(workbook, piecesTab);
  return table === null || table instanceof ForeignTab ? [] : table.rows.map(({ row }) => row);
}

/** What 内容月报 says of all months together; '' where it says nothing yet. */
function payoffIn({ workbook, texts }: Shop): string {
  const table = readTable(workbook, monthsTab);
  if (table === null || table instanceof ForeignTab) return '';
  return table.rows.find(({ row }) => row.month === texts.brief.total)?.row.about ?? '';
}

function unreadable({ problems }: BriefReading): number {
  const rows = problems.map(({ cell }) => cell.replace(/^[A-Z]+/, ''));
  return new Set(rows.filter((row) => row !== '1')).size;
}

function shownIn(shop: Shop, { briefs, table }: BriefReading): RoomBrief[] {
  const rows = new Map(table.rows.map(({ at, row }) => [row.id, at]));
  const oldest = addDays(today(shop), -SHOWN_DAYS);
  return briefs
    .filter(({ state, published }) => state !== '已取消' && (state !== '已发布' || published >= oldest))
    .sort((left, right) => (left.published < right.published ? -1 : 1))
    .map((brief) => {
      const filled = (field: keyof BriefRow & string) => readBack(shop, table, rows.get(brief.id) ?? 1, field);
      const text = (field: 'next' | 'check' | 'result') => (filled(field) as string | null) ?? '';
      const { id, title, platform, kind, creator, tier, published, state } = brief;
      return {
        ...{ id, title, published, state },
        what: [platform, kind, creator ?? tier].filter(Boolean).join(' · '),
        progress: filled('progress') as number | null,
        ...{ next: text('next'), check: text('check'), result: text('result'), isHit: filled('hit') === '是' },
        seen: seenOf(brief),
      };
    });
}

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
function typed(shop: Shop, fields: Fields, { briefs, table }: BriefReading): Brief | Refusal {
  const known = briefs.find(({ id }) => id === fields.id);
  if (fields.id === '') {
    const column = table.headers.at.get('id') ?? 1;
    const taken = new Set(table.cells.map((cells) => String(cells[column - 1] ?? '').trim()));
    return briefFrom(freshBriefId(fields.published, taken), fields, '制作中', today(shop));
  }
  if (!known) return 'gone';
  const same = { title: known.title, pain: known.pain, platform: known.platform, kind: known.kind };
  const moved = briefFrom(known.id, { ...fields, ...same, tier: '', budget: '' }, known.state, today(shop));
  return typeof moved === 'string' ? moved : { ...known, published: moved.published };
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

/** The row in which a brief stands now; null where it is gone. */
export function rowOfBrief(shop: Shop, id: string): number | null {
  if (!shop.workbook.sheet(briefsTab.name)) return null;
  return openWhole(shop, briefsTab).rows.find(({ row }) => row.id === id)?.at ?? null;
}
