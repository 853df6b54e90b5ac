import { addDays } from '../../calendar/addDays';
import { betaBinomialTail, betaOf, type Cases } from '../../statistics/betaBinomial';
import { wilson } from '../../statistics/wilson';

/** A day of one platform's reviews: one row of 评价统计. */
export interface ReviewDay {
  readonly day: string;
  readonly reviews: number;
  readonly bad: number;
}

/** A span of days whose bad-review rate is too high. */
export interface BadSpan {
  readonly from: string;
  readonly to: string;
  readonly reviews: number;
  readonly bad: number;
  readonly rate: number;
  /** Wilson's 95% interval of the rate. */
  readonly low: number;
  readonly high: number;
  /** The rate that the platform's own history leads to expect; null where the history is too short. */
  readonly usual: number | null;
  readonly because: 'history' | 'limit';
}

/** Reviews that a span must hold to be judged, and the most days taken together for it. */
const ENOUGH = 30;
const LONGEST = 7;
/** Days of history looked at, and how many spans and reviews of them are needed. */
const HISTORY_DAYS = 90;
const [HISTORY_SPANS, HISTORY_REVIEWS] = [8, 200];
/** A rate this unlikely by the history alarms: one false alarm per platform in about three years of days. */
const UNLIKELY = 0.001;
/** And it must be more than half as high again: with many reviews the smallest rise is certain, and no crisis. */
const RISE = 1.5;
/** Fewer bad reviews than this are no crisis. */
const FEWEST = 3;

/**
 * Judges each day of a platform from `since` on; see `badSpanOf`.
 *
 * @param days of one platform, in order, a day once
 */
export function badSpans(days: readonly ReviewDay[], limit: number | null, since: string): BadSpan[] {
  return days.flatMap(({ day }, index) => {
    const reach = addDays(day, -HISTORY_DAYS - LONGEST);
    const span =
      day < since
        ? null
        : badSpanOf(
            days.slice(0, index + 1).filter((one) => one.day >= reach),
            limit,
          );
    return span ?? [];
  });
}

/**
 * Judges the latest day of a platform, taken together with as many days before it as it takes to have enough reviews (7 at most), against its own history in spans
 * of the same length, and against an absolute limit that the interval must lie above as a whole. A day without a bad review worsens nothing.
 *
 * @param days of one platform, in order, a day once
 * @param limit absolute limit of the rate, a fraction; null for none
 * @returns null where the rate is no reason to worry
 */
export function badSpanOf(days: readonly ReviewDay[], limit: number | null): BadSpan | null {
  const last = days[days.length - 1];
  if (!last || last.bad === 0) return null;
  const length = spanLength(days, last.day);
  const from = addDays(last.day, 1 - length);
  const { hits: bad, total: reviews } = casesIn(days, from, last.day);
  if (bad < FEWEST || reviews === 0) return null;
  const rate = bad / reviews;
  const { low, high } = wilson(bad, reviews);
  const usual = usualRate(days, from, length, { hits: bad, total: reviews });
  const span = { from, to: last.day, reviews, bad, rate, low, high, usual: usual?.mean ?? null };
  if (usual && usual.tail < UNLIKELY && rate >= RISE * usual.mean) return { ...span, because: 'history' };
  return limit !== null && low > limit ? { ...span, because: 'limit' } : null;
}

function casesIn(days: readonly ReviewDay[], from: string, to: string): Cases {
  const within = days.filter(({ day }) => day >= from && day <= to);
  return {
    hits: within.reduce((sum, { bad }) => sum + bad, 0),
    total: within.reduce((sum, { reviews }) => sum + reviews, 0),
  };
}

function spanLength(days: readonly ReviewDay[], last: string): number {
  let length = 1;
  while (length < LONGEST && casesIn(days, addDays(last, 1 - length), last).total < ENOUGH) length++;
  return length;
}

/** The expected rate and how likely the span is by it; null where the history is too short. */
function usualRate(days: readonly ReviewDay[], from: string, length: number, span: Cases) {
  const history: Cases[] = [];
  for (
    let end = addDays(from, -1), back = 0;
    back + length <= HISTORY_DAYS;
    back += length, end = addDays(end, -length)
  ) {
    const cases = casesIn(days, addDays(end, 1 - length), end);
    if (cases.total > 0) history.push(cases);
  }
  const reviews = history.reduce((sum, { total }) => sum + total, 0);
  if (history.length < HISTORY_SPANS || reviews < HISTORY_REVIEWS) return null;
  const { a, b, mean } = betaOf(history);
  return { mean, tail: betaBinomialTail(span.hits, span.total, a, b) };
}
