import { gammaln } from 'simple-statistics';
import { hypergeometric } from '../../statistics/hypergeometric';
import { mostLikely } from './mostLikely';

/** What the model knows of a customer. Times are in weeks; two orders on one day are one purchase. */
export interface Course {
  /** Purchases after the first. */
  readonly repeats: number;
  /** From the first purchase to the last; 0 without repeats. */
  readonly last: number;
  /** From the first purchase to the as-of day. */
  readonly age: number;
}

/**
 * The beta-geometric/NBD model: while a customer is one, he buys at a rate that differs between customers as a gamma variable (r, alpha) does, and after each
 * purchase he leaves for good with a chance that differs as a beta variable (a, b) does.
 */
export interface BgNbd {
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
}

/** A course that so many customers have. */
export type SharedCourse = Course & { readonly customers: number };

/**
 * The parameters under which the customers' courses are most likely.
 *
 * Source: P. S. Fader, B. G. S. Hardie, K. L. Lee (2005), "Counting your customers the easy way", Marketing Science 24(2), equation 6; its logarithms are
 * put together as in Fader and Hardie (2013), "Overcoming the BG/NBD model's #NUM! error problem", so that they never overflow.
 *
 * @param courses at least one with a repeat
 */
export function fitBgNbd(courses: readonly SharedCourse[]): BgNbd {
  const likelihood = likelihoodOf(courses);
  const [all, ages] = courses.reduce(([n, sum], { customers, age }) => [n + customers, sum + customers * age], [0, 0]);
  const age = ages / all;
  return named(mostLikely((parameters) => likelihood(named(parameters)), [1, Math.max(age, 1) / 2, 1, 2]));
}

const named = ([r = 1, alpha = 1, a = 1, b = 1]: readonly number[]): BgNbd => ({ r, alpha, a, b });

// Taken once: in a script's own context a global costs ten times what its function does.
const { exp, log, log1p } = Math;

/** log(1 + eˣ) without overflow. */
const softplus = (x: number) => (x > 0 ? x + log1p(exp(-x)) : log1p(exp(x)));

/**
 * The log-likelihood of these courses as a function of the parameters. The gamma functions are reckoned once for each number of repeats: the rest of a course costs two
 * logarithms.
 */
export function likelihoodOf(courses: readonly SharedCourse[]): (parameters: BgNbd) => number {
  const byRepeats = new Map<number, number>();
  for (const { repeats, customers } of courses) byRepeats.set(repeats, (byRepeats.get(repeats) ?? 0) + customers);
  return ({ r, alpha, a, b }) => {
    const base = r * log(alpha) - gammaln(r) + gammaln(a + b) - gammaln(b);
    let sum = 0;
    for (const [x, count] of byRepeats) sum += count * (base + gammaln(r + x) + gammaln(b + x) - gammaln(a + b + x));
    for (const { repeats: x, last, age, customers } of courses) {
      const late = log(alpha + age);
      const gone = x > 0 ? softplus(log(a / (b + x - 1)) + (r + x) * (late - log(alpha + last))) : 0;
      sum += customers * (gone - (r + x) * late);
    }
    return sum;
  };
}

/** a = 1 and a + b = 1 are removable poles of the formula: this far from them it is right to five digits. */
const AWAY = 1e-6;
const awayFrom = (pole: number, value: number) => (Math.abs(value - pole) < AWAY ? pole + AWAY : value);

/**
 * How many purchases a customer is expected to make in the weeks to come.
 *
 * Source: equation 10 of the paper, with Euler's transformation (DLMF 15.8.1) of its hypergeometric function: the series then converges quickly for
 * customers with many purchases as well.
 *
 * @param weeks from the as-of day on
 * @example
 * expectedPurchases({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, { repeats: 2, last: 30.43, age: 38.86 }, 39).toFixed(2); // => '1.23'
 */
export function expectedPurchases({ r, alpha, ...odds }: BgNbd, { repeats: x, last, age }: Course, weeks: number) {
  const a = awayFrom(1, odds.a);
  const ab = awayFrom(1, a + odds.b);
  const b = ab - a;
  const z = weeks / (alpha + age + weeks);
  const stays = (1 - z) ** (a - 1) * hypergeometric(ab - 1 - r, a - 1, ab + x - 1, z);
  const gone = x > 0 ? (a / (b + x - 1)) * ((alpha + age) / (alpha + last)) ** (r + x) : 0;
  return (((ab + x - 1) / (a - 1)) * (1 - stays)) / (1 + gone);
}
