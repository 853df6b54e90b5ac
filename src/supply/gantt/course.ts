import { daysBetween } from '../../calendar/daysBetween';
import { type Expectation, expectationOf } from './expectation';
import type { PlanNode } from './node';

/** How every node of the workbook is expected to go, by its id. */
export type Course = ReadonlyMap<string, Expectation>;

/**
 * Carries actual and expected ends along the dependencies (critical path method, forward pass): no node begins before its predecessors are done, unless it did
 * already.
 *
 * @param nodes in an order in which each comes after its predecessors (`ordered`)
 * @param today ISO day
 */
export function courseOf(nodes: readonly PlanNode[], today: string): Course {
  const course = new Map<string, Expectation>();
  for (const node of nodes) {
    const before = node.before.flatMap((id) => {
      const end = course.get(id)?.end;
      return end === undefined ? [] : [{ id, end }];
    });
    course.set(node.id, expectationOf(node, before, today));
  }
  return course;
}

/**
 * The nodes that decide when a plan ends (its critical chain), the first one first: a day lost on one of them is a day lost at the end. It goes back from the node
 * that ends last over the predecessors that hold their follower up, to a node that waits for nobody or has begun.
 *
 * @param nodes of one plan
 * @returns ids; [] where all is done
 */
export function criticalChain(nodes: readonly PlanNode[], course: Course): string[] {
  const open = nodes.filter(({ id }) => !course.get(id)?.done);
  const ends = (id: string) => course.get(id)?.end ?? '';
  const last = open.reduce<string | null>((most, { id }) => (most && ends(most) > ends(id) ? most : id), null);
  const chain: string[] = [];
  for (let id = last; id !== null; id = holder(id, course)) chain.unshift(id);
  return chain;
}

/** The unfinished predecessor that leaves a waiting node not a day earlier. */
function holder(id: string, course: Course): string | null {
  const { begun, free, start, driver } = course.get(id) as Expectation;
  if (begun || driver === null || free === null || free < start) return null;
  return course.get(driver)?.done ? null : driver;
}

/** Days of a delay that one node cost: by taking longer or beginning late, or by waiting for a day that is worked. */
export interface Cause {
  readonly id: string;
  readonly days: number;
  readonly by: 'itself' | 'waiting';
}

/**
 * Where a node's delay comes from: its own share, the rest at the predecessor that held it up, and so on back. The days add up to the delay: none is lost and
 * none counted twice.
 *
 * @returns nearest first; [] where it is not late
 */
export function causesOf(id: string, course: Course): Cause[] {
  const causes: Cause[] = [];
  let left = Math.max(0, course.get(id)?.slip ?? 0);
  for (let at: string | null = id; at !== null && left > 0; at = course.get(at)?.driver ?? null) {
    const { own, waited } = sharesOf(at, course);
    for (const [days, by] of [
      [own, 'itself'],
      [waited, 'waiting'],
    ] as const) {
      const share = Math.min(left, days);
      if (share > 0) causes.push({ id: at, days: share, by });
      left -= share;
    }
  }
  return causes;
}

/**
 * What a node adds to the delay that its predecessors hand on: days of its own, and days on which nobody works. One that has not begun can be late by itself only
 * as far as it could have begun.
 */
function sharesOf(id: string, course: Course): { own: number; waited: number } {
  const { slip, held, driver, begun, start, due } = course.get(id) as Expectation;
  const handed = Math.max(0, driver === null ? 0 : (course.get(driver)?.slip ?? 0));
  const added = Math.max(0, slip - held);
  const own = begun ? added : Math.min(added, daysBetween(due, start));
  return { own, waited: Math.max(0, held - handed) + added - own };
}
