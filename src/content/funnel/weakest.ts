import { daysBetween } from '../../calendar/daysBetween';
import { wilson } from '../../statistics/wilson';
import type { Lane } from '../piece';
import type { Benchmark, Benchmarks } from './benchmark';
import { STEPS, type Step, type StepRate, type StepRates, shareOf } from './step';

/** A step that is surely below what is usual. */
export interface WeakStep {
  readonly step: Step;
  readonly rate: number;
  /** The most that the rate may be by its count. */
  readonly high: number;
  readonly usual: Benchmark;
}

/** Where a piece loses more than its fellows, or why nobody can say. */
export type Standing =
  | { readonly state: 'weak'; readonly weak: WeakStep }
  | { readonly state: 'fine' | 'young' | 'few' | 'unknown' };

/** Six steps are looked at: 1 − 5%/6 each holds 95% for all of them together (Bonferroni), one-sided. */
const SURE = 2.39;
/** A shortfall of less is no matter: rates of pieces differ by as much among themselves. */
const MATTERS = 0.8;
/** Days until a step has happened: views and clicks come within days, a second purchase takes a month. */
const DAYS: Readonly<Record<Step, number>> = { completion: 3, engagement: 3, click: 3, cart: 3, order: 7, repeat: 30 };

/**
 * The steps of a piece that had their time; a piece of yesterday has no repurchases yet, which is no weakness.
 *
 * @param today ISO day
 */
export function matureRates(rates: StepRates, published: string, today: string): StepRates {
  const age = daysBetween(published, today);
  const mature = STEPS.map((step) => [step, age >= DAYS[step] ? rates[step] : null] as const);
  return Object.fromEntries(mature) as unknown as StepRates;
}

/**
 * The weakest step of a piece: the one of which the largest shortfall against the usual rate is certain. A step is weak only where the whole interval of its rate
 * lies a fifth or more below the median of its like, so that a small count accuses nobody.
 *
 * @param rates all that are known
 * @param mature those that had their time (`matureRates`)
 */
export function standingOf(lane: Lane, rates: StepRates, mature: StepRates, usual: Benchmarks): Standing {
  const known = STEPS.filter((step) => rates[step] !== null);
  if (known.length === 0) return { state: 'unknown' };
  const judged = STEPS.flatMap((step) => (mature[step] ? [{ step, rate: mature[step] as StepRate }] : []));
  if (judged.length === 0) return { state: 'young' };
  const compared = judged.flatMap(({ step, rate }) => {
    const benchmark = usual(lane, step, rate.base);
    return benchmark ? [weakStep(step, rate, benchmark)] : [];
  });
  if (compared.length === 0) return { state: 'few' };
  const weak = compared.reduce((worst, one) => (ratioOf(one) < ratioOf(worst) ? one : worst));
  return ratioOf(weak) <= MATTERS ? { state: 'weak', weak } : { state: 'fine' };
}

const weakStep = (step: Step, rate: StepRate, usual: Benchmark): WeakStep => {
  return { step, rate: shareOf(rate), high: wilson(rate.hits, rate.of, SURE).high, usual };
};

/** What is left of the usual rate at best. */
const ratioOf = ({ high, usual }: WeakStep) => (usual.median > 0 ? high / usual.median : 1);
