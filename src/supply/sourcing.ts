import type { WorkCalendar } from '../calendar/workCalendar';
import { type Allocation, allocate, type GapCause } from './allocation/allocation';
import type { Factory, Need } from './allocation/factory';
import { type Switch, switchOf } from './allocation/switching';
import { arrivalOf, type LatestDay, latestOrder } from './orderDates';
import { capacityOver, monthsLeft, quarterBegins } from './quarter';

/** A row of 供应商 as a maker; capacities in pieces per month. */
export interface Maker extends Omit<Factory, 'base' | 'expandable'> {
  readonly basePerMonth: number;
  readonly expandablePerMonth: number;
  /** Days that 95 of 100 orders keep. */
  readonly lead95: number;
}

/** What a quarter needs of a product. */
export interface QuarterNeed extends Need {
  readonly year: number;
  readonly quarter: number;
}

/** What one maker makes of it, and by when that is to be ordered. */
export interface Part {
  readonly maker: Maker;
  readonly base: number;
  readonly peak: number;
  readonly orderBy: LatestDay;
  /** Where that day is past: by when an order of today is there. */
  readonly arrives: string | null;
}

/** Where a product of a quarter comes from. */
export interface Sourced {
  readonly parts: readonly Part[];
  readonly gap: number;
  readonly cause: GapCause | null;
  /** By when the first of the parts is to be ordered. */
  readonly orderBy: LatestDay | null;
  /** What a backup could take over from the core factories, and until when that still arrives in time. */
  readonly fallback: {
    readonly maker: Maker;
    readonly by: LatestDay;
    readonly quantity: number;
    readonly cost: number | null;
  } | null;
  /** False where the search for a better plan of the quarter was given up. */
  readonly proven: boolean;
}

/**
 * Who makes what the quarters need, and by when it is to be ordered so that it is there on the quarter's first day with 95% certainty.
 *
 * @param needs one per product and quarter, in any order
 * @param today ISO day: a quarter that has begun has the capacity of the days that are left
 * @returns one per need
 */
export function sourced(
  needs: readonly QuarterNeed[],
  makers: readonly Maker[],
  today: string,
  calendar: WorkCalendar,
): Sourced[] {
  const found = new Map<QuarterNeed, Sourced>();
  for (const quarter of quartersOf(needs)) {
    const [{ year, quarter: number }] = quarter as [QuarterNeed];
    const begins = quarterBegins(year, number);
    const months = monthsLeft(year, number, today);
    const factories = makers.map((maker) => atWork(maker, months));
    const allocation = allocate(factories, quarter);
    quarter.forEach((need, index) => {
      found.set(need, sourceOf(index, need.product, allocation, { factories, makers, begins, today, calendar }));
    });
  }
  return needs.map((need) => found.get(need) as Sourced);
}

function quartersOf(needs: readonly QuarterNeed[]): QuarterNeed[][] {
  const quarters = new Map<string, QuarterNeed[]>();
  for (const need of needs) {
    const key = `${need.year} ${need.quarter}`;
    quarters.set(key, [...(quarters.get(key) ?? []), need]);
  }
  return [...quarters.values()];
}

const atWork = ({ basePerMonth, expandablePerMonth, ...maker }: Maker, months: number): Factory => ({
  ...maker,
  base: capacityOver(months, basePerMonth),
  expandable: capacityOver(months, expandablePerMonth),
});

interface Quarter {
  readonly factories: readonly Factory[];
  readonly makers: readonly Maker[];
  readonly begins: string;
  readonly today: string;
  readonly calendar: WorkCalendar;
}

function sourceOf(
  need: number,
  product: string,
  { shares, gaps, proven }: Allocation,
  { factories, makers, begins, today, calendar }: Quarter,
): Sourced {
  const orderBy = (maker: Maker) => latestOrder(begins, maker.lead95, calendar);
  const own = shares.filter((share) => share.need === need);
  const parts = own.map(({ factory, base, peak }): Part => {
    const maker = makers[factory] as Maker;
    const by = orderBy(maker);
    return {
      maker,
      base,
      peak,
      orderBy: by,
      arrives: by.day < today ? arrivalOf(today, maker.lead95, calendar) : null,
    };
  });
  const gap = gaps.find((one) => one.need === need);
  return {
    parts,
    gap: gap?.quantity ?? 0,
    cause: gap?.cause ?? null,
    orderBy: earliest(parts),
    fallback: fallbackOf(switchOf(factories, shares, own, product), makers, orderBy),
    proven,
  };
}

const earliest = (parts: readonly Part[]): LatestDay | null =>
  parts.map(({ orderBy }) => orderBy).sort((left, right) => (left.day < right.day ? -1 : 1))[0] ?? null;

function fallbackOf(
  found: Switch | null,
  makers: readonly Maker[],
  by: (maker: Maker) => LatestDay,
): Sourced['fallback'] {
  if (found === null) return null;
  const maker = makers[found.factory] as Maker;
  return { maker, by: by(maker), quantity: found.quantity, cost: found.cost };
}
