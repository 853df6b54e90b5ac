import { button, call, element, showError } from '../sidebar/shell.client';
import type { OfferedModule } from './job';
import type { Drawn, Wizard } from './wizard.client';

/** What came of a job. */
export interface Ran {
  readonly result: string;
  readonly ok: boolean;
  readonly done: boolean;
}

/** A forecast of many products takes several runs; more than so many are left to the clock. */
const MOST_RUNS = 8;

/** Works out what was chosen, job by job, and shows what came of each. */
export function computeStep(wizard: Wizard): Drawn {
  const { text, state } = wizard;
  const words = text.compute;
  const jobs = jobsOf(wizard);
  const needsOrders = wizard.wanted.has('orders') && state.orders === 0 && state.sales === 0;
  const lines = new Map(jobs.map(({ name }) => [name, element('li', { class: 'job' })]));
  for (const [name, line] of lines)
    line.append(element('strong', {}, wizard.modules.names[name as OfferedModule['name']]));
  const run = button(
    words.run,
    async () => {
      await runAll(wizard, jobs, lines);
      run.textContent = words.again;
      run.className = '';
    },
    { class: 'action' },
  );
  const noData = [
    element('p', { class: 'soon' }, words.noData),
    element(
      'div',
      { class: 'buttons' },
      button(words.toImport, () => wizard.go('import')),
    ),
    wizard.sampleOffer(),
  ];
  return {
    view: [
      element('p', {}, words.lead),
      ...(needsOrders ? noData : []),
      element('ul', {}, ...lines.values()),
      element('div', { class: 'buttons' }, run),
    ],
    free: true,
  };
}

/** The chosen modules, each job once. */
function jobsOf({ state, chosen }: Wizard): OfferedModule[] {
  const seen = new Set<string>();
  return state.modules.filter(({ name, job }) => {
    if (job === null || !chosen.includes(name) || seen.has(job)) return false;
    seen.add(job);
    return true;
  });
}

async function runAll(
  wizard: Wizard,
  jobs: readonly OfferedModule[],
  lines: ReadonlyMap<string, HTMLElement>,
): Promise<void> {
  const words = wizard.text.compute;
  const put = (name: OfferedModule['name'], ...content: HTMLElement[]) =>
    lines.get(name)?.replaceChildren(element('strong', {}, wizard.modules.names[name]), ...content);
  for (const { name } of jobs) put(name, element('div', { class: 'gray' }, words.waiting));
  let failed = '';
  for (const { name, job } of jobs) {
    put(name, element('div', { role: 'status' }, words.running(wizard.modules.names[name])), element('progress'));
    const { result, ok, done } = await runThrough(job ?? '');
    const said = element('div', ok ? {} : { class: 'late' }, ok ? result : `✗ ${result}`);
    put(name, said, ...(done ? [] : [element('div', { class: 'gray' }, words.goOn)]));
    if (!ok) failed = failed || result;
  }
  if (failed) showError(failed);
  document.querySelector<HTMLElement>('footer .action')?.focus();
}

/** Runs a job until it is done; what fails on the way is told in its line and stops no other job. */
async function runThrough(job: string): Promise<Ran> {
  let ran: Ran = { result: '', ok: true, done: false };
  for (let turn = 1; turn <= MOST_RUNS && !ran.done; turn++) {
    ran = await call<Ran>('runForSidebar', job).catch((error: unknown) => {
      console.error(error);
      return { result: error instanceof Error ? error.message : String(error), ok: false, done: true };
    });
  }
  return ran;
}
