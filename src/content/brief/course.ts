import { addDays } from '../../calendar/addDays';
import { earlier, later } from '../../calendar/earlier';
import { dayStatus, type WorkCalendar } from '../../calendar/workCalendar';

/** A task of a brief as it stands in 任务. */
export interface BriefTask {
  readonly task: string;
  /** The step that it was made for; null where somebody added it by hand. */
  readonly step: string | null;
  readonly owner: string;
  readonly start: string | null;
  readonly due: string;
  readonly state: '待办' | '进行中' | '已完成';
  /** When it was first seen under way and done, `YYYY-MM-DD HH:mm:ss`. */
  readonly begunAt: string | null;
  readonly doneAt: string | null;
}

/** How far a brief is. */
export interface Course {
  /** Share of the tasks that lead to publication that are done; null where there is none. */
  readonly progress: number | null;
  /** Tasks that lead to publication and are not done. */
  readonly unmade: number;
  /** What is to be done next: the open task that is due first, also after publication; null where nothing is open. */
  readonly next: BriefTask | null;
  /** Tasks that are not done, and those of them whose day is past. */
  readonly open: number;
  readonly overdue: number;
  /** Office days from the first task's beginning to the last one's end, both included, once all that leads to publication is done; null until then. */
  readonly days: number | null;
}

/** What a brief's tasks are held against. */
export interface Setting {
  /** ISO day. */
  readonly published: string;
  /** Steps of the standard that come after publication. */
  readonly after: ReadonlySet<string>;
  /** ISO day. */
  readonly today: string;
  readonly rules: WorkCalendar;
}

/** How far a brief is on a day. A review after publication is work to do, but no part of the making; a task added by hand is what its day makes it. */
export function courseOf(tasks: readonly BriefTask[], { published, after, today, rules }: Setting): Course {
  const making = tasks.filter(({ step, due }) => (step === null ? due <= published : !after.has(step)));
  const done = making.filter(({ state }) => state === '已完成');
  const open = tasks.filter(({ state }) => state !== '已完成').sort((left, right) => (left.due < right.due ? -1 : 1));
  return {
    progress: making.length > 0 ? done.length / making.length : null,
    unmade: making.length - done.length,
    next: open[0] ?? null,
    open: open.length,
    overdue: open.filter(({ due }) => due < today).length,
    days: done.length === making.length ? daysOf(done, rules) : null,
  };
}

/** null where the end of no task was seen: what was done before ShopDeck looked has no day. */
function daysOf(done: readonly BriefTask[], rules: WorkCalendar): number | null {
  const spans = done.flatMap(spanOf);
  if (spans.length === 0) return null;
  const from = spans.map(([start]) => start).reduce(earlier);
  const to = spans.map(([, end]) => end).reduce(later);
  return Math.max(1, officeDays(from, to, rules));
}

/** From the day a task was seen under way, or else its planned start, to the day it was seen done; what was done ahead of its plan took that day. */
function spanOf({ start, due, begunAt, doneAt }: BriefTask): [string, string][] {
  if (doneAt === null) return [];
  const end = doneAt.slice(0, 10);
  const from = begunAt?.slice(0, 10) ?? start ?? due;
  return [[earlier(from, end), end]];
}

function officeDays(from: string, to: string, rules: WorkCalendar): number {
  let days = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) if (dayStatus(day, '办公', rules).works) days++;
  return days;
}
