import type { Bundle } from '../reading/bundle';
import { byOrder, wholeOrder } from '../reading/orderRows';
import { partOf } from '../reading/part';
import { Row } from '../reading/row';
import type { Stage, Stages } from '../reading/stage';
import type { Platform } from './platform';

/** Values of Financial Status. An authorised payment has not been taken yet. */
export const SHOPIFY_STAGES: Stages = {
  pending: 'unpaid',
  authorized: 'unpaid',
  partially_paid: 'paid',
  paid: 'paid',
  partially_refunded: 'paid',
  refunded: 'refunded',
  voided: 'closed',
  expired: 'closed',
};

/** Statuses that only an order with money taken can have. */
const TAKEN = new Set(['paid', 'partially_paid', 'partially_refunded', 'refunded']);

/**
 * Shopify orders (UTF-8), one row per line item; headers as in Shopify's own export.
 * - Order fields stand on the first row of an order only; later rows repeat Name and fill Lineitem columns.
 * - Total includes postage and tax; net is Total − Refunded Amount; a part payment leaves an Outstanding Balance.
 * - A cancelled order is closed even when Financial Status says refunded. Times carry an offset.
 */
export const shopify: Platform = {
  name: 'Shopify',
  layout: 'shopify',
  marks: ['orderId', 'status', 'product'],
  required: ['orderId', 'status', 'orderedAt', 'paid', 'quantity'],
  columns: {
    orderId: ['Name'],
    status: ['Financial Status'],
    product: ['Lineitem name'],
    sku: ['Lineitem sku'],
    quantity: ['Lineitem quantity'],
    price: ['Lineitem price'],
    paid: ['Total'],
    outstanding: ['Outstanding Balance'],
    refunded: ['Refunded Amount'],
    orderedAt: ['Created at'],
    paidAt: ['Paid at'],
    cancelledAt: ['Cancelled at'],
    fulfilled: ['Fulfillment Status'],
    buyer: ['Email', 'Phone'],
    currency: ['Currency'],
  },
  read: (sheet) => [...byOrder(sheet.dataRows().map((index) => new Row(sheet, index))).values()].flatMap(readOrders),
};

/** A first row begins an order; the same Name with a second first row is the order told again. */
function readOrders(rows: Row[]): Bundle[] {
  const orders: Row[][] = [];
  for (const row of rows) {
    const current = orders[orders.length - 1];
    if (row.text('status') !== '' || row.text('paid') !== '') orders.push([row]);
    else if (current) current.push(row);
    else row.refuse('lineWithoutOrder', 'orderId');
  }
  return orders.flatMap((order) => readOrder(order) ?? []);
}

function readOrder(rows: Row[]): Bundle | null {
  const [first] = rows;
  const lines = wholeOrder(rows, (row) => ({ part: partOf(row), facts: row === first ? readFacts(row) : null }));
  const facts = lines?.[0]?.value.facts;
  if (!lines || !facts) return null;
  for (const { row } of lines) row.take(facts.stage);
  return { ...facts, parts: lines.map(({ value }) => value.part) };
}

function readFacts(row: Row): Omit<Bundle, 'parts'> {
  const stage = stageOf(row);
  const paidAt = row.timeOrNull('paidAt');
  const total = Math.max(0, row.cents('paid') - row.centsOrZero('outstanding'));
  return {
    platform: shopify.name,
    orderId: row.orderId(),
    subId: '',
    buyer: row.text('buyer').toLowerCase() || null,
    orderedAt: row.time('orderedAt'),
    paidAt,
    stage,
    evidence: paidAt !== null || TAKEN.has(row.text('status').toLowerCase()),
    total,
    refunded: row.refund(),
    currency: stage === 'unpaid' ? null : row.currency(),
    source: row.sheet.file,
    whole: false,
  };
}

function stageOf(row: Row): Stage {
  const stage = row.stage(SHOPIFY_STAGES);
  if (row.text('cancelledAt') !== '') return 'closed';
  return stage === 'paid' && row.text('fulfilled').toLowerCase() === 'fulfilled' ? 'done' : stage;
}
