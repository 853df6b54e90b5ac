import type { Factory, Need } from './factory';
import { cheapestFlow, type Pipe } from './flow';
import type { Cost } from './lexicographic';

/** A factory and a product that it makes; quantities are of one quarter. */
export interface Pair {
  readonly factory: number;
  readonly need: number;
}

/** What has been decided of pairs: made in at least the minimum order, or not at all. */
export interface Decisions {
  readonly forced: ReadonlySet<Pair>;
  readonly barred: ReadonlySet<Pair>;
}

/** The best plan where minimum orders hold for the forced pairs only. */
export interface Relaxed {
  /** By pair. */
  readonly pieces: readonly number[];
  /** What the plan costs, in the ranks of `COSTS`. */
  readonly cost: Cost;
  readonly feasible: boolean;
  /** How much work it was; see `cheapestFlow`. */
  readonly work: number;
}

/**
 * The ranks of a plan's cost, the first before all others: forced pairs made in their minimum, nothing missing, nothing missing of hero products, as much as can be
 * within the core factories' base, then within the backup factories', then money.
 */
const forced: Cost = [-1, 0, 0, 0, 0, 0];
const made = (hero: boolean): Cost => [0, -1, hero ? -1 : 0, 0, 0, 0];
const core = (money: number): Cost => [0, 0, 0, -1, 0, money];
const backup = (money: number): Cost => [0, 0, 0, 0, -1, money];
const peak = (money: number): Cost => [0, 0, 0, 0, 0, money];
const free: Cost = [0, 0, 0, 0, 0, 0];

/** Plans a quarter as a flow: source → factories (base and expansion) → products → sink. */
export function relaxedPlan(
  factories: readonly Factory[],
  needs: readonly Need[],
  pairs: readonly Pair[],
  decisions: Decisions,
): Relaxed {
  const nodes = 2 + factories.length + needs.length;
  const pipes = [...supply(factories), ...demand(factories.length, needs)];
  const first = pipes.length;
  for (const pair of pairs) {
    const [from, to] = [1 + pair.factory, 1 + factories.length + pair.need];
    const minimum = decisions.forced.has(pair) ? (factories[pair.factory] as Factory).minimum : 0;
    const rest = decisions.barred.has(pair) ? 0 : (needs[pair.need] as Need).quantity - minimum;
    pipes.push({ from, to, capacity: minimum, cost: forced }, { from, to, capacity: rest, cost: free });
  }
  const { flows, work } = cheapestFlow(nodes, pipes);
  const pieces = pairs.map(
    (_, index) => (flows[first + 2 * index] as number) + (flows[first + 2 * index + 1] as number),
  );
  const cost = free.map((_, rank) =>
    pipes.reduce((sum, pipe, index) => sum + (pipe.cost[rank] as number) * (flows[index] as number), 0),
  );
  const due = [...decisions.forced].reduce((sum, pair) => sum + (factories[pair.factory] as Factory).minimum, 0);
  return { pieces, cost, feasible: due + (cost[0] as number) < 1e-6, work };
}

/** A factory of which no cost is known comes after those of which it is. */
function supply(factories: readonly Factory[]): Pipe[] {
  const known = factories.flatMap(({ cost, peakCost }) => [cost, peakCost]).filter((one) => one !== null);
  const dearest = Math.max(0, ...known);
  return factories.flatMap(({ tier, base, expandable, cost, peakCost }, index): Pipe[] => [
    { from: 0, to: 1 + index, capacity: base, cost: (tier === '核心' ? core : backup)(cost ?? dearest) },
    { from: 0, to: 1 + index, capacity: expandable, cost: peak(peakCost ?? cost ?? dearest) },
  ]);
}

function demand(factories: number, needs: readonly Need[]): Pipe[] {
  const sink = 1 + factories + needs.length;
  return needs.map(({ hero, quantity }, index) => ({
    from: 1 + factories + index,
    to: sink,
    capacity: quantity,
    cost: made(hero),
  }));
}
