import type { Course } from './course';
import { sizeOf } from './level';
import { LATELY, type Usual, usualAt } from './usual';

/** A surge as its periods tell it. */
export interface Growth {
  /** Index of the period since when searches have been up: of those up to the first unusual one the change that fits best. */
  readonly since: number;
  /** Periods with a figure since then. */
  readonly periods: number;
  /** How many times the usual, on average since then; 80% of what is likely lies between `low` and `high`. */
  readonly times: number;
  readonly low: number;
  readonly high: number;
  /** Probability that the level has risen, against chance alone. */
  readonly probability: number;
}

/** Periods before the first unusual one in which the growth may have begun. */
const LEAD_IN = 6;
/** One period in so many begins a surge, before anything is seen. */
const RARE = 50;
/** Logarithm of a surge's times the usual, before anything is seen: 1.6 times, most between 1 and 2.6. */
const PRIOR = { mean: Math.log(1.6), deviation: 0.5 } as const;
/**
 * What the logarithm of the odds is worth: the spread of 28 figures is known roughly, neighbouring periods are alike, and slow trends pass for changes. With
 * half of it the probability is right about as often as it says (`npm run bench:trends`).
 */
const WORTH = 0.5;
/** z of an interval that holds 80%. */
const Z80 = 1.2816;
/** Searches below that are taken as that, where a ratio is to them. */
const LEAST = 1;

interface Seen {
  readonly t: number;
  readonly value: number;
  readonly usual: Usual;
}

/** A level of searches over some periods, as times the usual. */
interface Rise {
  readonly times: number;
  /** Standard deviation of its logarithm; the usual itself may rest on no more than the last 8 periods. */
  readonly deviation: number;
}

/**
 * Since when and by how much searches have grown: one change of the level of negative binomial counts, its time the one of greatest likelihood.
 *
 * Source: D. V. Hinkley (1970), "Inference about the change-point in a sequence of random variables", Biometrika 57.
 *
 * @returns null without a surge
 */
export function growthOf(course: Course): Growth | null {
  const { surge } = course;
  if (surge === null) return null;
  const seen = seenSince(course, surge.from - LEAD_IN, surge.before);
  const starts = seen.filter(({ t }) => t <= surge.from).map(({ t }) => seen.filter((one) => one.t >= t));
  const [first = seen] = [...starts].sort((one, other) => logLikelihoodRatio(other) - logLikelihoodRatio(one));
  const { times, deviation } = riseOf(first);
  const odds = starts.reduce((sum, periods) => sum + bayesFactor(periods) / RARE, 0);
  return {
    since: first[0]?.t ?? surge.from,
    periods: first.length,
    times,
    low: times * Math.exp(-Z80 * deviation),
    high: times * Math.exp(Z80 * deviation),
    probability: 1 / (1 + odds ** -WORTH),
  };
}

function seenSince(course: Course, from: number, before: readonly number[]): Seen[] {
  return course.series.values.flatMap((value, t) => {
    const usual = t < from || value === null ? null : usualAt(t, before, course);
    return value === null || usual === null ? [] : [{ t, value, usual }];
  });
}

const expectedOf = ({ usual }: Seen) => Math.max(usual.expected, LEAST);

function riseOf(seen: readonly Seen[]): Rise {
  const times = seen.reduce((sum, one) => sum + one.value / expectedOf(one), 0) / seen.length;
  const variance = seen.reduce((sum, one) => {
    const relative = (one.usual.deviation / expectedOf(one)) ** 2;
    return sum + relative * (1 / seen.length + 1 / LATELY);
  }, 0);
  return { times, deviation: Math.sqrt(variance / seen.length) };
}

/** Log of how much likelier the searches are with a level that many times the usual than with the usual one. */
function logLikelihoodRatio(seen: readonly Seen[]): number {
  const { times } = riseOf(seen);
  if (times <= 1) return 0;
  return seen.reduce((sum, one) => {
    const [expected, size] = [expectedOf(one), sizeOf(one.usual)];
    const change = Math.log((size + times * expected) / (size + expected));
    return sum + one.value * Math.log(times) - (one.value + size) * change;
  }, 0);
}

/** How much likelier with a risen level, whatever its times (Laplace's approximation): a level fitted to few periods is discounted. */
function bayesFactor(seen: readonly Seen[]): number {
  const { times, deviation } = riseOf(seen);
  if (times <= 1) return 0;
  const z = (Math.log(times) - PRIOR.mean) / PRIOR.deviation;
  return (Math.exp(logLikelihoodRatio(seen) - z ** 2 / 2) * deviation) / PRIOR.deviation;
}
