import fc from 'fast-check';
import type { MemoryWorkbook } from '../workbook/memoryWorkbook';
import { isSameHeld, told } from './difference';
import { note } from './figures';
import { DESK, deskOf } from './given/desk';
import { type Edit, rowsByTag, User } from './given/user';
import { House } from './rounds';
import { PATIENCE, SEED, SIZES } from './size';

const ROWS = 6;
const JOBS = ['stock', 'content', 'board', 'crisis', 'gantt', 'supply', 'cockpit', 'mail'] as const;

const edit: fc.Arbitrary<Edit> = fc.record({
  when: fc.nat(90),
  tab: fc.nat(DESK.length - 1),
  what: fc.constantFrom('type', 'input', 'reverse', 'rotate', 'insert', 'delete'),
  row: fc.nat(ROWS - 1),
});

const schedule = fc.record({
  first: fc.constantFrom(...JOBS),
  second: fc.constantFrom(...JOBS),
  /** The call of the first job before which the second one begins, unless the lock makes it wait. */
  start: fc.nat(40),
  edits: fc.array(edit, { minLength: 1, maxLength: 4 }),
});

/** A workbook after both jobs in peace. */
function inPeace(workbook: MemoryWorkbook, jobs: readonly string[]): MemoryWorkbook {
  const copy = workbook.copy();
  const house = new House(copy);
  for (const job of jobs) house.run(job);
  return copy;
}

/** A computed cell that holds what belongs to no state of its row; null where each has its own value, or none yet. */
function strayValue(after: MemoryWorkbook, calm: readonly MemoryWorkbook[]): string | null {
  for (const { name, computed } of DESK) {
    const allowed = calm.map((workbook) => rowsByTag(workbook, name));
    for (const [tag, row] of rowsByTag(after, name))
      for (const header of computed) {
        const now = row(header);
        const isOwn = allowed.some((rows) => isSameHeld(rows.get(tag)?.(header) ?? { value: '', formula: '' }, now));
        if (now.value !== '' && !isOwn) return `${name} ${tag} ${header} holds ${told(now)}`;
      }
  }
  return null;
}

const totals = { schedules: 0, edits: 0, calls: 0 };

function check({ first, second, start, edits }: typeof schedule extends fc.Arbitrary<infer T> ? T : never): void {
  const workbook = deskOf(ROWS);
  const before = workbook.copy();
  const [house, user] = [new House(workbook), new User(workbook, ROWS)];
  let calls = 0;
  let begun = false;
  workbook.between = () => {
    calls++;
    for (const one of edits) if (one.when === calls) user.do(one);
    if (begun || house.isLocked || calls <= start) return;
    begun = true;
    house.run(second);
  };
  const runs = [house.run(first)];
  workbook.between = () => {};
  const broken = runs.find(({ ok, result }) => !ok && !result.includes('一直在变动'));
  if (broken) throw new Error(broken.result);
  const lost = user.lost();
  if (lost) throw new Error(lost);
  const calm = [before, workbook].flatMap((one) => [inPeace(one, [first, second]), inPeace(one, [second, first])]);
  const stray = strayValue(workbook, calm);
  if (stray) throw new Error(stray);
  const mails = house.outlet.mail.sent.map(({ to, subject, text }) => `${to} ${subject} ${text}`);
  if (new Set(mails).size !== mails.length) throw new Error('the same mail was sent twice');
  totals.schedules++;
  totals.edits += edits.filter(({ when }) => when <= calls).length;
  totals.calls += calls;
}

test(
  'whatever two jobs and a user do between each other’s service calls, each value stands in its own row and nothing typed is lost',
  () => {
    fc.assert(fc.property(schedule, check), { numRuns: SIZES.schedules, seed: SEED });
    note('two jobs and a user at once', totals);
  },
  PATIENCE,
);
