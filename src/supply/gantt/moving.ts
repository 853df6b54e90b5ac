import { addDays } from '../../calendar/addDays';
import { daysBetween } from '../../calendar/daysBetween';
import { later } from '../../calendar/earlier';
import { lastDay } from './buffer';
import type { PlanNode } from './node';
import { afterWorked, nextWorked, workIn } from './workdays';

/** New planned days of a node. */
export interface Placing {
  readonly start: string;
  readonly days: number;
}

/** A node whose planned days change. */
export interface Move {
  readonly id: string;
  readonly from: Placing;
  readonly to: Placing;
}

/**
 * What follows when a node's planned days change: whoever depends on it, directly or through others, moves by as many days as its last predecessor's planned end does,
 * so that gaps stay as they are, on to a worked day and with the same work. What does not depend on it stays, and so does what has begun: its plan is what it is
 * measured by.
 *
 * @param nodes in an order in which each comes after its predecessors (`ordered`)
 * @returns every node whose plan changes, the moved one first; [] where nothing does
 */
export function movesAfter(nodes: readonly PlanNode[], id: string, to: Placing): Move[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const placed = new Map<string, Placing>([[id, to]]);
  for (const node of nodes) {
    if (node.id === id || hasBegun(node) || !node.before.some((one) => placed.has(one))) continue;
    const ends = node.before.flatMap((one) => byId.get(one) ?? []);
    const shift = daysBetween(latest(ends), latest(ends.map((one) => placed.get(one.id) ?? one)));
    if (shift !== 0) placed.set(node.id, shifted(node, shift));
  }
  return [...placed].flatMap(([moved, place]) => moveOf(byId.get(moved), place));
}

const hasBegun = ({ actualStart, actualEnd, progress }: PlanNode) =>
  actualStart !== null || actualEnd !== null || (progress ?? 0) > 0;

const latest = (placings: readonly Placing[]) => placings.map(({ start, days }) => lastDay(start, days)).reduce(later);

function shifted(node: PlanNode, shift: number): Placing {
  const start = nextWorked(addDays(node.start, shift), node.works);
  return { start, days: daysBetween(start, afterWorked(start, workIn(node), node.works)) + 1 };
}

function moveOf(node: PlanNode | undefined, to: Placing): Move[] {
  if (!node) return [];
  const { id, start, days } = node;
  return start === to.start && days === to.days ? [] : [{ id, from: { start, days }, to }];
}
