import { cleanCell } from '../../sidebar/files/cell';
import { shareOut, sum } from '../cents';
import type { Bundle } from '../reading/bundle';
import { partOf } from '../reading/part';
import { attempt, RefusedCell, Row } from '../reading/row';
import type { Field, Sheet } from '../reading/sheet';
import type { Stage, Stages } from '../reading/stage';
import type { Platform } from './platform';

export const DOUYIN_STAGES: Stages = {
  待支付: 'unpaid',
  待发货: 'paid',
  备货中: 'paid',
  部分发货: 'paid',
  已发货: 'paid',
  已完成: 'done',
  已关闭: 'closed',
};

/**
 * Douyin (抖音) orders, UTF-8 with BOM, in the two layouts that public parsers quote (商品单价 or 商品金额, which is a unit
 * price too). Sellers choose columns and their order themselves.
 * - One row per sub-order; ids start with a tab, `-` is empty, amounts may have thousands commas.
 * - An export "by order" joins the sub-orders of a row with `;`.
 * - A refund shows in 售后状态 only, whatever 订单状态 says; there is no refunded amount.
 * - Receivers are ciphertext or masked and there is no buyer id: the buyer is unknown.
 */
export const douyin: Platform = {
  name: '抖音',
  layout: 'douyin',
  marks: ['orderId', 'subOrderId', 'product'],
  required: ['orderId', 'subOrderId', 'quantity', 'orderedAt', 'paid', 'status'],
  columns: {
    orderId: ['主订单编号'],
    subOrderId: ['子订单编号'],
    product: ['选购商品'],
    sku: ['商家编码', '货号', '商品ID'],
    quantity: ['商品数量'],
    price: ['商品单价', '商品金额'],
    paid: ['订单应付金额'],
    orderedAt: ['订单提交时间'],
    paidAt: ['支付完成时间'],
    status: ['订单状态'],
    afterSale: ['售后状态'],
  },
  read: (sheet) =>
    sheet.dataRows().flatMap((index) => {
      const bundles = attempt(new Row(sheet, index), readRow);
      if (bundles) bundles.every((bundle) => bundle.stage === 'unpaid') ? sheet.skip(index) : sheet.use(index);
      return bundles ?? [];
    }),
};

/** One sub-order of a row that joins several. */
class Piece extends Row {
  constructor(
    sheet: Sheet,
    index: number,
    private readonly at: number,
    private readonly count: number,
  ) {
    super(sheet, index);
  }

  /** A field with one value for all sub-orders holds for each of them. */
  override text(field: Field): string {
    const pieces = super.text(field).split(';');
    if (this.count === 1) return super.text(field);
    if (pieces.length === 1) return pieces[0] ?? '';
    if (pieces.length !== this.count) throw new RefusedCell('joinedMismatch', field, String(this.count));
    return cleanCell(pieces[this.at] ?? '');
  }
}

function readRow(row: Row): Bundle[] {
  const count = row.orderId('subOrderId').split(';').length;
  const pieces = Array.from({ length: count }, (_, at) => new Piece(row.sheet, row.index, at, count));
  const bundles = pieces.map(readPiece);
  if (count === 1 || row.text('paid').includes(';')) return pointOut(pieces, bundles);
  const weights = bundles.map((bundle) => sum(bundle.parts.map((part) => part.weight)));
  const totals = shareOut(row.cents('paid'), weights);
  pointOut(pieces, bundles);
  return bundles.map((bundle, index) => ({ ...bundle, total: totals[index] ?? 0 }));
}

function readPiece(piece: Row): Bundle {
  const paidAt = piece.timeOrNull('paidAt');
  return {
    platform: douyin.name,
    orderId: piece.orderId(),
    subId: piece.orderId('subOrderId'),
    buyer: null,
    orderedAt: piece.time('orderedAt'),
    paidAt,
    stage: stageOf(piece),
    evidence: paidAt !== null,
    total: piece.cents('paid'),
    refunded: 0,
    currency: null,
    source: piece.sheet.file,
    whole: false,
    parts: [partOf(piece)],
  };
}

const isPartRefund = (afterSale: string): boolean => afterSale.includes('部分') && afterSale.includes('退款');

/** 退款成功 may follow the kind of after-sale (退货退款-退款成功). */
function stageOf(piece: Row): Stage {
  const stage = piece.stage(DOUYIN_STAGES);
  const afterSale = piece.text('afterSale');
  const refunded = !isPartRefund(afterSale) && /退款成功$|全额退款$/.test(afterSale);
  return refunded && stage !== 'unpaid' ? 'refunded' : stage;
}

/** A part refund has no amount in the export: the line is taken as it is and the merchant told. */
function pointOut(pieces: readonly Row[], bundles: Bundle[]): Bundle[] {
  for (const piece of pieces) if (isPartRefund(piece.text('afterSale'))) piece.remark('partialRefund', 'afterSale');
  return bundles;
}
