import { isDay } from '../../calendar/isDay';
import type { Task } from '../task';
import { TASK_KINDS, TASK_STATES } from '../words';
import type { Fields } from './room';

/** What is wrong with what was typed. */
export type Wrong = 'task' | 'kind' | 'owner' | 'state' | 'due' | 'start' | 'order';

/** A cell holds 50,000 characters. */
const LONGEST = 5000;

/**
 * What was typed into the form of a card, as a row of 任务; or what is wrong with it.
 *
 * @example
 * taskFrom('T1', { task: '改主图', kind: '商品上架', platform: '', owner: '设计', start: '', due: '2026-11-31', state: '待办', linked: '', campaign: '', note: '' }); // => 'due'
 */
export function taskFrom(id: string, fields: Fields): Task | Wrong {
  const text = (field: keyof Fields) =>
    String(fields[field] ?? '')
      .trim()
      .slice(0, LONGEST);
  const blank = (field: keyof Fields) => text(field) || null;
  const kind = TASK_KINDS.find((one) => one === text('kind'));
  const state = TASK_STATES.find((one) => one === text('state'));
  const [start, due] = [blank('start'), text('due')];
  if (text('task') === '') return 'task';
  if (!kind) return 'kind';
  if (text('owner') === '') return 'owner';
  if (!state) return 'state';
  if (!isDay(due)) return 'due';
  if (start !== null && !isDay(start)) return 'start';
  if (start !== null && start > due) return 'order';
  const rest = {
    platform: blank('platform'),
    // One line in its cell, however many it was typed on.
    linked:
      blank('linked')
        ?.split(/\s*\n\s*/)
        .join('；') ?? null,
    campaign: blank('campaign'),
    note: blank('note'),
  };
  return { id, task: text('task'), kind, owner: text('owner'), start, due, state, ...rest };
}

/**
 * A 任务ID that is not taken: `T`, the day, a number.
 *
 * @param today ISO day
 * @example
 * freshId('2026-11-02', new Set(['T261102-1'])); // => 'T261102-2'
 */
export function freshId(today: string, taken: ReadonlySet<string>): string {
  const stem = `T${today.slice(2).replace(/-/g, '')}`;
  let number = 1;
  while (taken.has(`${stem}-${number}`)) number++;
  return `${stem}-${number}`;
}
