import { dayNumber } from '../../calendar/dayNumber';
import { daysIn, monthOf, monthStart } from '../../calendar/monthNumber';
import type { MonthNumber } from '../calendarEffects';
import { YEAR } from '../season';
import { nameKey, type ProductHistory } from './productHistory';

/** A checked row of 促销日历: a campaign that the shop held or will hold. */
export interface Promotion {
  name: string;
  /** Whom it concerns; both null: every product. */
  product: string | null;
  category: string | null;
  /** ISO days, both included. */
  from: string;
  to: string;
  /** Expected lift while it lasts: 0.3 is 30% more. */
  lift: number | null;
}

/** Windows of one kind of promotion, as they fall in the months of a product. */
export interface PromotionKind {
  kind: string;
  /** Part of each month's days, from the first month of the history to the last one forecast. */
  shares: number[];
  /** Mean share of the months that have any. */
  usual: number;
  /** The lift that was entered last; null where none was. */
  lift: number | null;
  /** Whether it was taken from last year, since nobody entered it. */
  repeated: boolean;
}

/** A year in a name; 年 belongs to what follows in 2025年中大促, 2025年货节, 2025年终, 2025年度. */
const NAMED_YEAR = /(19|20)\d\d(年(?![中货终末底会度]))?/g;

/**
 * What two years' windows of the same campaign have in common: the name without a year.
 *
 * @example
 * kindOf('2025年618'); // => '618'
 * kindOf('2025年中大促'); // => '年中大促'
 */
export function kindOf(name: string): string {
  const key = nameKey(name);
  return key.replace(NAMED_YEAR, '').replace(/^[\s\-_·]+|[\s\-_·]+$/g, '') || key;
}

/** The promotions that concern a product. */
export function promotionsOf(
  promotions: readonly Promotion[],
  { product, category }: Pick<ProductHistory, 'product' | 'category'>,
): Promotion[] {
  const same = (given: string | null, own: string | null) =>
    given === null || nameKey(given) === '' || nameKey(given) === nameKey(own ?? '');
  return promotions.filter((one) => same(one.product, product) && same(one.category, category));
}

/**
 * The windows by kind, month by month. A kind that was held in each of the last two years and is not entered for the
 * next one is expected again on the same days: else a calendar that was kept for the past alone would take away from
 * the coming year what it explains of the past ones.
 *
 * @param first month of the history's first value
 * @param past months of the history
 * @param future months to forecast
 */
export function kindsOf(
  promotions: readonly Promotion[],
  first: MonthNumber,
  past: number,
  future: number,
): PromotionKind[] {
  const kinds = new Map<string, Promotion[]>();
  for (const one of promotions) kinds.set(kindOf(one.name), [...(kinds.get(kindOf(one.name)) ?? []), one]);
  return [...kinds].map(([kind, windows]) => {
    const expected = repeatsOf(windows, first + past, future);
    const shares = Array.from({ length: past + future }, (_, t) => shareOf([...windows, ...expected], first + t));
    const held = shares.filter((share) => share > 0);
    const latest = [...windows].sort((a, b) => (a.from < b.from ? -1 : 1)).filter(({ lift }) => lift !== null);
    return {
      kind,
      shares,
      usual: held.length > 0 ? held.reduce((sum, share) => sum + share, 0) / held.length : 0,
      lift: latest[latest.length - 1]?.lift ?? null,
      repeated: expected.length > 0,
    };
  });
}

type Window = Pick<Promotion, 'from' | 'to'>;

function repeatsOf(windows: readonly Window[], begin: MonthNumber, months: number): Window[] {
  const expected: Window[] = [];
  const heldIn = (year: number) =>
    [...windows, ...expected].filter(({ from }) => Math.floor((monthOf(from) - begin) / YEAR) === year);
  for (let year = 0; year * YEAR < months; year++) {
    const before = heldIn(year - 1);
    if (heldIn(year).length === 0 && heldIn(year - 2).length > 0) expected.push(...before.map(aYearOn));
  }
  return expected.filter(({ from }) => monthOf(from) < begin + months);
}

const aYearOn = ({ from, to }: Window): Window => ({ from: nextYear(from), to: nextYear(to) });

/** 29 February becomes the 28th. */
const nextYear = (day: string): string =>
  `${Number(day.slice(0, 4)) + 1}${day.slice(4) === '-02-29' ? '-02-28' : day.slice(4)}`;

/** Part of a month's days that lie within windows; a day in two of them counts once. */
function shareOf(windows: readonly Window[], month: MonthNumber): number {
  const [begin, end] = [monthStart(month), monthStart(month + 1)];
  let [days, covered] = [0, begin];
  const sorted = windows.map(({ from, to }) => [dayNumber(from), dayNumber(to) + 1] as const);
  for (const [from, to] of sorted.sort((a, b) => a[0] - b[0])) {
    const start = Math.max(from, covered);
    const stop = Math.min(to, end);
    if (stop > start) {
      days += stop - start;
      covered = stop;
    }
  }
  return days / daysIn(month);
}
