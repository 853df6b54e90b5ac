import { minutesBetween } from '../calendar/moment';
import { groupBy } from '../statistics/groupBy';
import { exactSum } from './exactSum';
import {
  BASELINE,
  type DayRow,
  type HourRow,
  PROFILE_DAYS,
  rowKey,
  type SaleLine,
  type SalesSource,
  SOLD,
  type SoldRow,
  type Span,
  WINDOWS,
} from './recentSales';

/** Recent sales of order lines in memory. An order counts once, however many lines it has. */
export class LineSales implements SalesSource {
  private readonly lines: readonly SaleLine[];

  /** @param since `YYYY-MM-DD HH:mm:ss`; what is older is out of sight */
  constructor(lines: readonly SaleLine[], since: string, now: string) {
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
      const [{ platform, sku, product }] = own as [SaleLine];
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
      const [{ platform, paidAt }] = own as [SaleLine];
      return { platform, day: paidAt.slice(0, 10), hour: Number(paidAt.slice(11, 13)), orders: own.length };
    });
  }
}

/** Whether an age in hours lies on one of the days that say what is usual. */
const isBefore = (age: number) => age >= 24 && age < (BASELINE + 1) * 24;

const ordersOf = (lines: readonly SaleLine[]) => new Set(lines.map(({ orderId }) => orderId)).size;

const piecesOf = (lines: readonly SaleLine[]) => exactSum(lines.map(({ quantity }) => quantity));

/** Hours from a line to its platform's last order. */
function agesBy(spans: readonly Span[]): (line: SaleLine) => number {
  const last = new Map(spans.map((span) => [span.platform, span.last]));
  return ({ platform, paidAt }) => Math.round(minutesBetween(paidAt, last.get(platform) ?? paidAt) * 60) / 3600;
}
