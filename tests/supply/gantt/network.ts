import fc from 'fast-check';
import { addDays } from '../../../src/calendar/addDays';
import { NODES, type PlanNode } from '../../../src/supply/gantt/node';

export const TODAY = '2026-03-01';
const always = () => true;

/** A node of thirty days from 1 March that nobody began. */
export const node = (id: string, more: Partial<PlanNode> = {}): PlanNode => ({
  id,
  plan: 'P',
  name: '生产排期',
  start: TODAY,
  days: 30,
  before: [],
  actualStart: null,
  actualEnd: null,
  progress: null,
  reported: null,
  works: always,
  ...more,
});

const day = (from: number, to: number) => fc.integer({ min: from, max: to }).map((offset) => addDays(TODAY, offset));

/** Nodes that wait for earlier ones only, begun, done or neither, whose people rest on a day of the week or never. */
export const networks = (works: fc.Arbitrary<PlanNode['works']> = fc.constant(always)): fc.Arbitrary<PlanNode[]> =>
  fc
    .array(
      fc.record({
        start: day(-40, 60),
        days: fc.integer({ min: 1, max: 25 }),
        back: fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 2 }),
        actualStart: fc.option(day(-40, 0), { freq: 2 }),
        length: fc.option(fc.integer({ min: 0, max: 30 }), { freq: 2 }),
        progress: fc.option(fc.constantFrom(0, 0.25, 0.5, 0.9), { freq: 1 }),
        works,
      }),
      { minLength: 1, maxLength: 10 },
    )
    .map((rows) =>
      rows.map(({ back, length, actualStart, ...row }, index) => {
        const actualEnd = actualStart !== null && length !== null ? addDays(actualStart, length) : null;
        const before = [...new Set(back)].flatMap((steps) => (steps <= index ? [`n${index - steps}`] : []));
        return node(`n${index}`, {
          ...row,
          name: NODES[index % NODES.length] as PlanNode['name'],
          before,
          actualStart,
          actualEnd,
        });
      }),
    );
