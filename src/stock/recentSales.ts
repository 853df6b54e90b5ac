import { groupBy } from '../statistics/groupBy';
import { nameKey } from './place';

/** The last hours and the last day: windows in which a sudden rise shows. Hours. */
export const WINDOWS = [3, 24] as const;
/** Days before the last one that say what is usual. */
export const BASELINE = 28;
/** Days that are looked back on: what is usual, a profile of eight weeks, and an import that is some days late. */
export const LOOKBACK = 60;
/** Weeks of which a platform's profile is learned. */
export const PROFILE_DAYS = 56;
/** Orders of the last day below which no shelf is suspected of a rise. */
export const BUSY = 8;
/** States of an order line whose goods are with the buyer, or on their way there. */
export const SOLD: readonly string[] = ['已付款', '已完成'];

/** An order line, as far as sales go. */
export interface SaleLine {
  readonly platform: string;
  readonly orderId: string;
  /** `YYYY-MM-DD HH:mm:ss` */
  readonly paidAt: string;
  readonly sku: string | null;
  readonly product: string | null;
  readonly quantity: number;
  readonly state: string;
}

/** A platform's first and last order in sight; `YYYY-MM-DD HH:mm:ss`. */
export interface Span {
  readonly platform: string;
  readonly first: string;
  readonly last: string;
}

/** What was sold under one SKU, or without one under one product, up to the platform's last order. */
export interface SoldRow {
  readonly platform: string;
  readonly sku: string | null;
  /** Where there is no SKU. */
  readonly product: string | null;
  /** Of the last 7 days. */
  readonly weekPieces: number;
  /** Of the last 28. */
  readonly monthPieces: number;
  /** Of each of `WINDOWS`. */
  readonly windows: readonly { readonly orders: number; readonly pieces: number }[];
}

/** Orders of what a `SoldRow` is about on a day before the last one: 1 is the day before that. */
export interface DayRow {
  readonly row: string;
  readonly daysAgo: number;
  readonly orders: number;
}

/** A platform's orders in an hour. */
export interface HourRow {
  readonly platform: string;
  /** ISO day. */
  readonly day: string;
  readonly hour: number;
  readonly orders: number;
}

/** What a `SoldRow` is about, as one text. */
export const rowKey = ({ platform, sku, product }: Pick<SoldRow, 'platform' | 'sku' | 'product'>): string =>
  [platform, sku ?? '', sku === null ? (product ?? '') : ''].join('\n');

/** Where recent sales come from. */
export interface SalesSource {
  spans(): readonly Span[];
  /** @param spans with the last order of each platform, up to which everything counts */
  sold(spans: readonly Span[]): readonly SoldRow[];
  /** @param rows by `rowKey` */
  days(spans: readonly Span[], rows: readonly string[]): readonly DayRow[];
  hours(spans: readonly Span[]): readonly HourRow[];
}

/** Spans of platforms whose names are the same to people, `nameKey`, become one: each has the first and last order of all of them. */
export function joinedSpans(spans: readonly Span[]): Span[] {
  const groups = groupBy(spans, ({ platform }) => nameKey(platform));
  return [...groups.values()].flatMap((own) => {
    const [first = ''] = own.map((span) => span.first).sort();
    const [last = ''] = own
      .map((span) => span.last)
      .sort()
      .reverse();
    return own.map(({ platform }) => ({ platform, first, last }));
  });
}
