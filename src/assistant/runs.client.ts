import { button, element } from '../sidebar/shell.client';
import type { AssistantText } from '../text/zh-CN/assistant';
import type { ShownRun } from './runsLedger';
import { tabButton } from './tabButton.client';

type Words = AssistantText['health'];

/** The last runs. @param again runs a job once more */
export function runsView(
  words: Words,
  { runs, now, tab }: { runs: readonly ShownRun[]; now: string; tab: string },
  again: (job: string) => Promise<void>,
): HTMLElement[] {
  const title = element('h2', {}, words.runs);
  if (runs.length === 0) return [title, element('p', { class: 'gray' }, words.noRuns)];
  const list = runs.map((run) => runView(words, run, now, again));
  return [title, ...list, element('div', { class: 'buttons' }, tabButton(words.allRuns, tab))];
}

function runView(words: Words, run: ShownRun, now: string, again: (job: string) => Promise<void>): HTMLElement {
  const head = [shortTime(run.time, now, words.today), run.trigger, words.seconds(run.seconds)];
  const { job } = run;
  const repeat = run.failed && job ? [button(words.again, () => again(job))] : [];
  const found = run.problems > 0 ? [element('div', { class: 'soon' }, words.runProblems(run.problems))] : [];
  return element(
    'section',
    { class: run.failed ? 'card overdue' : 'card' },
    element('strong', run.failed ? { class: 'late' } : {}, `${run.failed ? '✗ ' : ''}${run.label}`),
    element('div', { class: 'gray' }, head.filter(Boolean).join(' · ')),
    element('div', {}, run.result),
    ...found,
    ...repeat,
  );
}

/** `今天 09:12`, or `10-31 18:00`. */
export function shortTime(time: string, now: string, today: string): string {
  return time.slice(0, 10) === now.slice(0, 10) ? `${today} ${time.slice(11, 16)}` : time.slice(5, 16);
}
