import type { LoadedRow, TableForm } from '../workbook/bigQuery';
import type { OrderLine, StoredLine } from './line';

/** One order line as the table holds it. A line is known by platform, order number and its number within the order, which never changes. */
export interface TableLine extends StoredLine {
  /** Counted from 1 in the order in which the lines of the order came. */
  readonly line: number;
  readonly orderedAt: string | null;
  readonly currency: string | null;
}

const COLUMNS = {
  platform: { type: 'STRING', required: true },
  order_id: { type: 'STRING', required: true },
  line: { type: 'INT64', required: true },
  buyer: { type: 'STRING', required: false },
  paid_at: { type: 'DATETIME', required: true },
  sku: { type: 'STRING', required: false },
  product: { type: 'STRING', required: false },
  category: { type: 'STRING', required: false },
  quantity: { type: 'NUMERIC', required: true },
  paid: { type: 'NUMERIC', required: true },
  refunded: { type: 'NUMERIC', required: true },
  state: { type: 'STRING', required: true },
  source: { type: 'STRING', required: false },
  ordered_at: { type: 'DATETIME', required: false },
  currency: { type: 'STRING', required: false },
} as const;

/** The table of order lines: in partitions by the day of payment, within each near together by customer. Times are the shop's wall clock. */
export const linesTable: TableForm = {
  name: 'order_lines',
  about: 'ShopDeck: 订单, one row per order line',
  columns: COLUMNS,
  partitionedBy: 'paid_at',
  clusteredBy: ['buyer', 'platform'],
};

/** Lines on their way into it. `batch` tells one import's from another's who uses the same dataset. */
export const incomingTable: TableForm = {
  name: 'order_lines_incoming',
  about: 'ShopDeck: order lines on their way into order_lines',
  columns: { ...COLUMNS, batch: { type: 'STRING', required: true } },
};

/** A line as it is loaded. */
export const rowOf = (line: TableLine, batch: string): LoadedRow => ({
  platform: line.platform,
  order_id: line.orderId,
  line: line.line,
  buyer: line.buyer,
  paid_at: line.paidAt,
  sku: line.sku,
  product: line.product,
  category: line.category,
  quantity: line.quantity,
  paid: line.paid,
  refunded: line.refunded,
  state: line.state,
  source: line.source || null,
  ordered_at: line.orderedAt,
  currency: line.currency,
  batch,
});

/** Half of a letter beyond the first 65,536: BigQuery refuses a file with one. */
const HALF_LETTER = /[\ud800-\udfff]/gu;

const text = (given: string | null): string | null => given?.replace(HALF_LETTER, '\ufffd').trim() || null;
/** Four decimals hold every currency's smallest coin. */
const decimal = (amount: number): number => Math.round(amount * 1e4) / 1e4 + 0;

/**
 * A line as the table can keep it, so that what is compared is what will be there: names without white space around them, blank ones as null, amounts to four
 * decimals, the currency in capitals.
 */
export function storable(line: OrderLine): OrderLine {
  return {
    ...line,
    platform: text(line.platform) ?? '',
    orderId: text(line.orderId) ?? '',
    buyer: text(line.buyer),
    sku: text(line.sku),
    product: text(line.product),
    category: text(line.category),
    source: text(line.source) ?? '',
    quantity: decimal(line.quantity),
    paid: decimal(line.paid),
    refunded: decimal(line.refunded),
    currency: text(line.currency)?.toUpperCase() ?? null,
  };
}
