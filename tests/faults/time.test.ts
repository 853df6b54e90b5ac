import type { OutgoingMail } from '../../src/alerts/port';
import { mailTab } from '../../src/alerts/tabs';
import { feedsTab } from '../../src/crisis/feeds/tabs';
import { problemsTab } from '../../src/workbook/problems';
import { runsTab } from '../../src/workbook/run';
import type { MemoryWorkbook } from '../workbook/memoryWorkbook';
import { workbookDifference } from './difference';
import { note } from './figures';
import { usualShop } from './given/strange';
import { CLOCKED, House } from './rounds';
import { PATIENCE, SEED, SIZES } from './size';

/** Over any budget, and as Google ends it. */
const LATE = 359_000;

/** How an execution ends before its work does: Google kills it, or it sees that its time is up. */
type End = 'killed' | 'out of time';

class Killed extends Error {}

/** Executions over one document, each step of which may be the last: calls of the workbook, of what lies beside it, of the mail service, and the moment after it sent. */
class Executions {
  readonly house: House;
  private steps = 0;
  private last = Number.POSITIVE_INFINITY;
  private end: End = 'killed';

  constructor(workbook: MemoryWorkbook) {
    const step = () => this.step();
    this.house = new House(workbook, undefined, () =>
      this.end === 'out of time' && this.steps > this.last ? LATE : 0,
    );
    workbook.between = step;
    const { memory, outlet } = this.house;
    const { set, remove } = memory;
    memory.set = (key, value) => {
      step();
      set(key, value);
    };
    memory.remove = (key) => {
      step();
      remove(key);
    };
    outlet.mail.instead = () => {
      step();
      return null;
    };
    outlet.mail.afterwards = step;
  }

  private step(): void {
    this.steps++;
    // A dead execution does nothing more, whatever it meant to do.
    if (this.end === 'killed' && this.steps > this.last) throw new Killed();
  }

  /** @returns how many steps it took */
  run(job: string, end: End = 'killed', last: number = Number.POSITIVE_INFINITY): number {
    Object.assign(this, { steps: 0, last, end });
    try {
      this.house.run(job, job === 'tick' ? 'clock' : 'command');
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
    }
    return this.steps;
  }

  /** Runs it to its end, and until nothing is left to do. Of the clock's duties each is done once an hour at most, so that it is told to forget what it did. */
  goOn(job: string): void {
    this.run(job);
    for (let run = 0; run < 2; run++) {
      this.house.memory.values.delete('tick');
      this.run(job);
    }
  }
}

/** What tells of the runs and the sending themselves; what a feed brought is said of the last fetching. */
const OF_RUNS = [runsTab.name, mailTab.name, feedsTab.name];

/** 数据问题 as a set: which tab's problems stand first depends on which job came first. */
const problemsIn = (workbook: MemoryWorkbook) =>
  workbook
    .shown(problemsTab.name)
    .map((row) => row.join(' | '))
    .sort();

/** The workbook without the order in which its tabs were made, which links to them tell. */
function ordered(workbook: MemoryWorkbook): MemoryWorkbook {
  const copy = workbook.copy();
  const sheets = [...copy.sheets].sort(([one], [other]) => (one < other ? -1 : 1));
  copy.sheets.clear();
  for (const [name, sheet] of sheets) {
    // Made where the time did not suffice, and empty once the forecast is done.
    if (
      name === '预测进度' &&
      sheet.cells
        .slice(1)
        .flat()
        .every(({ value }) => value === '')
    )
      continue;
    copy.sheets.set(name, sheet);
    sheet.cells = sheet.cells.map((row) =>
      row.map((cell) => (cell.formula.startsWith('=HYPERLINK("#gid=') ? { value: '', formula: '' } : cell)),
    );
  }
  return copy;
}

/** Which of two jobs adds its rows to a tab first depends on where the clock goes on. */
function inAnyOrder(workbook: MemoryWorkbook): MemoryWorkbook {
  for (const sheet of workbook.sheets.values()) {
    const [header = [], ...rows] = sheet.cells;
    sheet.cells = [header, ...rows.sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1))];
    sheet.looks.clear();
    sheet.offers.clear();
  }
  return workbook;
}

/** In what two workbooks differ beside; null where they are the same. */
function difference(job: string, one: MemoryWorkbook, other: MemoryWorkbook): string | null {
  const sorted = (workbook: MemoryWorkbook) => (job === 'tick' ? inAnyOrder(ordered(workbook)) : ordered(workbook));
  const [left, right] = [problemsIn(one), problemsIn(other)];
  const odd = [...left, ...right].find((row) => left.includes(row) !== right.includes(row));
  return odd ?? workbookDifference(sorted(one), sorted(other), [...OF_RUNS, problemsTab.name]);
}

const AGAIN = '[补发] ';
const nameOf = ({ to, subject }: OutgoingMail) => `${to} ${subject.replace(AGAIN, '')}`;

/** A message that waits still; null where none does. */
function waitingMail({ workbook }: House): string | null {
  const rows = workbook.shown(mailTab.name);
  return rows.find((row) => row.includes('待发') || row.includes('失败'))?.join(' | ') ?? null;
}

/** What is wrong with the mails that were sent although an execution died; null where each was sent, at most twice, and the second says so. */
function wrongMails(job: string, sent: readonly OutgoingMail[], wanted: readonly OutgoingMail[]): string | null {
  // What one mail tells together depends on where the clock goes on.
  const missing = job === 'tick' ? undefined : wanted.find((mail) => !sent.some((one) => nameOf(one) === nameOf(mail)));
  if (missing) return `${nameOf(missing)} was never sent`;
  for (const name of new Set(sent.map(nameOf))) {
    const same = sent.filter((mail) => nameOf(mail) === name);
    const often = Math.max(1, wanted.filter((mail) => nameOf(mail) === name).length);
    const [first, again] = [false, true].map((is) => same.filter(({ subject }) => subject.startsWith(AGAIN) === is));
    if ((first?.length ?? 0) > often || (again?.length ?? 0) > often) return `${name} was sent ${same.length} times`;
  }
  return null;
}

const totals = { jobs: 0, cuts: 0, mails: 0, 'mails sent twice': 0 };
afterAll(() => note('cut off after each step', totals));
beforeAll(() => void jest.spyOn(console, 'error').mockImplementation(() => {}));

/** The shop before the job: what it lives of is there. */
function shopBefore(job: string): MemoryWorkbook {
  const workbook = usualShop();
  const house = new House(workbook);
  const before = CLOCKED.some((one) => one === job) ? CLOCKED : [];
  for (const one of before) {
    if (one === job) break;
    house.run(one);
  }
  return workbook;
}

test.each(['setup', ...CLOCKED, 'tick'])(
  '%s, cut off after any of its steps, comes to the same workbook with the next runs',
  (job) => {
    const before = shopBefore(job);
    const whole = new Executions(before.copy());
    const steps = whole.run(job);
    whole.goOn(job);
    totals.jobs++;
    // The clock does what the jobs do, whose every step is tried above.
    const stride = Math.max(1, Math.floor(steps / (job === 'tick' ? SIZES.clockCuts : SIZES.cuts)));
    // Elsewhere at each run of the gate's seed.
    for (let at = (SEED * 7) % stride; at < steps; at += stride)
      for (const end of ['killed', 'out of time'] as const) {
        const cut = new Executions(before.copy());
        cut.run(job, end, at);
        cut.goOn(job);
        const changed = difference(job, whole.house.workbook, cut.house.workbook);
        if (changed) throw new Error(`${end} after step ${at} of ${steps}: ${changed}`);
        const [sent, wanted] = [cut, whole].map(({ house }) => house.outlet.mail.sent);
        const wrong = wrongMails(job, sent ?? [], wanted ?? []) ?? waitingMail(cut.house);
        if (wrong) throw new Error(`${end} after step ${at} of ${steps}: ${wrong}`);
        totals.cuts++;
        totals.mails += sent?.length ?? 0;
        totals['mails sent twice'] += sent?.filter(({ subject }) => subject.startsWith(AGAIN)).length ?? 0;
      }
  },
  PATIENCE,
);
