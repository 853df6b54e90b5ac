import { YEAR } from './season';

/** Half-widths in logs of the two intervals, one per month ahead. */
export interface Spread {
  half80: number[];
  half95: number[];
}

/** Half-width k months past the first: (base + growth · k) · σ. */
interface Widening {
  base: number;
  growth: number;
}

/**
 * By length of history: the errors of a short one look smaller than those to come. Fitted to 536 series with their last
 * 24, 26, 30, 36, 48, 60, 72, 84 months and all of them, the last three years held out in turn, forecast by networks
 * that had not learned of the series: in the latest of them 80–83% and 95–96% of the months lie within, in the mean of
 * the three 78–82% and 94–95%.
 */
const WIDENINGS: readonly { from: number; level80: Widening; level95: Widening }[] = [
  { from: 84, level80: { base: 0.85, growth: 0.058 }, level95: { base: 1.49, growth: 0.118 } },
  { from: 54, level80: { base: 0.93, growth: 0.061 }, level95: { base: 1.6, growth: 0.122 } },
  { from: 42, level80: { base: 0.98, growth: 0.067 }, level95: { base: 1.68, growth: 0.126 } },
  { from: 34, level80: { base: 1.09, growth: 0.067 }, level95: { base: 1.85, growth: 0.13 } },
  { from: 28, level80: { base: 1.15, growth: 0.073 }, level95: { base: 1.95, growth: 0.135 } },
  { from: 0, level80: { base: 1.28, growth: 0.08 }, level95: { base: 2.26, growth: 0.15 } },
];

/** Constants that the smoothing has fitted to the errors it is judged by. */
const FITTED = 6;

/**
 * How far the months to come may lie from the middle. σ is the geometric mean of the error one month ahead and of the
 * typical change on the same month of the year before: the one knows the noise, the other how much years differ.
 *
 * @param errors in logs, one month ahead
 * @param values logs; null is a gap
 */
export function spread(errors: readonly number[], values: readonly (number | null)[], months: number): Spread {
  const oneStep = Math.sqrt(squares(errors) / Math.max(errors.length - FITTED, 1));
  const changes = values.slice(YEAR).flatMap((value, t) => {
    const before = values[t] ?? null;
    return value === null || before === null ? [] : [value - before];
  });
  const yearly = Math.sqrt(squares(changes) / Math.max(changes.length, 1));
  const sigma = Math.sqrt(oneStep * (changes.length > 0 ? yearly : oneStep));
  const rule = WIDENINGS.find(({ from }) => values.length >= from);
  const widths = ({ base, growth }: Widening) => Array.from({ length: months }, (_, k) => (base + growth * k) * sigma);
  const none = { base: 0, growth: 0 };
  return { half80: widths(rule?.level80 ?? none), half95: widths(rule?.level95 ?? none) };
}

function squares(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value * value, 0);
}
