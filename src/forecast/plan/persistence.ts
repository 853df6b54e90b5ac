import { YEAR } from '../season';

/** What a year of a category's products tells of the next one. */
export interface Persistence {
  /** Part of a product's deviation from its category that comes again in the next year, 0 … 1. */
  repeated: number;
  /** Variance, in logs, of a month about what such a forecast says, when the level is right. */
  variance: number;
}

/** Share that is expected to come again before any is seen, and how many products it counts for. */
const PRIOR = { repeated: 0.8, donors: 1 };

/**
 * How much of the products' deviations from the mean comes again a year later. Both are taken in the same months, so
 * that what moves all of them (a festival) is in neither.
 */
export function persistenceOf(
  rows: readonly (readonly (number | null)[])[],
  mean: readonly (number | null)[],
): Persistence {
  const apart = rows.map((row) => row.map((value, t) => (value === null ? null : value - (mean[t] ?? 0))));
  const pairs = apart.flatMap(yearApart);
  const square = pairs.reduce((sum, [before]) => sum + before * before, 0);
  const cross = pairs.reduce((sum, [before, after]) => sum + before * after, 0);
  const added = (PRIOR.donors / rows.length) * square;
  const slope = square > 0 ? (cross + PRIOR.repeated * added) / (square + added) : PRIOR.repeated;
  const repeated = Math.min(1, Math.max(0, slope));
  // A single product deviates from itself by its changes between years; and a mean that holds each row of few looks
  // nearer to them than it is to a new one.
  const rest = rows.length > 1 ? pairs.map(([before, after]) => after - repeated * before) : changesOf(rows);
  const widening = rows.length > 1 ? rows.length / (rows.length - 1) : 1;
  const variance = rest.reduce((sum, error) => sum + error * error, 0) / Math.max(rest.length, 1);
  return { repeated, variance: widening * variance };
}

/** Values of the same calendar month in two years, one after the other. */
function yearApart(row: readonly (number | null)[]): (readonly [number, number])[] {
  return row.flatMap((before, t) => {
    const after = row[t + YEAR] ?? null;
    return before === null || after === null ? [] : [[before, after] as const];
  });
}

const changesOf = (rows: readonly (readonly (number | null)[])[]): number[] =>
  rows.flatMap((row) => yearApart(row).map(([before, after]) => after - before));
