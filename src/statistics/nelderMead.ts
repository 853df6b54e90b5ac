interface Corner {
  point: number[];
  cost: number;
}

/**
 * Minimises a function without derivatives by the simplex of Nelder and Mead, with their own coefficients: reflection
 * 1, expansion 2, contraction ½, shrinkage ½. The point that is returned costs no more than the first one.
 *
 * Source: J. A. Nelder, R. Mead (1965), "A simplex method for function minimization", The Computer Journal 7.
 *
 * @param cost finite everywhere near the start
 * @param step edge of the first simplex along each axis
 * @param iterations at most so many
 * @returns the best point found
 * @example
 * nelderMead(([x]) => (x - 3) ** 2, [0], 1, 100).map(Math.round); // => [3]
 */
export function nelderMead(
  cost: (point: readonly number[]) => number,
  start: readonly number[],
  step: number,
  iterations: number,
  tolerance = 1e-6,
): number[] {
  const corner = (point: number[]): Corner => ({ point, cost: cost(point) });
  const first = corner([...start]);
  let simplex = [first, ...start.map((_, axis) => corner(start.map((x, at) => (at === axis ? x + step : x))))];
  for (let iteration = 0; iteration < iterations; iteration++) {
    simplex.sort((a, b) => a.cost - b.cost);
    const [best = first, worst = first, second = first] = [
      simplex[0],
      simplex[simplex.length - 1],
      simplex[simplex.length - 2],
    ];
    if (worst.cost - best.cost < tolerance) break;
    const others = simplex.slice(0, -1);
    const centre = start.map(
      (_, axis) => others.reduce((sum, { point }) => sum + (point[axis] ?? 0), 0) / others.length,
    );
    const towards = (pace: number) => corner(centre.map((x, axis) => x + pace * (x - (worst.point[axis] ?? 0))));
    const reflected = towards(1);
    const next = reflected.cost < best.cost ? better(towards(2), reflected) : reflected;
    if (next.cost < second.cost) simplex = [...others, next];
    else {
      const contracted = towards(next.cost < worst.cost ? 0.5 : -0.5);
      if (contracted.cost < worst.cost && contracted.cost <= next.cost) simplex = [...others, contracted];
      else simplex = simplex.map((one) => (one === best ? one : corner(halfway(one.point, best.point))));
    }
  }
  return simplex.reduce(better).point;
}

function better(one: Corner, other: Corner): Corner {
  return other.cost < one.cost ? other : one;
}

function halfway(from: readonly number[], to: readonly number[]): number[] {
  return from.map((x, axis) => (x + (to[axis] ?? 0)) / 2);
}
