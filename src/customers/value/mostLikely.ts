import { nelderMead } from '../../statistics/nelderMead';

/** Runs of the simplex, each from where the one before stopped: it may stop early on a long narrow ridge. */
const RUNS = 4;
const ITERATIONS = 400;
/** A run that gains less than this has nothing left to find. */
const GAIN = 1e-4;

/**
 * The parameters, all above 0, under which something is most likely; sought on the scale of their logarithms.
 *
 * @param likelihood its logarithm
 * @param start above 0 as well
 * @example
 * mostLikely(([x]) => -((x - 3) ** 2), [1]).map((x) => x.toFixed(2)); // => ['3.00']
 */
export function mostLikely(
  likelihood: (parameters: readonly number[]) => number,
  start: readonly number[],
): readonly number[] {
  const cost = (logs: readonly number[]) => -likelihood(logs.map(Math.exp));
  let logs = start.map(Math.log);
  for (let run = 0; run < RUNS; run++) {
    const next = nelderMead(cost, logs, 0.5, ITERATIONS, 1e-7);
    const gained = cost(logs) - cost(next);
    logs = next;
    if (gained < GAIN) break;
  }
  return logs.map(Math.exp);
}
