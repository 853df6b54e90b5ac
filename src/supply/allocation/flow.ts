import { type Cost, compareCosts, EXACT } from './lexicographic';

/** A pipe of a network: pieces may flow from one node to another up to its capacity, each at a cost. All costs of a network have equally many ranks. */
export interface Pipe {
  readonly from: number;
  readonly to: number;
  readonly capacity: number;
  readonly cost: Cost;
}

/** Pieces too few to count. */
const NOTHING = 1e-9;

/**
 * The cheapest flow from node 0 to the last node, of whatever size is cheapest: successive shortest paths, for as long as a path costs less than nothing. Pipes that
 * should be used bear a negative cost. There may be no cycle of negative cost.
 *
 * Source: R. K. Ahuja, T. L. Magnanti, J. B. Orlin (1993), "Network flows", section 9.7; paths by Bellman and Ford, because costs are negative.
 *
 * @param nodes how many, counted from 0
 * @returns pieces in each pipe, and how many arcs were looked at for it: the work that it was
 * @example
 * cheapestFlow(3, [{ from: 0, to: 1, capacity: 5, cost: [2] }, { from: 0, to: 1, capacity: 2, cost: [1] }, { from: 1, to: 2, capacity: 4, cost: [-9] }]).flows; // => [2, 2, 4]
 */
export function cheapestFlow(nodes: number, pipes: readonly Pipe[]): { flows: number[]; work: number } {
  const network = new Residual(nodes, pipes);
  while (network.augment()) {}
  return { flows: network.flows(), work: network.work };
}

/** The network as it is left by the flow so far: arc 2i is pipe i, arc 2i + 1 its reverse. */
class Residual {
  private readonly to: number[];
  private readonly room: number[];
  private readonly leaving: number[][];
  private readonly ranks: number;
  /** Costs of arcs, and of the cheapest ways found to nodes, rank after rank: an array each would be most of the work. */
  private readonly costs: Float64Array;
  private readonly distances: Float64Array;
  work = 0;

  constructor(
    private readonly nodes: number,
    pipes: readonly Pipe[],
  ) {
    this.to = pipes.flatMap(({ from, to }) => [to, from]);
    this.room = pipes.flatMap(({ capacity }) => [capacity, 0]);
    this.ranks = pipes[0]?.cost.length ?? 0;
    this.costs = Float64Array.from(pipes.flatMap(({ cost }) => [...cost, ...cost.map((part) => -part)]));
    this.distances = new Float64Array(nodes * this.ranks);
    this.leaving = Array.from({ length: nodes }, () => []);
    pipes.forEach(({ from, to }, index) => {
      this.leaving[from]?.push(2 * index);
      this.leaving[to]?.push(2 * index + 1);
    });
  }

  flows(): number[] {
    return this.room.filter((_, arc) => arc % 2 === 1);
  }

  /** Sends what fits along the cheapest path; false where that would cost something. */
  augment(): boolean {
    const path = this.cheapestPath();
    if (path === null) return false;
    const pieces = Math.min(...path.map((arc) => this.room[arc] as number));
    for (const arc of path) {
      this.room[arc] = (this.room[arc] as number) - pieces;
      this.room[arc ^ 1] = (this.room[arc ^ 1] as number) + pieces;
    }
    return true;
  }

  /** Arcs from the last node back to the first; null where no path is cheaper than nothing. */
  private cheapestPath(): number[] | null {
    const reachedBy: number[] = [];
    const queue = new Set([0]);
    for (const node of queue) {
      queue.delete(node);
      const arcs = this.leaving[node] as number[];
      this.work += arcs.length;
      for (const arc of arcs) {
        if ((this.room[arc] as number) <= NOTHING) continue;
        const to = this.to[arc] as number;
        const known = to === 0 || reachedBy[to] !== undefined;
        if (known && !this.isCheaper(node, arc, to)) continue;
        this.reach(node, arc, to);
        reachedBy[to] = arc;
        queue.add(to);
      }
    }
    const end = this.distances.subarray((this.nodes - 1) * this.ranks);
    const reached = reachedBy[this.nodes - 1] !== undefined;
    return reached &&
      compareCosts(
        end,
        end.map(() => 0),
      ) < 0
      ? this.pathBack(reachedBy)
      : null;
  }

  /** Whether the way over an arc costs less than the one known to its end; see `compareCosts`. */
  private isCheaper(node: number, arc: number, to: number): boolean {
    const { ranks, distances, costs } = this;
    for (let rank = 0; rank < ranks; rank++) {
      const over = (distances[node * ranks + rank] as number) + (costs[arc * ranks + rank] as number);
      const difference = over - (distances[to * ranks + rank] as number);
      if (Math.abs(difference) > EXACT) return difference < 0;
    }
    return false;
  }

  private reach(node: number, arc: number, to: number): void {
    const { ranks, distances, costs } = this;
    for (let rank = 0; rank < ranks; rank++) {
      const over = (distances[node * ranks + rank] as number) + (costs[arc * ranks + rank] as number);
      distances[to * ranks + rank] = over;
    }
  }

  private pathBack(reachedBy: readonly number[]): number[] {
    const path: number[] = [];
    for (let node = this.nodes - 1; node !== 0; node = this.to[(path[path.length - 1] as number) ^ 1] as number) {
      path.push(reachedBy[node] as number);
    }
    return path;
  }
}
