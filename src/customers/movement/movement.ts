import { dayOfNumber } from '../../calendar/dayNumber';
import { earlier } from '../../calendar/earlier';
import { monthOf, monthStart } from '../../calendar/monthNumber';
import { monthText } from '../../calendar/monthText';
import { lineScope } from '../lineScope';
import { cleanSum } from '../money';
import type { OrderLine } from '../orderLine';
import { TIERS, type Tier } from '../tier';
import { Buying, type Standing } from './buying';

/** Customers and their money: paid less refunded until the end of the month. */
export interface Crowd {
  readonly customers: number;
  readonly amount: number;
}

/** Where customers stood before: 新客 had not bought yet. */
export const ORIGINS = ['新客', ...TIERS] as const;
export type Origin = (typeof ORIGINS)[number];

/** What a month did to the tiers. */
export interface MonthMovement {
  /** `YYYY-MM` */
  readonly month: string;
  /** The day to which it is counted: the month's last one, or the last day of the data. */
  readonly asOf: string;
  readonly dormantDays: number;
  /** Who moved from where to where, those who stayed included. */
  readonly flows: Readonly<Record<Origin, Readonly<Record<Tier, Crowd>>>>;
  /** Who is no customer any more: a later line of an order gave everything back. */
  readonly gone: Crowd;
}

/** Full months shown beside the one that the last day lies in. */
const MONTHS = 12;

/**
 * How customers moved between the tiers, month by month, the oldest first: a dozen months and the one that the last day lies in. Each month's tiers are those of the
 * roster as of its end, by the same rules.
 *
 * @param lines order lines in one currency, in any order
 * @param options the last day, 沉睡天数 where it is set, and the fraction of high value
 */
export function movementOf(
  lines: readonly OrderLine[],
  options: { asOf: string; dormantDays: number | null; top: number },
): MonthMovement[] {
  const { lines: paid } = lineScope(lines, options.asOf);
  const byMonth = new Map<number, OrderLine[]>();
  for (const line of paid) {
    const month = monthOf(line.paidOn ?? options.asOf);
    const own = byMonth.get(month);
    if (own) own.push(line);
    else byMonth.set(month, [line]);
  }
  const months = [...byMonth.keys()].sort((a, b) => a - b);
  const last = monthOf(options.asOf);
  const from = Math.max(last - MONTHS, months[0] ?? last + 1);
  const buying = new Buying();
  for (const month of months.filter((one) => one < from)) buying.take(byMonth.get(month) ?? []);
  const standingsAt = (asOf: string) => buying.standings(asOf, options.dormantDays, options.top);
  let before = standingsAt(dayOfNumber(monthStart(from) - 1)).customers;
  return Array.from({ length: last - from + 1 }, (_, index) => {
    buying.take(byMonth.get(from + index) ?? []);
    const asOf = earlier(dayOfNumber(monthStart(from + index + 1) - 1), options.asOf);
    const { customers: now, dormantDays } = standingsAt(asOf);
    const movement = { month: monthText(from + index), asOf, dormantDays, ...flowsBetween(before, now) };
    before = now;
    return movement;
  });
}

type Standings = ReadonlyMap<string, Standing>;

/**
 * Who moved from which tier to which between two days.
 *
 * @example
 * flowsBetween(new Map(), new Map([['a', { tier: '普通', amount: 9 }]])).flows.新客.普通; // => { customers: 1, amount: 9 }
 */
export function flowsBetween(before: Standings, now: Standings): Pick<MonthMovement, 'flows' | 'gone'> {
  const crowd = () => ({ customers: 0, amount: 0 });
  const row = () => ({ 高价值: crowd(), 普通: crowd(), 沉睡: crowd() });
  const flows = { 新客: row(), 高价值: row(), 普通: row(), 沉睡: row() };
  const gone = crowd();
  const add = (to: ReturnType<typeof crowd>, amount: number) => {
    to.customers++;
    to.amount = cleanSum(to.amount + amount);
  };
  for (const [key, { tier, amount }] of now) add(flows[before.get(key)?.tier ?? '新客'][tier], amount);
  for (const [key, { amount }] of before) if (!now.has(key)) add(gone, amount);
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
