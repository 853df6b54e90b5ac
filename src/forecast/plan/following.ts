import { knownMean } from '../../statistics/knownMean';
import type { MonthNumber } from '../calendarEffects';
import type { CategoryProfile } from './categoryProfile';

/** How many times the variance of a month it takes to doubt that a product follows its category. */
const TRUST = 4;

/**
 * How far a product follows its category, 0 … 1: the slope of its course on the category's in the same months, drawn
 * towards 1. A category that is one by name only then teaches it little.
 *
 * @param course logs about their level; null is a gap
 * @param first the month of the first value
 */
export function followingOf(
  course: readonly (number | null)[],
  first: MonthNumber,
  { effect, variance }: CategoryProfile,
): number {
  const common = course.map((value, t) => (value === null ? null : effect(first + t)));
  const [own, theirs] = [knownMean(course) ?? 0, knownMean(common) ?? 0];
  let [cross, square] = [TRUST * variance, TRUST * variance];
  course.forEach((value, t) => {
    if (value === null) return;
    const apart = (common[t] ?? 0) - theirs;
    cross += (value - own) * apart;
    square += apart * apart;
  });
  return square > 0 ? Math.min(1, Math.max(0, cross / square)) : 1;
}
