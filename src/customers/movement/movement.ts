import { dayOfNumber } from '../../calendar/dayNumber';
import { earlier } from '../../calendar/earlier';
import { monthOf, monthStart } from '../../calendar/monthNumber';
import { lineScope } from '../lineScope';
import { cleanSum } from '../money';
import type { OrderLine } from '../orderLine';
import { TIERS, type Tier } from '../tier';
import { Buying, type PlacedLine, type Standing } from './buying';

/** Customers and their money: paid less refunded until the end of the month. */
export interface Crowd {
  readonly customers: number;
  readonly amount: number;
}

/** Where customers stood before: 新客 had not bought yet. */
export const ORIGINS = ['新客', ...TIERS] as const;
export type Origin = (typeof ORIGINS)[number];

/** What happened between two days. */
export interface Flows {
  /** Who moved from where to where, those who stayed included. */
  readonly flows: Readonly<Record<Origin, Readonly<Record<Tier, Crowd>>>>;
  /** Who is no customer any more: a later line of an order gave everything back. */
  readonly gone: Crowd;
}

/** What a month did to the tiers. */
export interface MonthMovement extends Flows {
  /** `YYYY-MM` */
  readonly month: string;
  /** The day to which it is counted: the month's last one, or the last day of the data. */
  readonly asOf: string;
  readonly dormantDays: number;
}

/** Full months shown beside the one that the last day lies in. */
const MONTHS = 12;

/** By what customers are put into tiers as time goes on. */
export interface MovementOptions {
  /** The last day, an ISO day. */
  readonly asOf: string;
  /** 沉睡天数 as set; null: from the gaps until each month's end. */
  readonly dormantDays: number | null;
  /** Fraction of the customers who are of high value. */
  readonly top: number;
}

/**
 * The last days of the months that are looked at, and before them that of the month before: a dozen months and the one that the last day lies in, as far as there are
 * orders.
 *
 * @param first ISO day of the first order; null without any
 * @param asOf ISO day: the last month ends with it
 * @example
 * monthEnds('2026-02-14', '2026-04-20'); // => ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-20']
 * monthEnds(null, '2026-04-20'); // => []
 */
export function monthEnds(first: string | null, asOf: string): string[] {
  if (first === null) return [];
  const last = monthOf(asOf);
  const from = Math.max(last - MONTHS, monthOf(first));
  return Array.from({ length: last - from + 2 }, (_, index) =>
    earlier(dayOfNumber(monthStart(from + index) - 1), asOf),
  );
}

/**
 * How customers moved between the tiers, month by month, the oldest first: a dozen months and the one that the last day lies in. Each month's tiers are those of the
 * roster as of its end, by the same rules.
 *
 * @param lines order lines in one currency, in any order
 */
export function movementOf(lines: readonly OrderLine[], { asOf, dormantDays, top }: MovementOptions): MonthMovement[] {
  const { lines: paid } = lineScope(lines, asOf);
  const days = paid.map(({ paidOn }) => paidOn ?? asOf);
  const ends = monthEnds(days.length > 0 ? days.reduce(earlier) : null, asOf);
  const takenIn = ends.map((): PlacedLine[] => []);
  for (const [place, line] of paid.entries()) takenIn[endOf(days[place] ?? asOf, ends)]?.push({ line, place });
  const buying = new Buying();
  const standingsAt = (index: number, end: string) => {
    buying.take(takenIn[index] ?? []);
    return buying.standings(end, dormantDays, top);
  };
  const [first = asOf, ...monthly] = ends;
  let before = standingsAt(0, first).customers;
  return monthly.map((end, index) => {
    const { customers: now, dormantDays: limit } = standingsAt(index + 1, end);
    const movement = { month: end.slice(0, 7), asOf: end, dormantDays: limit, ...flowsBetween(before, now) };
    before = now;
    return movement;
  });
}

/** The number of the end that a day comes before, the first one for all that is older. */
const endOf = (day: string, [first = day]: readonly string[]) => Math.max(monthOf(day) - monthOf(first), 0);

type Standings = ReadonlyMap<string, Standing>;

/**
 * Who moved from which tier to which between two days.
 *
 * @example
 * flowsBetween(new Map(), new Map([['a', { tier: '普通', amount: 9 }]])).flows.新客.普通; // => { customers: 1, amount: 9 }
 */
export function flowsBetween(before: Standings, now: Standings): Flows {
  const moves: Move[] = [];
  for (const [key, { tier, amount }] of now)
    moves.push({ from: before.get(key)?.tier ?? '新客', to: tier, customers: 1, amount });
  for (const [key, { tier, amount }] of before)
    if (!now.has(key)) moves.push({ from: tier, to: null, customers: 1, amount });
  return flowsOf(moves);
}

/** Customers who moved alike. */
export interface Move extends Crowd {
  readonly from: Origin;
  /** Null: they are no customers any more. */
  readonly to: Tier | null;
}

/**
 * Moves added up.
 *
 * @example
 * flowsOf([{ from: '普通', to: null, customers: 2, amount: 9 }]).gone; // => { customers: 2, amount: 9 }
 */
export function flowsOf(moves: readonly Move[]): Flows {
  const crowd = () => ({ customers: 0, amount: 0 });
  const row = () => ({ 高价值: crowd(), 普通: crowd(), 沉睡: crowd() });
  const flows = { 新客: row(), 高价值: row(), 普通: row(), 沉睡: row() };
  const gone = crowd();
  for (const { from, to, customers, amount } of moves) {
    const own = to === null ? gone : flows[from][to];
    own.customers += customers;
    own.amount = cleanSum(own.amount + amount);
  }
  return { flows, gone };
}

/**
 * Several crowds as one.
 *
 * @example
 * together([{ customers: 1, amount: 0.1 }, { customers: 2, amount: 0.2 }]); // => { customers: 3, amount: 0.3 }
 */
export function together(crowds: readonly Crowd[]): Crowd {
  return {
    customers: crowds.reduce((sum, { customers }) => sum + customers, 0),
    amount: cleanSum(crowds.reduce((sum, { amount }) => sum + amount, 0)),
  };
}
