import type { Factory, Need } from './factory';
import { compareCosts } from './lexicographic';
import { type Decisions, type Pair, type Relaxed, relaxedPlan } from './relaxation';

/** Pieces by pair, and whether no better plan can exist. */
export interface Plan {
  readonly pieces: readonly number[];
  readonly proven: boolean;
}

/** Work after which the best plan found so far is taken: some tenths of a second. */
const MOST_WORK = 1e6;
const SLACK = 1e-6;
const NONE: Decisions = { forced: new Set(), barred: new Set() };

/**
 * The best plan in which each factory makes of each product nothing or at least its minimum order. Whether to order at all is a yes or no, for which a flow knows no
 * way: branch and bound decides pairs that the flow leaves between nothing and the minimum, one at a time, and passes over branches whose flow is no better than
 * the best plan found.
 *
 * Source: A. H. Land, A. G. Doig (1960), "An automatic method of solving discrete programming problems", Econometrica 28.
 */
export function planWithMinimumOrders(
  factories: readonly Factory[],
  needs: readonly Need[],
  pairs: readonly Pair[],
): Plan {
  const solve = (decisions: Decisions) => relaxedPlan(factories, needs, pairs, decisions);
  const open = (relaxed: Relaxed) => belowMinimum(factories, pairs, relaxed);
  let best = quickPlan(solve, open);
  let work = 0;
  const branches: Decisions[] = [NONE];
  for (let branch = branches.pop(); branch; branch = branches.pop()) {
    if (work > MOST_WORK) return { pieces: best.pieces, proven: false };
    const relaxed = solve(branch);
    work += relaxed.work;
    if (!relaxed.feasible || compareCosts(beyondForced(relaxed), beyondForced(best)) >= 0) continue;
    const [pair] = open(relaxed);
    if (!pair) best = relaxed;
    else {
      branches.push({ ...branch, barred: new Set([...branch.barred, pair]) });
      branches.push({ ...branch, forced: new Set([...branch.forced, pair]) });
    }
  }
  return { pieces: best.pieces, proven: true };
}

/** Pairs that are made, but in less than the minimum order; the nearest to nothing first. */
function belowMinimum(factories: readonly Factory[], pairs: readonly Pair[], { pieces }: Relaxed): Pair[] {
  const filled = (index: number) =>
    (pieces[index] as number) / (factories[(pairs[index] as Pair).factory] as Factory).minimum;
  return [...pairs.keys()]
    .filter((index) => (pieces[index] as number) > SLACK && filled(index) < 1 - SLACK)
    .sort((left, right) => filled(left) - filled(right))
    .map((index) => pairs[index] as Pair);
}

/** A plan to begin with: of the orders that are too small half are given up, until there are none. */
function quickPlan(solve: (decisions: Decisions) => Relaxed, open: (relaxed: Relaxed) => Pair[]): Relaxed {
  const barred = new Set<Pair>();
  for (;;) {
    const relaxed = solve({ ...NONE, barred });
    const small = open(relaxed);
    if (small.length === 0) return relaxed;
    for (const pair of small.slice(0, Math.ceil(small.length / 2))) barred.add(pair);
  }
}

/** The first rank only says that the forced pairs are made. */
const beyondForced = ({ cost }: Relaxed) => cost.slice(1);
