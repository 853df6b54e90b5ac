import { monthOf } from '../../calendar/monthNumber';
import { monthText } from '../../calendar/monthText';
import { groupBy } from '../../statistics/groupBy';
import { knownMean } from '../../statistics/knownMean';
import { costPerCustomer } from '../funnel/roi';
import type { Piece } from './brief';

/** A published piece as the monthly report counts it. */
export interface Counted {
  readonly piece: Pick<Piece, 'kind' | 'published' | 'cost' | 'orders'>;
  readonly briefed: boolean;
  readonly isHit: boolean;
  /** Office days that making it took; null where nobody saw. */
  readonly days: number | null;
}

/** What the pieces of a month took and brought. */
export interface Figures {
  readonly pieces: number;
  readonly briefed: number;
  readonly hits: number;
  readonly briefedHits: number;
  readonly costPerPiece: number | null;
  readonly days: number | null;
  /** Of the pieces of which both cost and orders are known, so that one divided by the other is the cost per customer. */
  readonly cost: number;
  readonly orders: number;
  readonly costPerCustomer: number | null;
  readonly withBrief: number | null;
  readonly without: number | null;
}

/** Months shown. */
const MONTHS = 24;

/** @returns figures by `YYYY-MM`, from the first month with a piece (of the last 24) to the last one, none left out between */
export function monthsOf(all: readonly Counted[]): Map<string, Figures> {
  const groups = groupBy(all, ({ piece }) => String(monthOf(piece.published)));
  const months = [...groups.keys()].map(Number);
  const last = months.reduce((most, month) => Math.max(most, month), 0);
  const first = months.reduce((least, month) => Math.min(least, month), last);
  const count = all.length === 0 ? 0 : Math.min(MONTHS, last - first + 1);
  const shown = Array.from({ length: count }, (_, index) => last - count + 1 + index);
  return new Map(shown.map((month) => [monthText(month), figuresOf(groups.get(String(month)) ?? [])]));
}

/** What pieces took and brought together. */
export function figuresOf(all: readonly Counted[]): Figures {
  const briefed = all.filter((one) => one.briefed);
  const isHit = ({ isHit: hit }: Counted) => hit;
  const { cost, orders } = spendingOf(all);
  const perCustomer = (some: readonly Counted[]) => {
    const spent = spendingOf(some);
    return costPerCustomer(spent.cost, spent.orders);
  };
  return {
    pieces: all.length,
    briefed: briefed.length,
    hits: all.filter(isHit).length,
    briefedHits: briefed.filter(isHit).length,
    costPerPiece: knownMean(all.map(({ piece }) => piece.cost)),
    days: knownMean(all.map(({ days }) => days)),
    cost,
    orders,
    costPerCustomer: costPerCustomer(cost, orders),
    withBrief: perCustomer(briefed),
    without: perCustomer(all.filter((one) => !one.briefed)),
  };
}

function spendingOf(all: readonly Counted[]): { cost: number; orders: number } {
  let [cost, orders] = [0, 0];
  for (const { piece } of all) {
    if (piece.cost === null || piece.orders === null) continue;
    cost += piece.cost;
    orders += piece.orders;
  }
  return { cost, orders };
}
