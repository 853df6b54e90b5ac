import type { Finding } from '../selftest/probe';
import { button, call, element } from '../sidebar/shell.client';
import type { Desk } from './desk.client';
import type { Health } from './health';
import { pageFindings } from './pageProbes.client';
import { runsView, shortTime } from './runs.client';
import type { ShownRun } from './runsLedger';
import { tabButton } from './tabButton.client';

/** Answer of `healthView`. */
interface Answer {
  readonly health: Health;
  readonly runs: readonly ShownRun[];
  readonly sample: number;
  readonly selfTest: { readonly time: string; readonly failed: number } | null;
  readonly runsTab: string;
}

type Look = 'good' | 'note' | 'bad';
const MARKS: Readonly<Record<Look, string>> = { good: '✓', note: '!', bad: '✗' };

/** Whether all is well: clock, mail, unfinished work, tabs, size; and what ran last. */
export async function healthView(desk: Desk, said = ''): Promise<void> {
  const answer = await call<Answer>('healthView');
  const { health: words } = desk.text;
  const refresh = button(words.refresh, () => desk.go('health'));
  const status = said ? [element('p', { role: 'status', class: 'done' }, said)] : [];
  desk.put(
    ...status,
    element('ul', { class: 'checks' }, ...checks(desk, answer)),
    element('div', { class: 'buttons' }, refresh),
    ...runsView(words, { runs: answer.runs, now: answer.health.now, tab: answer.runsTab }, (job) => again(desk, job)),
  );
}

function line(look: Look, sentence: string, ...actions: HTMLElement[]): HTMLElement {
  const mark = element('span', { class: `mark ${look}`, 'aria-hidden': 'true' }, MARKS[look]);
  return element('li', {}, mark, element('div', {}, sentence, ...actions.map((action) => element('div', {}, action))));
}

function checks(desk: Desk, { health, sample, selfTest }: Answer): HTMLElement[] {
  const { health: words } = desk.text;
  const { clock, mail, cells, timeZone, now } = health;
  const at = (time: string) => shortTime(time, now, words.today);
  const isOn = clock.state === 'fine' || clock.state === 'new';
  const start = button(isOn ? '' : clock.state === 'late' ? words.restartClock : words.startClock, () =>
    work(desk, async () => {
      if (clock.state === 'late') await call('stopClock');
      await call('startClock');
      return '';
    }),
  );
  const showMail = tabButton(words.showMail, '邮件');
  const share = cells.used / cells.most;
  return [
    line(
      isOn ? 'good' : clock.state === 'late' ? 'bad' : 'note',
      words.clock(clock.state, clock.often, clock.last === null ? '' : at(clock.last)),
      ...(isOn ? [] : [start]),
    ),
    ...unfinished(desk, health),
    line(mail.left > 0 ? 'good' : 'note', words.mailLeft(mail.left)),
    mail.waiting > 0 ? line('note', words.mailWaiting(mail.waiting), showMail) : line('good', words.mailNone),
    ...(mail.failed > 0
      ? [line('bad', words.mailFailed(mail.failed), mail.waiting > 0 ? element('span') : showMail)]
      : []),
    line(health.problems > 0 ? 'note' : 'good', words.problems(health.problems), ...problems(desk, health)),
    ...(health.foreign.length > 0 ? [line('bad', words.foreign(health.foreign))] : []),
    timeZone.sheet === timeZone.script
      ? line('good', words.zone(timeZone.sheet))
      : line('bad', words.zones(timeZone.sheet, timeZone.script)),
    line(share < 0.7 ? 'good' : 'bad', words.cells(cells.used.toLocaleString(), percent(share))),
    line('good', words.layout(health.layout)),
    ...(sample > 0 ? [line('note', words.sample(sample), removeSample(desk))] : []),
    line(
      selfTest === null || selfTest.failed > 0 ? 'note' : 'good',
      selfTest ? words.selfTested(at(selfTest.time), selfTest.failed) : words.neverTested,
      button(words.selfTest, () => selfTestNow(desk)),
    ),
  ];
}

const percent = (share: number) => (share > 0 && share < 0.001 ? '<0.1%' : `${(share * 100).toFixed(1)}%`);

function unfinished(desk: Desk, { unfinished: jobs }: Health): HTMLElement[] {
  if (jobs.length === 0) return [];
  const { health: words } = desk.text;
  return [
    line(
      'note',
      words.unfinished(jobs),
      button(words.goOn, () => again(desk, 'tick')),
    ),
  ];
}

function problems(desk: Desk, { problems: count }: Health): HTMLElement[] {
  return count > 0 ? [button(desk.text.health.showProblems, () => desk.go('problems'))] : [];
}

const removeSample = (desk: Desk) =>
  button(desk.text.health.removeSample, () =>
    work(desk, async () => (await call<{ result: string }>('runForSidebar', 'unsample')).result),
  );

/** Does something while the view says so, and looks at everything anew. */
async function work(desk: Desk, action: () => Promise<string>, sentence?: string): Promise<void> {
  desk.put(element('p', { role: 'status' }, sentence ?? desk.text.health.working), element('progress'));
  let said = '';
  try {
    said = await action();
  } finally {
    await healthView(desk, said);
  }
}

const again = (desk: Desk, job: string) =>
  work(desk, async () => (await call<{ result: string }>('runForSidebar', job)).result);

/** What only a page can try is tried here, all else by the server. */
const selfTestNow = (desk: Desk) =>
  work(
    desk,
    async () => {
      const page: Record<string, Finding> = await pageFindings();
      return (await call<{ result: string }>('selfTestWithPage', page)).result;
    },
    desk.text.health.selfTesting,
  );
