import { withoutEnds } from './history';
import { logScale } from './logScale';
import { decompose, STANDARD, YEAR } from './season';

/**
 * How high each month of the year stands: 1 is an average month, 1.5 half as much again. Twelve indices whose mean is
 * 1, beginning with the month of `history`'s first value.
 *
 * @param history month after month, none below 0; null is a gap
 * @returns twelve indices; null under 24 months from the first sale
 * @example
 * seasonIndex(Array.from({ length: 36 }, () => 7)).map(Math.round); // => [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]
 * seasonIndex([1, 2, 3]); // => null
 */
export function seasonIndex(history: readonly (number | null)[]): number[] | null {
  const { begin, values } = withoutEnds(history);
  if (values.length < 2 * YEAR) return null;
  const { season } = decompose(logScale(values).logs, STANDARD);
  const ratios = season.map((term) => Math.exp(term));
  const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / YEAR;
  return ratios.map((_, month) => (ratios[(month - begin + YEAR * begin) % YEAR] ?? 1) / mean);
}
