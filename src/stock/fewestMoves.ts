/** Pieces from one giver to one receiver, by their indices. */
export interface Move {
  readonly from: number;
  readonly to: number;
  readonly pieces: number;
}

/** Givers and receivers for which every grouping is tried: 3^10 pairs of groups, some milliseconds. */
const EXACT = 10;

/**
 * Serves every receiver in whole with the fewest moves. Moves link givers and receivers to groups, and a group of k givers and m receivers whose givers have
 * enough takes k + m − 1 moves, not fewer (a forest has one edge less than nodes): so few givers in many groups is what is looked for, over all groupings.
 * Beyond 10 givers and receivers the largest is served first, by the giver whose pieces fit closest.
 *
 * @param spare pieces that each giver has, above 0
 * @param needs pieces that each receiver gets, above 0, in sum not above the spare
 * @example
 * fewestMoves([6, 5], [5, 6]); // => [{ from: 0, to: 1, pieces: 6 }, { from: 1, to: 0, pieces: 5 }]
 */
export function fewestMoves(spare: readonly number[], needs: readonly number[]): Move[] {
  if (needs.length === 0) return [];
  const moves = spare.length + needs.length <= EXACT ? byGroups(spare, needs) : closestFirst(spare, needs);
  return moves.sort((left, right) => left.from - right.from || left.to - right.to);
}

/** A grouping so far: its moves, and the first group with the rest. */
interface Grouping {
  readonly moves: number;
  readonly givers: number;
  readonly receivers: number;
  readonly rest: Grouping | null;
}

function byGroups(spare: readonly number[], needs: readonly number[]): Move[] {
  const [spares, needed] = [sumsOf(spare), sumsOf(needs)];
  const known = new Map<number, Grouping | null>();
  const NOTHING: Grouping = { moves: 0, givers: 0, receivers: 0, rest: null };
  /** The best grouping of these receivers with these givers. */
  const best = (givers: number, receivers: number): Grouping | null => {
    if (receivers === 0) return NOTHING;
    const key = givers * (needed.length + 1) + receivers;
    const found = known.get(key);
    if (found !== undefined) return found;
    let chosen: Grouping | null = null;
    const first = receivers & -receivers;
    for (const group of subsets(receivers & ~first)) {
      const members = group | first;
      for (const chosenGivers of subsets(givers)) {
        if ((spares[chosenGivers] ?? 0) < (needed[members] ?? 0)) continue;
        const own = bits(chosenGivers) + bits(members) - 1;
        if (chosen && own >= chosen.moves) continue;
        const rest = best(givers & ~chosenGivers, receivers & ~members);
        if (rest && (!chosen || own + rest.moves < chosen.moves))
          chosen = { moves: own + rest.moves, givers: chosenGivers, receivers: members, rest };
      }
    }
    known.set(key, chosen);
    return chosen;
  };
  const moves: Move[] = [];
  const all = best(spares.length - 1, needed.length - 1);
  for (let group = all; group && group.receivers > 0; group = group.rest)
    moves.push(...inTurn(indices(group.givers), indices(group.receivers), spare, needs));
  return moves;
}

/** Sum of each subset, by its bit mask. */
function sumsOf(values: readonly number[]): number[] {
  const sums = [0];
  for (const value of values) for (const sum of [...sums]) sums.push(sum + value);
  return sums;
}

/** Every subset of a bit mask, the empty one first. */
function subsets(mask: number): number[] {
  const all: number[] = [];
  for (let part = mask; ; part = (part - 1) & mask) {
    all.push(part);
    if (part === 0) return all.reverse();
  }
}

const bits = (mask: number): number => (mask === 0 ? 0 : 1 + bits(mask & (mask - 1)));
const indices = (mask: number): number[] => Array.from({ length: 31 }, (_, at) => at).filter((at) => (mask >> at) & 1);

/** Givers and receivers of one group in turn (the north-west corner of a transport plan): each move empties the one or fills the other. */
function inTurn(
  givers: readonly number[],
  receivers: readonly number[],
  spare: readonly number[],
  needs: readonly number[],
) {
  const moves: Move[] = [];
  let [at, left] = [0, spare[givers[0] ?? 0] ?? 0];
  for (const to of receivers) {
    let need = needs[to] ?? 0;
    while (need > 0) {
      const from = givers[at] as number;
      const pieces = Math.min(left, need);
      moves.push({ from, to, pieces });
      [need, left] = [need - pieces, left - pieces];
      if (left === 0) left = spare[givers[++at] ?? -1] ?? 0;
    }
  }
  return moves;
}

function closestFirst(spare: readonly number[], needs: readonly number[]): Move[] {
  const left = [...spare];
  const order = needs.map((_, at) => at).sort((one, other) => (needs[other] ?? 0) - (needs[one] ?? 0) || one - other);
  return order.flatMap((to) => {
    const moves: Move[] = [];
    for (let need = needs[to] ?? 0; need > 0; ) {
      const from = closest(left, need);
      const pieces = Math.min(need, left[from] ?? 0);
      moves.push({ from, to, pieces });
      left[from] = (left[from] ?? 0) - pieces;
      need -= pieces;
    }
    return moves;
  });
}

/** The giver that has just enough, else the one that has most. */
function closest(left: readonly number[], need: number): number {
  const rank = (pieces: number) => (pieces >= need ? pieces - need : Number.MAX_SAFE_INTEGER - pieces);
  return left.reduce((best, pieces, at) => (pieces > 0 && rank(pieces) < rank(left[best] ?? 0) ? at : best), 0);
}
