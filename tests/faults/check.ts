import fc from 'fast-check';
import { type Run, runsTab } from '../../src/workbook/run';
import type { MemoryWorkbook } from '../workbook/memoryWorkbook';
import { isSameHeld, told, workbookDifference } from './difference';
import { type GivenShop, type GivenTab, workbookOf } from './given/workbooks';
import { isForeign, jobOf, toldTwice, wrongTelling } from './oracle';
import { CLOCKED, House } from './rounds';

/** Tabs that tell of the runs themselves. */
const OF_RUNS = [runsTab.name];

/** One or two jobs in any order, now and then what the clock does, or all of them. */
export const jobs: fc.Arbitrary<readonly string[]> = fc.oneof(
  { weight: 80, arbitrary: fc.shuffledSubarray(['setup', ...CLOCKED], { minLength: 1, maxLength: 2 }) },
  { weight: 2, arbitrary: fc.constant(['tick']) },
  { weight: 1, arbitrary: fc.constant(['setup', ...CLOCKED]) },
);

/** What was tried so far. */
export const totals = { workbooks: 0, cells: 0, runs: 0 };

/** One execution, which must end in a sentence: what is nobody's sentence is logged, and shown raw. */
function run(house: House, job: string): Run {
  const logged = jest.spyOn(console, 'error').mockImplementation(() => {});
  totals.runs++;
  const ran = house.run(job);
  const [first] = logged.mock.calls;
  logged.mockRestore();
  if (first) throw new Error(`${job} failed raw: ${first}`);
  return ran;
}

/** A cell of 状态 that ShopDeck filled when it planned the contact, and changes when the contact has ended. */
const isEndedContact = ({ name }: GivenTab['tab'], header: string, before: string, after: string) =>
  name === '触达计划' && header === '状态' && before === '"待办"' && after === '"停止"';

/** The first cell of the user's that is not as he left it; null where all are. */
function userDifference(shop: GivenShop, before: MemoryWorkbook, after: MemoryWorkbook): string | null {
  for (const { tab, columns, rows } of shop)
    for (let row = 1; row <= rows.length + 1; row++)
      for (const [index, { column, header }] of columns.entries()) {
        const [left, right] = [before, after].map((one) => one.sheet(tab.name)?.at(row, index + 1));
        if ((row > 1 && column?.computed) || !left || !right || isSameHeld(left, right)) continue;
        if (isEndedContact(tab, column?.header ?? '', told(left), told(right))) continue;
        return `${tab.name} row ${row}, ${header}: ${told(left)} → ${told(right)}`;
      }
  return null;
}

/** Runs a job, and again, which changes nothing and mails nobody. */
function runTwice(house: House, job: string): Run {
  const ran = run(house, job);
  // The clock's next tick does what there was no tab for before this one; a contact or an incident whose computed cells are not ours is mended first, and known then.
  if (job === 'tick' || job === 'customers' || (job === 'crisis' && house.workbook.sheet('危机'))) run(house, job);
  const [before, sent] = [house.workbook.copy(), house.outlet.mail.sent.length];
  run(house, job);
  // What a feed brought is said of each fetching.
  const changed = workbookDifference(before, house.workbook, job === 'feeds' ? [...OF_RUNS, '舆情源'] : OF_RUNS);
  if (changed) throw new Error(`${job}, run again, changed ${changed}`);
  if (house.outlet.mail.sent.length !== sent) throw new Error(`${job}, run again, sent the same mail again`);
  return ran;
}

/** All jobs in turn settle: once each of them has seen what the others wrote, a further round changes nothing. */
function settle(house: House): void {
  const round = () => {
    for (const job of CLOCKED) run(house, job);
  };
  round();
  round();
  const before = house.workbook.copy();
  round();
  const changed = workbookDifference(before, house.workbook, OF_RUNS);
  if (changed) throw new Error(`a third round of all jobs changed ${changed}`);
}

/** Tries one workbook.
 *
 * @throws Error that says what is wrong */
export function check(shop: GivenShop, names: readonly string[]): void {
  const workbook = workbookOf(shop);
  const before = workbook.copy();
  const house = new House(workbook);
  const runs = new Map(names.map((job) => [job, runTwice(house, job)]));
  for (const given of shop) {
    const ran = runs.get(jobOf(given.tab) ?? '');
    const wrong = ran?.ok && !isForeign(given) ? wrongTelling(given, workbook) : null;
    if (wrong) throw new Error(wrong);
  }
  if (names.length >= CLOCKED.length) settle(house);
  const [changed, twice] = [userDifference(shop, before, workbook), toldTwice(workbook)];
  if (changed) throw new Error(`a cell of the user changed: ${changed}`);
  if (twice) throw new Error(`a problem is told twice: ${twice}`);
  totals.workbooks++;
  totals.cells += shop.reduce((sum, { columns, rows }) => sum + columns.length * (rows.length + 1), 0);
}
