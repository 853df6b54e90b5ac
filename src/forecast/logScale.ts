/** A series in logs, and the way back. */
export interface LogScale {
  logs: (number | null)[];
  back: (log: number) => number;
}

/** What is added to every month of a series with zeros, in its mean. */
const OFFSET = 0.1;

/**
 * Logs about the mean: log(y / mean). A series with zeros gets a tenth of its mean added first, which the way back
 * takes off again, never going below 0.
 *
 * @param values none below 0, at least one above
 * @example
 * logScale([2, 2]).logs; // => [0, 0]
 * Math.round(logScale([0, 4]).back(logScale([0, 4]).logs[1])); // => 4
 */
export function logScale(values: readonly (number | null)[]): LogScale {
  const known = values.filter((value) => value !== null);
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  const offset = known.some((value) => value === 0) ? OFFSET * mean : 0;
  return {
    logs: values.map((value) => (value === null ? null : Math.log((value + offset) / mean))),
    back: (log) => Math.max(0, mean * Math.exp(log) - offset),
  };
}
