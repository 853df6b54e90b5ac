import fc from 'fast-check';
import { addDays } from '../../../src/calendar/addDays';
import { dayOfWeek } from '../../../src/calendar/dayOfWeek';
import { daysBetween } from '../../../src/calendar/daysBetween';
import { dayStatus } from '../../../src/calendar/workCalendar';
import { causesOf, courseOf, criticalChain } from '../../../src/supply/gantt/course';
import { movesAfter } from '../../../src/supply/gantt/moving';
import { ordered } from '../../../src/supply/gantt/network';
import type { PlanNode } from '../../../src/supply/gantt/node';
import { standingOf } from '../../../src/supply/gantt/standing';
import { networks, node, TODAY } from './network';

const weekly = fc.integer({ min: 0, max: 7 }).map((rest) => (day: string) => dayOfWeek(day) !== rest);
const RUNS = { numRuns: 150 };

/** Everything that waits for a node, directly or through others. */
function dependents(nodes: readonly PlanNode[], id: string): Set<string> {
  const found = new Set([id]);
  for (const one of nodes) if (one.before.some((before) => found.has(before))) found.add(one.id);
  found.delete(id);
  return found;
}

test('no node that has not begun begins before its predecessors are done, or today has come, or its plan says so', () => {
  fc.assert(
    fc.property(networks(weekly), (nodes) => {
      const course = courseOf(nodes, TODAY);
      for (const { id, before, start, works } of nodes) {
        const own = course.get(id);
        if (!own || own.begun) continue;
        expect(own.start >= start).toBe(true);
        for (const one of before) expect(own.start > (course.get(one)?.end ?? '')).toBe(true);
        if (own.start !== start) expect(works(own.start)).toBe(true);
      }
    }),
    RUNS,
  );
});

test('nothing that is not done is expected to end before today', () => {
  fc.assert(
    fc.property(networks(weekly), (nodes) => {
      for (const one of courseOf(nodes, TODAY).values()) if (!one.done) expect(one.end >= TODAY).toBe(true);
    }),
    RUNS,
  );
});

test('a delay is wholly told by its causes: none of it is lost and none counted twice', () => {
  fc.assert(
    fc.property(networks(weekly), (nodes) => {
      const course = courseOf(nodes, TODAY);
      for (const { id } of nodes) {
        const told = causesOf(id, course).reduce((sum, { days }) => sum + days, 0);
        expect(told).toBe(Math.max(0, course.get(id)?.slip ?? 0));
      }
    }),
    RUNS,
  );
});

test('a day lost on the critical chain is a day lost at the end of the plan; the chain is one of predecessors', () => {
  fc.assert(
    fc.property(networks(), fc.nat(), (nodes, pick) => {
      const course = courseOf(nodes, TODAY);
      const chain = criticalChain(nodes, course);
      fc.pre(chain.length > 0);
      const ends = (of: ReturnType<typeof courseOf>) =>
        nodes.flatMap(({ id }) => (of.get(id)?.done ? [] : (of.get(id)?.end ?? []))).sort();
      const last = ends(course).pop() ?? '';
      expect(course.get(chain[chain.length - 1] as string)?.end).toBe(last);
      chain.forEach((id, index) => {
        if (index > 0) expect(nodes.find((one) => one.id === id)?.before).toContain(chain[index - 1]);
      });
      const hit = chain[pick % chain.length] as string;
      const end = addDays(course.get(hit)?.end as string, 1);
      const lost = nodes.map((one) => (one.id === hit ? { ...one, actualStart: one.start, actualEnd: end } : one));
      const after = courseOf(lost, TODAY);
      const later = [...ends(after), after.get(hit)?.end as string].sort().pop() as string;
      expect(daysBetween(last, later)).toBe(1);
    }),
    RUNS,
  );
});

test('moving a node moves only what depends on it and has not begun, and breaks no dependency that held', () => {
  fc.assert(
    fc.property(networks(weekly), fc.nat(), fc.integer({ min: -20, max: 40 }), (nodes, pick, by) => {
      const moved = nodes[pick % nodes.length] as PlanNode;
      const to = { start: addDays(moved.start, by), days: moved.days };
      const moves = new Map(movesAfter(nodes, moved.id, to).map((move) => [move.id, move.to]));
      const behind = dependents(nodes, moved.id);
      for (const id of moves.keys()) expect(id === moved.id || behind.has(id)).toBe(true);
      const endOf = (place: { start: string; days: number }) => addDays(place.start, place.days - 1);
      for (const one of nodes) {
        const place = moves.get(one.id);
        if (!place || one.id === moved.id) continue;
        expect(one.actualStart).toBeNull();
        const before = nodes.filter(({ id }) => one.before.includes(id));
        const heldUp = before.every((earlier) => endOf(earlier) < one.start);
        if (heldUp) for (const other of before) expect(endOf(moves.get(other.id) ?? other) < place.start).toBe(true);
      }
    }),
    RUNS,
  );
});

test('moving a node back to where it was restores every plan, where nobody rests', () => {
  fc.assert(
    fc.property(networks(), fc.nat(), fc.integer({ min: -20, max: 40 }), (nodes, pick, by) => {
      const moved = nodes[pick % nodes.length] as PlanNode;
      const there = movesAfter(nodes, moved.id, { start: addDays(moved.start, by), days: moved.days });
      const placed = nodes.map((one) => ({ ...one, ...there.find(({ id }) => id === one.id)?.to }));
      const back = movesAfter(placed, moved.id, { start: moved.start, days: moved.days });
      const again = placed.map((one) => ({ ...one, ...back.find(({ id }) => id === one.id)?.to }));
      expect(again).toEqual(nodes);
    }),
    RUNS,
  );
});

describe('the order of nodes', () => {
  test('whatever waits for whatever: all come once, after their predecessors but for those of a circle', () => {
    const steps = fc
      .integer({ min: 1, max: 9 })
      .chain((count) => fc.array(fc.array(fc.nat(count), { maxLength: 3 }), { minLength: count, maxLength: count }))
      .map((rows) => rows.map((before, index) => ({ id: `${index}`, before: before.map(String) })));
    fc.assert(
      fc.property(steps, (all) => {
        const { inOrder, circles } = ordered(all);
        expect(inOrder.map(({ id }) => id).sort()).toEqual(all.map(({ id }) => id).sort());
        inOrder.forEach(({ before }, index) => {
          const earlier = inOrder.slice(0, index).map(({ id }) => id);
          for (const id of before) if (all.some((one) => one.id === id)) expect(earlier).toContain(id);
        });
        for (const circle of circles)
          circle.forEach((id, index) => {
            const next = all.find((one) => one.id === circle[(index + 1) % circle.length]);
            expect(next?.before).toContain(id);
          });
      }),
      RUNS,
    );
  });

  test('what waits behind a circle is not in it', () => {
    const { circles, inOrder } = ordered([
      { id: 'a', before: ['b'] },
      { id: 'b', before: ['a'] },
      { id: 'c', before: ['b'] },
    ]);
    expect(circles).toEqual([['a', 'b']]);
    expect(inOrder.find(({ id }) => id === 'c')?.before).toEqual(['b']);
  });
});

describe('one node', () => {
  const stands = (more: Partial<PlanNode>, today: string) => {
    const one = node('a', more);
    const expected = courseOf([one], today).get('a');
    if (!expected) throw new Error('no expectation');
    const { zone, word, days, consumption } = standingOf(one, expected, today, 0.1);
    return { end: expected.end, slip: expected.slip, zone, word, days, consumption };
  };

  test.each<[string, Partial<PlanNode>, string, Partial<ReturnType<typeof stands>>]>([
    ['as planned', {}, '2026-02-20', { end: '2026-03-30', slip: 0, zone: '绿', word: 'planned' }],
    ['one day late to begin', {}, '2026-03-02', { end: '2026-03-31', zone: '黄', word: 'lateStart', days: 1 }],
    ['two of three days gone', {}, '2026-03-03', { end: '2026-04-01', zone: '红', consumption: 2 / 3 }],
    ['begun in time', { actualStart: '2026-03-01' }, '2026-03-20', { end: '2026-03-30', zone: '绿', word: 'running' }],
    ['the warning line', { actualStart: '2026-03-01' }, '2026-03-27', { end: '2026-03-30', zone: '黄', word: 'line' }],
    ['the line, and nobody began', {}, '2026-03-27', { zone: '红', word: 'line', days: 26 }],
    [
      'overdue',
      { actualStart: '2026-03-01' },
      '2026-03-31',
      { end: '2026-03-31', zone: '红', word: 'overdue', days: 1 },
    ],
    ['half done in half the time', { progress: 0.5 }, '2026-03-15', { end: '2026-03-30', zone: '绿' }],
    ['half done when two thirds are over', { progress: 0.5 }, '2026-03-20', { end: '2026-04-04', slip: 5, zone: '红' }],
    ['an old report stays', { progress: 0.5, reported: '2026-03-15' }, '2026-03-20', { end: '2026-03-30', slip: 0 }],
    [
      'nearly done',
      { progress: 0.9, reported: '2026-03-29' },
      '2026-03-29',
      { end: '2026-04-01', slip: 2, zone: '黄' },
    ],
    [
      'done early',
      { actualEnd: '2026-03-26' },
      '2026-03-28',
      { end: '2026-03-26', slip: -4, zone: null, word: 'done' },
    ],
    ['done late', { actualEnd: '2026-04-02' }, '2026-04-09', { slip: 3, zone: null, word: 'done', days: 3 }],
    ['all reported', { progress: 1, reported: '2026-03-28' }, '2026-04-09', { end: '2026-03-28', word: 'done' }],
  ])('%s', (_, more, today, wanted) => {
    expect(stands(more, today)).toMatchObject(wanted);
  });

  test('what slips into the factories’ Spring Festival is held up by it: the work stays, the days grow', () => {
    const works = (day: string) => day < '2026-02-10' || day > '2026-03-03';
    const [first, second] = [
      node('a', { start: '2025-12-20', days: 20, actualStart: '2025-12-20', actualEnd: '2026-01-15', works }),
      node('b', { start: '2026-01-09', days: 32, before: ['a'], works }),
    ];
    // Seven days late, the last seven fall behind the closure.
    expect(courseOf([first, second], '2026-01-10').get('b')).toMatchObject({
      start: '2026-01-16',
      end: '2026-03-10',
      held: 7,
    });
    expect(dayStatus('2026-02-10', '供应商').works).toBe(false);
  });
});
