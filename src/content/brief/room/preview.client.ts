import { button, element } from '../../../sidebar/shell.client';
import type { BriefRoomText } from '../../../text/zh-CN/briefRoom';
import type { Preview } from './job';

/** What a preview may be answered with. */
export interface Answers {
  confirm(): Promise<void>;
  /** Only of a new brief. */
  draft: (() => Promise<void>) | null;
  back(): void;
}

/** The tasks of a brief with their days, owners and checks, before anything is written. */
export function previewView(preview: Preview, text: BriefRoomText, answers: Answers): HTMLElement[] {
  const { tasks, moves, held, lacks, assumed } = preview;
  const isNew = answers.draft !== null;
  const lead = !isNew ? text.moves(moves, held) : tasks.length > 0 ? text.lead(tasks.length) : text.noTasks;
  const confirm = button(isNew ? text.confirm : text.confirmMove, answers.confirm, { class: 'action' });
  const draft = answers.draft ? [button(text.draft, answers.draft)] : [];
  const inOrder = [...tasks].sort((left, right) => (left.due < right.due ? -1 : left.due > right.due ? 1 : 0));
  return [
    element('h1', {}, lead),
    ...(isNew || tasks.length === 0 ? [] : [element('p', { class: 'gray' }, text.whole)]),
    element('ul', { class: 'quotes' }, ...inOrder.map((task) => taskView(task, text))),
    ...(isNew && lacks.length > 0 ? [element('p', { class: 'warning' }, text.lacks + lacks.join('；'))] : []),
    ...(assumed ? [element('p', { class: 'warning' }, text.assumed)] : []),
    element('div', { class: 'buttons' }, confirm, ...draft, button(text.back, answers.back)),
  ];
}

function taskView(
  { step, owner, start, due, checks, isLate }: Preview['tasks'][number],
  text: BriefRoomText,
): HTMLElement {
  const days = start === due ? due.slice(5) : `${start.slice(5)} → ${due.slice(5)}`;
  const late = isLate ? ` · ⚠ ${text.late}` : '';
  const list = element('ul', {}, ...checks.map((check) => element('li', {}, check)));
  return element(
    'li',
    {},
    element('div', {}, step),
    element('div', { class: isLate ? 'late' : 'gray' }, `${owner} · ${days}${late}`),
    ...(checks.length > 0
      ? [element('details', { class: 'more' }, element('summary', {}, text.checks(checks.length)), list)]
      : []),
  );
}
