import { isPublished } from '../../calendar/holidays';
import { lastDay } from './buffer';
import type { NodeName, Works } from './node';
import { NODES } from './node';
import { scheduleBack, type Task } from './scheduling';

/** A purchase to be planned. */
export interface PlanRequest {
  readonly product: string;
  /** ISO day by which the goods are on the shelf. */
  readonly shelf: string;
  readonly supplier: string | null;
}

/** Where the days of production come from: the supplier's record, what it states, or the setting. */
export type Basis = 'record' | 'stated' | 'setting';

/** Everything that is known for a plan. */
export interface PlanGround {
  /** Worked days by node. */
  readonly work: Readonly<Record<NodeName, number>>;
  readonly basis: Basis;
  readonly owners: Readonly<Record<NodeName, string>>;
  worksOf(name: NodeName, owner: string): Works;
  /** Ids of plans that are there. */
  readonly plans: readonly string[];
}

/** A row to be. */
export interface ProposedNode {
  readonly name: NodeName;
  readonly start: string;
  readonly end: string;
  readonly days: number;
  readonly owner: string;
}

/** A plan that is shown before it is written. */
export interface Proposal {
  readonly plan: string;
  readonly nodes: readonly ProposedNode[];
  readonly basis: Basis;
  /** Worked days of production. */
  readonly production: number;
  /** Days by which the first node should have begun before today; 0 where there is time. */
  readonly short: number;
  /** The earliest shelf date when work begins today. */
  readonly earliest: string;
  /** Years of the plan whose holidays are not announced yet: Monday to Friday is taken for worked. */
  readonly unannounced: readonly number[];
}

/** Plans a purchase back from its shelf date. */
export function proposalFor({ shelf }: PlanRequest, ground: PlanGround, today: string): Proposal {
  const { work, owners, basis } = ground;
  const tasks = NODES.map((name): Task => ({ name, work: work[name], works: ground.worksOf(name, owners[name]) }));
  const { slots, short, earliest } = scheduleBack(tasks, shelf, today);
  const nodes = slots.map(({ name, start, days }) => ({
    name,
    start,
    days,
    end: lastDay(start, days),
    owner: owners[name],
  }));
  const years = [...new Set(nodes.flatMap(({ start, end }) => [start, end].map((day) => Number(day.slice(0, 4)))))];
  const unannounced = years.filter((year) => !isPublished(year));
  return { plan: planId(shelf, ground.plans), unannounced, nodes, basis, production: work.生产排期, short, earliest };
}

/** What the ids of plans for a quarter begin with. */
export const quarterPrefix = (shelf: string): string =>
  `${shelf.slice(0, 4)}Q${Math.ceil(Number(shelf.slice(5, 7)) / 3)}-`;

/**
 * A new id for a plan: quarter of the shelf date and a number that is free.
 *
 * @example
 * planId('2027-01-01', ['2027Q1-01', '2026Q4-02']); // => '2027Q1-02'
 */
export function planId(shelf: string, taken: readonly string[]): string {
  const prefix = quarterPrefix(shelf);
  const numbers = taken.filter((id) => id.startsWith(prefix)).map((id) => Number.parseInt(id.slice(prefix.length), 10));
  const next = Math.max(0, ...numbers.filter(Number.isFinite)) + 1;
  return `${prefix}${String(next).padStart(2, '0')}`;
}
