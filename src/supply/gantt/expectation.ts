import { addDays } from '../../calendar/addDays';
import { daysBetween } from '../../calendar/daysBetween';
import { earlier, later } from '../../calendar/earlier';
import { lastDay } from './buffer';
import type { PlanNode } from './node';
import { afterWorked, nextWorked, workIn } from './workdays';

/** How a node is expected to go, from what is known today. */
export interface Expectation {
  readonly plannedEnd: string;
  /** The first day: the actual one, else the earliest that plan, predecessors and today leave. */
  readonly start: string;
  /** The last day: the actual one, else the expected one, today at the earliest. */
  readonly end: string;
  readonly done: boolean;
  readonly begun: boolean;
  /** Days that `end` lies after the planned end; negative where it is ahead. */
  readonly slip: number;
  /** The day from which its predecessors let it begin; null where it has none. */
  readonly free: string | null;
  /** The first day on which plan and predecessors let it begin. */
  readonly due: string;
  /** Days that its predecessors let it begin after its planned start, 0 or more. */
  readonly held: number;
  /** The predecessor that ends last; null where it has none. */
  readonly driver: string | null;
}

/** A predecessor as far as it holds others up. */
interface Ended {
  readonly id: string;
  readonly end: string;
}

/**
 * Expects one node.
 *
 * Done: as it was. Begun: what is left by the last report takes as many working days as planned from the day after it; without a report the whole work from the
 * actual start. Not begun: as planned where plan, predecessors and today allow, else from the first working day that they do. What is not done ends today at the
 * earliest. A stretch that moves keeps its work, not its days: days on which its people do not work are left out of the count (`workIn`).
 *
 * @param before its predecessors with their expected ends
 * @param today ISO day
 */
export function expectationOf(node: PlanNode, before: readonly Ended[], today: string): Expectation {
  const plannedEnd = lastDay(node.start, node.days);
  const driver = before.reduce<Ended | null>((last, one) => (last && last.end >= one.end ? last : one), null);
  const free = driver && nextWorked(addDays(driver.end, 1), node.works);
  const due = later(free ?? node.start, node.start);
  const course = doneCourse(node, today) ?? begunCourse(node, today) ?? waitingCourse(node, due, today);
  const held = daysBetween(node.start, due);
  const slip = daysBetween(plannedEnd, course.end);
  return { ...course, plannedEnd, free, due, held, driver: driver?.id ?? null, slip };
}

type Course = Pick<Expectation, 'start' | 'end' | 'done' | 'begun'>;

function doneCourse(node: PlanNode, today: string): Course | null {
  const { actualStart, actualEnd, progress, reported } = node;
  const end = actualEnd ?? (progress === 1 ? later(reported ?? today, actualStart ?? '') : null);
  if (end === null) return null;
  const start = actualStart ?? earlier(node.start, end);
  return { start, end, done: true, begun: true };
}

function begunCourse(node: PlanNode, today: string): Course | null {
  const { progress } = node;
  const reported = node.reported ?? today;
  if (node.actualStart === null && !progress) return null;
  const start = node.actualStart ?? earlier(node.start, reported);
  const end = progress ? afterReport(node, progress, reported) : endFrom(node, start);
  return { start, end: later(end, today), done: false, begun: true };
}

/** Less than a day's work is not a day: reports come in rough parts. */
function afterReport(node: PlanNode, progress: number, reported: string): string {
  const left = Math.floor(Number(((1 - progress) * workIn(node)).toPrecision(12)));
  return left === 0 ? reported : afterWorked(addDays(reported, 1), left, node.works);
}

function waitingCourse(node: PlanNode, due: string, today: string): Course {
  const start = today > nextWorked(due, node.works) ? nextWorked(today, node.works) : due;
  return { start, end: later(endFrom(node, start), today), done: false, begun: false };
}

/** Where it begins as planned it ends as planned, whatever day that is; beginning later it never ends earlier. */
function endFrom(node: PlanNode, start: string): string {
  const plannedEnd = lastDay(node.start, node.days);
  if (start === node.start) return plannedEnd;
  const end = afterWorked(start, workIn(node), node.works);
  return start > node.start ? later(end, plannedEnd) : end;
}
