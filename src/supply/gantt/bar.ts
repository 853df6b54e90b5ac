import { addDays } from '../../calendar/addDays';
import { daysBetween } from '../../calendar/daysBetween';
import { earlier, later } from '../../calendar/earlier';
import type { Expectation } from './expectation';
import type { PlanNode } from './node';
import type { Standing } from './standing';
import type { Step } from './timeline';

/** What a day of a node's bar shows. */
export type Mark = 'done' | 'plan' | 'line' | 'buffer' | 'late' | 'idle';

/** Each mark as a letter, so that the chart can be read without its colours: done, planned, warning line, buffer, beyond the plan, not begun in time. */
export const LETTERS: Readonly<Record<Mark, string>> = {
  done: '█',
  plan: '░',
  line: '▲',
  buffer: '▒',
  late: '»',
  idle: '·',
};

/** In a column of several days the first of these that is among them, else the mark of most days. */
const FIRST: readonly Mark[] = ['line', 'late'];

/**
 * A node's bar, one mark per column of the timeline; null where it has nothing there.
 *
 * @param steps columns, one after the other
 */
export function barOf(
  node: PlanNode,
  expected: Expectation,
  { line }: Pick<Standing, 'line'>,
  steps: readonly Step[],
): (Mark | null)[] {
  const mark = markOn(node, expected, line);
  return steps.map(({ from, to }) => {
    const marks: Mark[] = [];
    for (let day = from; day <= to; day = addDays(day, 1)) marks.push(...(mark(day) ?? []));
    return FIRST.find((one) => marks.includes(one)) ?? mostOf(marks);
  });
}

function mostOf(marks: readonly Mark[]): Mark | null {
  const count = (mark: Mark) => marks.filter((one) => one === mark).length;
  return marks.reduce<Mark | null>((most, mark) => (most !== null && count(most) >= count(mark) ? most : mark), null);
}

/** The mark of a day, as a list of one or none. */
function markOn(node: PlanNode, expected: Expectation, line: string): (day: string) => [Mark] | null {
  const { start, end, done, plannedEnd } = expected;
  const through = doneThrough(node, expected);
  const [first, last] = [earlier(start, node.start), later(end, plannedEnd)];
  return (day) => {
    if (day >= start && day <= through) return [done && day > plannedEnd ? 'late' : 'done'];
    if (done || day < first || day > last) return null;
    if (day === line) return ['line'];
    if (day > plannedEnd) return ['late'];
    if (day < start) return ['idle'];
    return [day > line ? 'buffer' : 'plan'];
  };
}

/** The last day of the part that is done: all of it, or as much of the expected days as of the work. */
function doneThrough({ progress }: PlanNode, { start, end, done }: Expectation): string {
  if (done) return end;
  const days = Math.round((progress ?? 0) * (daysBetween(start, end) + 1));
  return addDays(start, days - 1);
}
