import { button, call, element } from '../sidebar/shell.client';
import type { Desk } from './desk.client';
import type { Found, ProblemGroup, ShownProblem } from './problemsLedger';
import { tabButton } from './tabButton.client';

/** Answer of `problemGroups`. */
interface Answer {
  readonly groups: readonly (ProblemGroup & { readonly job: string | null })[];
}

const TAB = '数据问题';
const SETTINGS = '设置';
const HEADER = /^[A-Z]+1$/;

/** The data problems by tab: what is wrong, why, the way to the cell, and the job that looks again. */
export async function problemsView(desk: Desk, said = ''): Promise<void> {
  const { groups } = await call<Answer>('problemGroups');
  const { problems: words } = desk.text;
  const status = said ? [element('p', { role: 'status', class: 'done' }, said)] : [];
  if (groups.length === 0)
    return desk.put(...status, element('h1', {}, words.none), element('p', { class: 'gray' }, words.noneHint));
  const all = groups.reduce((sum, { count }) => sum + count, 0);
  desk.put(
    ...status,
    element('h1', {}, words.count(all, groups.length)),
    ...groups.map((group, index) => groupView(desk, group, index === 0)),
    element('div', { class: 'buttons' }, tabButton(words.open, TAB)),
  );
}

function groupView(
  desk: Desk,
  { tab, count, job, isTab, problems }: Answer['groups'][number],
  open: boolean,
): HTMLElement {
  const { problems: words } = desk.text;
  const again = job && isTab ? [button(words.again, () => checkAgain(desk, job))] : [];
  const mend = tab === SETTINGS ? [button(words.mend, () => desk.go('settings'))] : [];
  const file = isTab ? [] : [element('p', { class: 'gray' }, words.file)];
  const rest = count - problems.length;
  const more = rest > 0 ? [element('p', { class: 'gray' }, words.more(rest))] : [];
  return element(
    'details',
    { class: 'fold', open },
    element('summary', {}, `${tab} · ${count}`),
    ...again,
    ...mend,
    ...file,
    ...problems.map((problem) => problemView(desk, tab, isTab, problem)),
    ...more,
  );
}

function problemView(desk: Desk, tab: string, isTab: boolean, problem: ShownProblem): HTMLElement {
  const { problems: words } = desk.text;
  const { cell, column, value, reason } = problem;
  // At the header stands what no cell holds: something is missing in the tab.
  const isMissing = isTab && HEADER.test(cell) && value !== column;
  const status = element('div', { class: 'gray', role: 'status' });
  const go = button(words.goTo(cell), async () => {
    const { found, cell: now } = await call<{ found: Found['found']; cell: string }>('goToProblem', tab, cell, value);
    status.textContent = words.found(found, now);
  });
  const title = element('strong', {}, [isTab ? '' : cell, column].filter(Boolean).join(' · '));
  const holds = isMissing ? [] : [element('div', { class: 'gray' }, value === '' ? words.blank : words.value(value))];
  const way = isMissing ? tabButton(words.goToTab(tab), tab) : go;
  return element(
    'section',
    { class: 'card' },
    title,
    ...holds,
    element('div', {}, reason),
    ...(isTab ? [element('div', { class: 'go' }, way), status] : []),
  );
}

async function checkAgain(desk: Desk, job: string): Promise<void> {
  desk.put(element('p', { role: 'status' }, desk.text.problems.checking), element('progress'));
  const { result } = await call<{ result: string }>('runForSidebar', job).catch(async (error: unknown) => {
    await problemsView(desk);
    throw error;
  });
  await problemsView(desk, result);
}
