import type { Bundle } from '../reading/bundle';
import { byOrder, wholeOrder } from '../reading/orderRows';
import { partOf } from '../reading/part';
import { attempt, RefusedCell, Row } from '../reading/row';
import type { Columns } from '../reading/sheet';
import type { Stages } from '../reading/stage';
import { DOUYIN_STAGES } from './douyin';
import { JD_STAGES } from './jd';
import type { Mapping } from './mapping';
import type { Platform } from './platform';
import { SHOPIFY_STAGES } from './shopify';
import { TAOBAO_STAGES } from './taobao';

/** Words of every platform we know, of Youzan, and the plain ones. */
const STAGES: Stages = {
  ...JD_STAGES,
  ...DOUYIN_STAGES,
  ...SHOPIFY_STAGES,
  ...TAOBAO_STAGES,
  待付款: 'unpaid',
  unpaid: 'unpaid',
  已付款: 'paid',
  已支付: 'paid',
  待收货: 'paid',
  '已发货,待签收': 'paid',
  已签收: 'done',
  已收货: 'done',
  交易完成: 'done',
  completed: 'done',
  fulfilled: 'done',
  已取消: 'closed',
  cancelled: 'closed',
  canceled: 'closed',
  closed: 'closed',
  已退款: 'refunded',
  '未发货,退款成功': 'refunded',
  '已发货,退款成功': 'refunded',
};

/**
 * Any other file, by the columns that the merchant pointed out. Without a status column every row is a paid order; without a
 * product or SKU column the file knows orders only.
 */
export function mapped(mapping: Mapping): Platform {
  const { state, ...rest } = mapping.columns;
  const named = Object.entries({ ...rest, status: state }).filter(([, header]) => Boolean(header));
  const columns = Object.fromEntries(named.map(([field, header]) => [field, [header]])) as Columns;
  const whole = !columns.product && !columns.sku;
  const platform: Platform = {
    name: mapping.platform,
    layout: 'mapped',
    marks: ['orderId', 'paid'],
    required: ['orderId', 'paid', columns.paidAt ? 'paidAt' : 'orderedAt'],
    columns,
    read: (sheet) => {
      const orders = byOrder(sheet.dataRows().map((index) => new Row(sheet, index)));
      const read = mapping.amounts === 'order' ? readOrder : readLines;
      return [...orders.values()].flatMap((rows) => read(rows, mapping.platform, whole));
    },
  };
  return platform;
}

/** Each row is a bundle of its own, told apart by product and by how often it came before in the order. */
function readLines(rows: Row[], platform: string, whole: boolean): Bundle[] {
  const seen = new Map<string, number>();
  return rows.flatMap((row) => {
    const facts = attempt(row, (each) => readFacts(each, platform, whole));
    const part = facts ? attempt(row, (each) => partOf(each, facts.total)) : null;
    if (!facts || !part) return [];
    row.take(facts.stage);
    const product = `${part.sku ?? ''} ${part.product ?? ''}`;
    const occurrence = (seen.get(product) ?? 0) + 1;
    seen.set(product, occurrence);
    return [{ ...facts, subId: `${product} ${occurrence}`, parts: [part] }];
  });
}

/** The first row's amounts are the order's; they are shared out over its rows. */
function readOrder(rows: Row[], platform: string, whole: boolean): Bundle[] {
  const [first] = rows;
  const total = first?.text('paid');
  const read = wholeOrder(rows, (row) => {
    if (row.text('paid') !== total) throw new RefusedCell('totalDiffers', 'paid', total);
    return { part: partOf(row), facts: readFacts(row, platform, whole) };
  });
  const head = read?.[0]?.value.facts;
  if (!read || !head) return [];
  for (const { row } of read) row.take(head.stage);
  return [{ ...head, parts: read.map(({ value }) => value.part) }];
}

function readFacts(row: Row, platform: string, whole: boolean): Omit<Bundle, 'parts'> {
  const stage = row.sheet.has('status') ? row.stage(STAGES) : 'paid';
  const paidAt = row.sheet.has('orderedAt') ? row.timeOrNull('paidAt') : row.time('paidAt');
  return {
    platform,
    orderId: row.orderId(),
    subId: '',
    buyer: row.buyer(),
    orderedAt: paidAt !== null && row.text('orderedAt') === '' ? paidAt : row.time('orderedAt'),
    paidAt,
    stage,
    evidence: row.sheet.has('paidAt') && row.text('paidAt') !== '',
    total: stage === 'unpaid' || stage === 'closed' ? row.centsOrZero('paid') : row.cents('paid'),
    refunded: row.refund(),
    currency: stage === 'unpaid' ? null : row.currency(),
    source: row.sheet.file,
    whole,
  };
}
