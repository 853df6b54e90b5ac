import { minutesBetween } from '../calendar/moment';
import type { StoredLine } from '../orders/ledger';
import { groupBy, nameKey } from './place';

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

/** Recent sales of order lines in memory. An order counts once, however many lines it has. */
export class LineSales implements SalesSource {
  private readonly lines: readonly StoredLine[];

  /** @param since `YYYY-MM-DD HH:mm:ss`; what is older is out of sight */
  constructor(lines: readonly StoredLine[], since: string, now: string) {
    this.lines = lines.filter(({ state, paidAt }) => SOLD.includes(state) && paidAt > since && paidAt <= now);
  }

  spans(): Span[] {
    return [...groupBy(this.lines, ({ platform }) => platform)].map(([platform, own]) => {
      const times = own.map(({ paidAt }) => paidAt).sort();
      return { platform, first: times[0] ?? '', last: times[times.length - 1] ?? '' };
    });
  }

  sold(spans: readonly Span[]): SoldRow[] {
    const ageOf = agesBy(spans);
    const groups = groupBy(
      this.lines.filter((line) => ageOf(line) < BASELINE * 24),
      rowKey,
    );
    return [...groups.values()].map((own) => {
      const [{ platform, sku, product }] = own as [StoredLine];
      const within = (hours: number) => own.filter((line) => ageOf(line) < hours);
      return {
        platform,
        sku,
        product: sku === null ? product : null,
        weekPieces: piecesOf(within(7 * 24)),
        monthPieces: piecesOf(own),
        windows: WINDOWS.map((hours) => ({ orders: ordersOf(within(hours)), pieces: piecesOf(within(hours)) })),
      };
    });
  }

  days(spans: readonly Span[], rows: readonly string[]): DayRow[] {
    const ageOf = agesBy(spans);
    const wanted = new Set(rows);
    const own = this.lines.filter((line) => wanted.has(rowKey(line)) && isBefore(ageOf(line)));
    const groups = groupBy(own, (line) => JSON.stringify([rowKey(line), Math.floor(ageOf(line) / 24)]));
    return [...groups].map(([key, lines]) => {
      const [row, daysAgo] = JSON.parse(key) as [string, number];
      return { row, daysAgo, orders: ordersOf(lines) };
    });
  }

  hours(spans: readonly Span[]): HourRow[] {
    const ageOf = agesBy(spans);
    const orders = groupBy(
      this.lines.filter((line) => ageOf(line) < PROFILE_DAYS * 24),
      ({ platform, orderId }) => JSON.stringify([platform, orderId]),
    );
    const latest = [...orders.values()].map((lines) =>
      lines.reduce((last, line) => (line.paidAt > last.paidAt ? line : last)),
    );
    const groups = groupBy(latest, ({ platform, paidAt }) => JSON.stringify([platform, paidAt.slice(0, 13)]));
    return [...groups.values()].map((own) => {
      const [{ platform, paidAt }] = own as [StoredLine];
      return { platform, day: paidAt.slice(0, 10), hour: Number(paidAt.slice(11, 13)), orders: own.length };
    });
  }
}

/** Whether an age in hours lies on one of the days that say what is usual. */
const isBefore = (age: number) => age >= 24 && age < (BASELINE + 1) * 24;

const ordersOf = (lines: readonly StoredLine[]) => new Set(lines.map(({ orderId }) => orderId)).size;

/** Pieces in ten thousandths, so that 0.1 and 0.2 are 0.3. */
const piecesOf = (lines: readonly StoredLine[]) =>
  lines.reduce((sum, { quantity }) => sum + Math.round(quantity * 1e4), 0) / 1e4;

/** Hours from a line to its platform's last order. */
function agesBy(spans: readonly Span[]): (line: StoredLine) => number {
  const last = new Map(spans.map((span) => [span.platform, span.last]));
  return ({ platform, paidAt }) => Math.round(minutesBetween(paidAt, last.get(platform) ?? paidAt) * 60) / 3600;
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
