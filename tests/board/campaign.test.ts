import fc from 'fast-check';
import { isAnswered, isAsk } from '../../src/board/campaign/ask';
import { type Campaign, planTasks, type Step } from '../../src/board/campaign/plan';
import { seenAt } from '../../src/board/campaign/record';
import { type MadeTask, replan, type StandingTask } from '../../src/board/campaign/replan';
import { referencesIn } from '../../src/board/linked/reference';
import type { Plan } from '../../src/board/planLedger';
import type { TaskState } from '../../src/board/words';
import { addDays } from '../../src/calendar/addDays';
import { daysBetween } from '../../src/calendar/daysBetween';
import { dayStatus, USUAL_CALENDAR } from '../../src/calendar/workCalendar';

const campaign = (launch: string, more: Partial<Campaign> = {}): Campaign => ({
  id: 'HD-1',
  name: '双11',
  platform: '淘宝',
  launch,
  end: null,
  template: '大促',
  products: null,
  ...more,
});
const step = (task: string, lead: number, more: Partial<Step> = {}): Step => ({
  task,
  kind: '活动筹备',
  role: '设计',
  lead,
  days: null,
  linked: null,
  ...more,
});
const calendarOf = (role: string) => (role === '客服' ? '客服仓库' : role === '供应链' ? '供应商' : '办公');
const plan = (launch: string, steps: Step[], more: Partial<Campaign> = {}) =>
  planTasks(campaign(launch, more), steps, calendarOf, USUAL_CALENDAR);
const dueOf = (launch: string, lead: number, more: Partial<Step> = {}, of: Partial<Campaign> = {}) => {
  const [task] = plan(launch, [step('x', lead, more)], of);
  return [task?.start, task?.due];
};

describe('working days before a launch', () => {
  // 2026: 1–7 October off, 20 September (Sunday) and 10 October (Saturday) worked.
  test.each([
    ['2026-10-08', 1, '2026-09-30'],
    ['2026-10-12', 1, '2026-10-10'],
    ['2026-10-12', 3, '2026-10-08'],
    ['2026-10-12', 4, '2026-09-30'],
    ['2026-09-21', 1, '2026-09-20'],
    // 15–23 February off, 14 and 28 February (Saturdays) worked.
    ['2026-02-24', 1, '2026-02-14'],
    ['2026-02-24', 2, '2026-02-13'],
    ['2026-03-02', 1, '2026-02-28'],
  ])('an office task of a launch on %s, %i working days ahead, is due on %s', (launch, lead, due) => {
    expect(dueOf(launch, lead)[1]).toBe(due);
  });

  test('customer service works through National Day and rests at the Spring Festival; factories rest for weeks', () => {
    expect(dueOf('2026-10-08', 1, { role: '客服' })[1]).toBe('2026-10-07');
    expect(dueOf('2026-02-20', 1, { role: '客服' })[1]).toBe('2026-02-15');
    expect(dueOf('2026-03-09', 4, { role: '供应链' })[1]).toBe('2026-02-09');
  });

  test('the launch itself may be a day off; the days that a task takes are working days', () => {
    expect(dueOf('2026-10-01', 0)).toEqual(['2026-10-01', '2026-10-01']);
    expect(dueOf('2026-10-12', 1, { days: 4 })).toEqual(['2026-09-30', '2026-10-10']);
  });

  test('what comes after is counted from the last day of the campaign', () => {
    expect(dueOf('2026-09-28', -2)[1]).toBe('2026-09-30');
    expect(dueOf('2026-09-28', -2, {}, { end: '2026-09-30' })[1]).toBe('2026-10-09');
  });

  test('a year that is not announced is said to be assumed', () => {
    expect(plan('2027-03-01', [step('x', 3)])[0]?.assumed).toBe(true);
    expect(plan('2026-11-11', [step('x', 3)])[0]?.assumed).toBe(false);
  });

  test('any office task is due on a working day, as many of them ahead as its template says', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 1, max: 40 }), (offset, lead) => {
        const launch = addDays('2021-03-01', offset);
        const due = dueOf(launch, lead)[1] ?? '';
        const between = Array.from({ length: daysBetween(due, launch) }, (_, day) => addDays(due, day));
        const works = (day: string) => dayStatus(day, '办公').works;
        return works(due) && between.filter(works).length === lead;
      }),
      { numRuns: 60 },
    );
  });
});

describe('a campaign that is planned anew', () => {
  const steps = [step('甲', 5, { days: 3 }), step('乙', 3), step('丙', 1, { linked: '库存:{商品}@{平台}' })];
  const made = (launch: string): MadeTask[] =>
    plan(launch, steps).map((task, index) => ({ ...task, id: `HD-1-0${index + 1}` }));
  const standing = (tasks: readonly MadeTask[]) =>
    new Map<string, StandingTask | null>(tasks.map((task) => [task.id, { ...task, state: '待办' }]));

  test('nothing moves, and nothing is missing, where nothing changed', () => {
    const tasks = made('2026-11-11');
    const none = { missing: [], moves: new Map(), held: [], gone: [] };
    expect(replan(plan('2026-11-11', steps), tasks, standing(tasks))).toMatchObject(none);
  });

  test('a later launch moves what stands as it was made; edited dates and done tasks stay, and are said', () => {
    const tasks = made('2026-11-11');
    const there = standing(tasks);
    there.set('HD-1-01', { ...(there.get('HD-1-01') as StandingTask), due: '2026-11-06' });
    there.set('HD-1-02', { ...(there.get('HD-1-02') as StandingTask), state: '已完成' });
    const { moves, held } = replan(plan('2026-11-13', steps), tasks, there);
    expect([...moves]).toEqual([['HD-1-03', { start: '2026-11-12', due: '2026-11-12' }]]);
    expect(held).toEqual([
      { id: 'HD-1-01', because: 'edited' },
      { id: 'HD-1-02', because: 'done' },
    ]);
  });

  test('products that are added later reach the links that nobody edited', () => {
    const tasks = made('2026-11-11');
    const wanted = plan('2026-11-11', steps, { products: 'LS001' });
    expect([...replan(wanted, tasks, standing(tasks)).moves]).toEqual([['HD-1-03', { linked: '库存:LS001@淘宝' }]]);
    const there = standing(tasks);
    there.set('HD-1-03', { ...(there.get('HD-1-03') as StandingTask), linked: '库存:LS002@淘宝' });
    expect(replan(wanted, tasks, there).moves.size).toBe(0);
  });

  test('a deleted task is not made again; a step that the template gains is', () => {
    const tasks = made('2026-11-11');
    const there = standing(tasks);
    there.delete('HD-1-02');
    const found = replan(plan('2026-11-11', [...steps, step('丁', 2)]), tasks, there);
    expect(found.gone).toEqual(['HD-1-02']);
    expect(found.missing.map((task) => task.step)).toEqual(['丁']);
    // A row that cannot be read is there.
    there.set('HD-1-02', null);
    expect(replan(plan('2026-11-11', steps), tasks, there).gone).toEqual([]);
  });

  const days = fc.integer({ min: -20, max: 20 });
  test('whatever is edited and wherever the launch goes: only untouched dates move, to where the plan has them, and once', () => {
    fc.assert(
      fc.property(
        days,
        fc.array(fc.record({ shift: days, done: fc.boolean() }), { minLength: 3, maxLength: 3 }),
        (moved, edits) => {
          const tasks = made('2026-11-11');
          const wanted = plan(addDays('2026-11-11', moved), steps);
          const there = new Map<string, StandingTask | null>(
            tasks.map((task, index) => {
              const { shift, done } = edits[index] ?? { shift: 0, done: false };
              return [task.id, { ...task, due: addDays(task.due as string, shift), state: done ? '已完成' : '待办' }];
            }),
          );
          const { moves } = replan(wanted, tasks, there);
          for (const [index, task] of tasks.entries()) {
            const { shift, done } = edits[index] ?? { shift: 0, done: false };
            const now = there.get(task.id) as StandingTask;
            if (shift !== 0 || done) expect(moves.has(task.id)).toBe(false);
            else
              expect({ ...now, ...moves.get(task.id) }).toMatchObject({
                due: wanted[index]?.due,
                start: wanted[index]?.start,
              });
            there.set(task.id, { ...now, ...moves.get(task.id) });
          }
          const remembered = tasks.map((task) => ({ ...task, ...moves.get(task.id) }));
          expect(replan(wanted, remembered, there).moves.size).toBe(0);
        },
      ),
      { numRuns: 60 },
    );
  });
});

test('when a task was first seen under way and done is kept; one that is opened again is neither', () => {
  const plan = { id: 'T1', begunAt: null, doneAt: null } as unknown as Plan;
  const seen = (plans: Plan[], state: TaskState, now: string) => seenAt(plans, new Map([['T1', state]]), now);
  const begun = seen([plan], '进行中', '2026-11-02 09:00:00');
  const done = seen(seen(begun, '进行中', '2026-11-03 09:00:00'), '已完成', '2026-11-04 09:00:00');
  expect(seen(done, '已完成', '2026-11-09 09:00:00')).toMatchObject([
    { begunAt: '2026-11-02 09:00:00', doneAt: '2026-11-04 09:00:00' },
  ]);
  expect(seen(done, '待办', '2026-11-09 09:00:00')).toMatchObject([{ begunAt: null, doneAt: null }]);
  // Ticked off at once: nobody saw it begin.
  expect(seen([plan], '已完成', '2026-11-04 09:00:00')).toMatchObject([{ begunAt: null }]);
  expect(seenAt(done, new Map(), '2026-11-09 09:00:00')).toEqual(done);
});

test('an ask is answered when all that it asks for is there and holds together', () => {
  const stock = (allocated: number | null, available = 500) =>
    ({ kind: 'stock', of: { sku: 'A', platform: '抖音', available, allocated, inTransit: 0 } }) as const;
  const today = '2026-11-01';
  expect(isAsk('客服', referencesIn('知识库:HD-1'))).toBe(true);
  expect(isAsk('设计', referencesIn('知识库:HD-1'))).toBe(false);
  expect(isAnswered('供应链', [stock(300)], today)).toBe(true);
  expect(isAnswered('供应链', [stock(300), stock(null)], today)).toBe(false);
  expect(isAnswered('供应链', [stock(300, 20)], today)).toBe(false);
  expect(isAnswered('客服', [{ kind: 'knowledge', question: 'HD-1', answers: 2 }], today)).toBe(true);
  expect(isAnswered('客服', [{ kind: 'nothing', because: 'noKnowledgeTab', text: '知识库:HD-1' }], today)).toBe(false);
});
