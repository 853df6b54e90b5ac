import { type Cause, type Course, causesOf, courseOf, criticalChain } from './course';
import type { Expectation } from './expectation';
import type { PlanNode } from './node';
import { type Standing, standingOf } from './standing';

/** Everything that is told of a node. */
export interface Seen {
  readonly expected: Expectation;
  readonly standing: Standing;
  /** Nearest first; [] where it is not late. */
  readonly causes: readonly Cause[];
  /** It decides when its plan ends. */
  readonly critical: boolean;
}

/**
 * Looks at every node as of a day.
 *
 * @param nodes in an order in which each comes after its predecessors (`ordered`)
 * @param today ISO day
 * @param ratio the buffer's part of a period
 * @returns by id
 */
export function overviewOf(nodes: readonly PlanNode[], today: string, ratio: number): ReadonlyMap<string, Seen> {
  const course = courseOf(nodes, today);
  const critical = new Set(plansOf(nodes).flatMap((plan) => criticalChain(plan, course)));
  return new Map(nodes.map((node) => [node.id, seen(node, course, critical.has(node.id), today, ratio)]));
}

function plansOf(nodes: readonly PlanNode[]): PlanNode[][] {
  const plans = new Map<string, PlanNode[]>();
  for (const node of nodes) plans.set(node.plan, [...(plans.get(node.plan) ?? []), node]);
  return [...plans.values()];
}

function seen(node: PlanNode, course: Course, critical: boolean, today: string, ratio: number): Seen {
  const expected = course.get(node.id) as Expectation;
  const standing = standingOf(node, expected, today, ratio);
  return { expected, standing, causes: causesOf(node.id, course), critical };
}

/** The end of a node's plan, where it will be late; null where it will not, and for the end itself. */
export function shelfOf(
  node: PlanNode,
  listed: readonly { readonly node: PlanNode }[],
  seen: ReadonlyMap<string, Seen>,
): Seen | null {
  const last = listed.find((other) => other.node.plan === node.plan && other.node.name === '终端上架');
  const end = last && last.node.id !== node.id ? seen.get(last.node.id) : undefined;
  return end && end.standing.late > 0 ? end : null;
}
