import { daysBetween } from '../../calendar/daysBetween';
import { bufferDays, warningLine } from './buffer';
import type { Expectation } from './expectation';
import { type Zone, zoneOf } from './fever';
import type { PlanNode } from './node';

/** What is to be said of a node first. */
export type Word = 'done' | 'overdue' | 'line' | 'lateStart' | 'waiting' | 'running' | 'planned';

/** How a node stands today. */
export interface Standing {
  readonly buffer: number;
  readonly line: string;
  /** Days of delay by days of buffer; 0 where it is not late. */
  readonly consumption: number;
  /** null where it is done: what is done is in no zone. */
  readonly zone: Zone | null;
  readonly word: Word;
  /** Days after the planned end (overdue), without having begun (line, lateStart), or of delay (done); 0 for the other words. */
  readonly days: number;
  /** Days that it is expected to end late, 0 or more. */
  readonly late: number;
}

/**
 * How a node stands: buffer, warning line, zone, and what to say of it.
 *
 * @param today ISO day
 * @param ratio the buffer's part of a period
 */
export function standingOf(node: PlanNode, expected: Expectation, today: string, ratio: number): Standing {
  const buffer = bufferDays(node.days, ratio);
  const line = warningLine(node.start, node.days, ratio);
  const late = Math.max(0, expected.slip);
  const consumption = late / buffer;
  const told = wordOf(expected, line, today);
  if (expected.done) return { buffer, line, consumption, zone: null, ...told, late };
  const overdue = today > expected.plannedEnd;
  const zone = zoneOf({ consumption, progress: node.progress ?? 0, lineReached: today >= line, overdue });
  return { buffer, line, consumption, zone, ...told, late };
}

function wordOf(expected: Expectation, line: string, today: string): { word: Word; days: number } {
  const { done, begun, slip, free, held, due, start, plannedEnd } = expected;
  if (done) return { word: 'done', days: Math.max(0, slip) };
  // What its predecessors hold up is not late by itself.
  if (!begun && free !== null && free > today && held > 0 && slip > 0) return { word: 'waiting', days: 0 };
  if (today > plannedEnd) return { word: 'overdue', days: daysBetween(plannedEnd, today) };
  const waited = begun || start <= due ? 0 : daysBetween(due, today);
  if (today >= line) return { word: 'line', days: waited };
  if (begun) return { word: 'running', days: 0 };
  return waited > 0 ? { word: 'lateStart', days: waited } : { word: 'planned', days: 0 };
}
