import { addDays } from '../../calendar/addDays';
import { daysBetween } from '../../calendar/daysBetween';
import { lastDay } from './buffer';
import { NODES, type NodeName, type Works } from './node';
import { afterWorked, beforeWorked, lastWorked, nextWorked } from './workdays';

/** What a node of a plan takes: days that its people work, and when they do. */
export interface Task {
  readonly name: NodeName;
  readonly work: number;
  readonly works: Works;
}

/** A node with its days. */
export interface Slot {
  readonly name: NodeName;
  readonly start: string;
  /** Calendar days, those without work among them. */
  readonly days: number;
}

/** A plan for one purchase: the five nodes one after the other. */
export interface Schedule {
  readonly slots: readonly Slot[];
  /** Days by which the first one should have begun before today; 0 where there is time. */
  readonly short: number;
  /** The earliest day on which the goods can be on the shelf when work begins today. */
  readonly earliest: string;
}

/**
 * Plans a purchase back from the day on which the goods are to be on the shelf: each node ends on the last worked day before the next one begins, and takes as many
 * worked days as it needs, so that a closure within it makes it longer.
 *
 * @param tasks in order, one per node
 * @param shelf ISO day by which the last one is done
 * @param today ISO day
 */
export function scheduleBack(tasks: readonly Task[], shelf: string, today: string): Schedule {
  const slots: Slot[] = [];
  let end = shelf;
  for (const { name, work, works } of [...tasks].reverse()) {
    const last = lastWorked(end, works);
    const start = beforeWorked(last, work, works);
    slots.unshift({ name, start, days: daysBetween(start, last) + 1 });
    end = addDays(start, -1);
  }
  const short = Math.max(0, daysBetween(slots[0]?.start ?? today, today));
  return { slots, short, earliest: endOf(scheduleOn(tasks, today)) ?? today };
}

/** Plans a purchase from the first day on, without a day lost. */
export function scheduleOn(tasks: readonly Task[], from: string): Slot[] {
  const slots: Slot[] = [];
  let at = from;
  for (const { name, work, works } of tasks) {
    const start = nextWorked(at, works);
    const end = afterWorked(start, work, works);
    slots.push({ name, start, days: daysBetween(start, end) + 1 });
    at = addDays(end, 1);
  }
  return slots;
}

function endOf(slots: readonly Slot[]): string | null {
  const last = slots[slots.length - 1];
  return last ? lastDay(last.start, last.days) : null;
}

/** The node that goes before another in a plan of five; null for the first. */
export function nodeBefore(name: NodeName): NodeName | null {
  return NODES[NODES.indexOf(name) - 1] ?? null;
}
