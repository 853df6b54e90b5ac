import fc from 'fast-check';
import { addDays } from '../../../src/calendar/addDays';
import { dayOfWeek } from '../../../src/calendar/dayOfWeek';
import { dayStatus } from '../../../src/calendar/workCalendar';
import { barOf, LETTERS } from '../../../src/supply/gantt/bar';
import { courseOf } from '../../../src/supply/gantt/course';
import { NODES, type PlanNode } from '../../../src/supply/gantt/node';
import { scheduleBack, scheduleOn, type Task } from '../../../src/supply/gantt/scheduling';
import { standingOf } from '../../../src/supply/gantt/standing';
import { timelineOf } from '../../../src/supply/gantt/timeline';
import { workedDays } from '../../../src/supply/gantt/workdays';
import { node } from './network';

const office = (day: string) => dayStatus(day, '办公').works;
const factory = (day: string) => day < '2026-02-10' || day > '2026-03-03';
const always = () => true;
const WORK = [5, 3, 30, 7, 3];
const tasks = (works: readonly Task['works'][]): Task[] =>
  NODES.map((name, index) => ({ name, work: WORK[index] as number, works: works[index] as Task['works'] }));

describe('a plan back from the shelf', () => {
  const shelf = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2026-01-01', days));
  const calendars = fc.array(fc.constantFrom(office, factory, always), { minLength: 5, maxLength: 5 });

  test('each node does its work, ends before the next begins, and the last is done by the shelf date', () => {
    fc.assert(
      fc.property(shelf, calendars, (day, works) => {
        const all = tasks(works);
        const { slots } = scheduleBack(all, day, '2026-01-01');
        const ends = slots.map(({ start, days }) => addDays(start, days - 1));
        expect((ends[4] as string) <= day).toBe(true);
        slots.forEach(({ start }, index) => {
          const { work, works: own } = all[index] as Task;
          expect(own(start) && own(ends[index] as string)).toBe(true);
          expect(workedDays(start, ends[index] as string, own)).toBe(work);
          if (index > 0) expect((ends[index - 1] as string) < start).toBe(true);
        });
      }),
      { numRuns: 100 },
    );
  });

  test('too late by some days is said, with the day by which it can be done: a plan for that day is not too late', () => {
    fc.assert(
      fc.property(shelf, calendars, (today, works) => {
        const all = tasks(works);
        const { short, earliest } = scheduleBack(all, addDays(today, 20), today);
        expect(short).toBeGreaterThan(0);
        expect(scheduleBack(all, earliest, today).short).toBe(0);
        expect(scheduleOn(all, today)[4]?.start).toBe(scheduleBack(all, earliest, today).slots[4]?.start);
      }),
      { numRuns: 100 },
    );
  });

  test('over Spring Festival production takes the closure on top', () => {
    const works = [office, office, factory, always, office];
    const { slots } = scheduleBack(tasks(works), '2026-04-01', '2025-11-01');
    expect(slots[2]).toEqual({ name: '生产排期', start: '2026-01-30', days: 52 });
  });
});

describe('bars', () => {
  const drawn = (more: Partial<PlanNode>, today: string, scale: 'day' | 'week' | null = null) => {
    const one = node('a', { start: '2026-03-02', days: 20, ...more });
    const expected = courseOf([one], today).get('a');
    if (!expected) throw new Error('no expectation');
    const line = timelineOf([{ from: one.start, to: '2026-03-29' }], '2026-03-02', scale);
    const marks = barOf(one, expected, standingOf(one, expected, today, 0.1), line.steps);
    return marks.map((mark) => (mark ? LETTERS[mark] : ' ')).join('');
  };

  test('day by day: done, plan, warning line, buffer, beyond the plan', () => {
    expect(drawn({}, '2026-03-02')).toBe('░░░░░░░░░░░░░░░░░▲▒▒        ');
    expect(drawn({ progress: 0.5, reported: '2026-03-11' }, '2026-03-12')).toBe('██████████░░░░░░░▲▒▒        ');
    expect(drawn({}, '2026-03-05')).toBe('···░░░░░░░░░░░░░░▲▒▒»»»     ');
    expect(drawn({ actualEnd: '2026-03-23' }, '2026-03-24')).toBe('████████████████████»»      ');
    expect(drawn({ actualStart: '2026-02-28' }, '2026-03-02', 'day').length).toBe(28);
  });

  test('by the week: the warning line is never lost, nor what lies beyond the plan', () => {
    expect(drawn({}, '2026-03-02', 'week')).toBe('░░▲ ');
    expect(drawn({ progress: 0.5, reported: '2026-03-11' }, '2026-03-12', 'week')).toBe('█░▲ ');
    expect(drawn({}, '2026-03-05', 'week')).toBe('░░▲»');
  });

  test('columns are whole weeks that hold today, not more than can be read', () => {
    const { scale, steps } = timelineOf([{ from: '2024-01-01', to: '2030-01-01' }], '2026-03-04', null);
    expect([scale, steps.length, steps[0]?.from, dayOfWeek(steps[0]?.from ?? '')]).toEqual([
      'week',
      104,
      '2026-01-05',
      1,
    ]);
    expect(timelineOf([], '2026-03-04', null).steps.map(({ from }) => from)).toContain('2026-03-04');
  });
});
