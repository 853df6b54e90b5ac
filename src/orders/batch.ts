import type { OrderLine } from './line';
import type { Mapping } from './platforms/mapping';
import type { FileReading } from './reading/fileReading';
import type { Reading } from './reading/reading';
import type { Refusal } from './refusal';

/** One call of `importOrders`: a share of a reading that passes `google.script.run`. */
export interface OrderBatch {
  lines: OrderLine[];
  refusals: Refusal[];
  /** Every file of the reading, the same in each batch. */
  files: FileReading[];
  first: boolean;
  last: boolean;
}

/** What the reader needs to know of the shop, answered by `importSettings`. */
export interface ImportSettings {
  language: 'zh-CN' | 'en';
  timeZone: string;
  /** The shop's currency; null: not set, so not checked. */
  currency: string | null;
  mappings: Record<string, Mapping>;
}

/** What one call of `importOrders` did; `total` is the number of lines in 订单 afterwards. */
export interface ImportResult {
  added: number;
  updated: number;
  unchanged: number;
  problems: number;
  total: number;
  message: string;
}

/**
 * Cuts a reading into batches of about `size` lines or refusals. Lines of one order stay together, since an order is merged
 * as a whole; there is always at least one batch, so that a drop of nothing but refusals is recorded too.
 */
export function batches(reading: Pick<Reading, 'lines' | 'refusals' | 'files'>, size = 5000): OrderBatch[] {
  const lines = cutOrders(reading.lines, size);
  const refusals: Refusal[][] = [];
  for (let at = 0; at < reading.refusals.length; at += size) refusals.push(reading.refusals.slice(at, at + size));
  const count = Math.max(1, lines.length, refusals.length);
  return Array.from({ length: count }, (_, index) => ({
    lines: lines[index] ?? [],
    refusals: refusals[index] ?? [],
    files: reading.files,
    first: index === 0,
    last: index === count - 1,
  }));
}

/** Lines in cuts of about `size`; those of one order stay together. */
export function cutOrders(lines: readonly OrderLine[], size: number): OrderLine[][] {
  const orders = new Map<string, OrderLine[]>();
  for (const line of lines) {
    const key = `${line.platform}\n${line.orderId}`;
    const order = orders.get(key);
    if (order) order.push(line);
    else orders.set(key, [line]);
  }
  const cuts: OrderLine[][] = [];
  for (const order of orders.values()) {
    const current = cuts[cuts.length - 1];
    if (current && current.length + order.length <= size) current.push(...order);
    else cuts.push([...order]);
  }
  return cuts;
}
