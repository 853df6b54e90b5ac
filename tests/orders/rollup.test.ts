import { rollUp } from '../../src/orders/historyLedger';
import { ordersUntil } from '../../src/orders/ledger';
import { type HistoryRow, mergeHistory, ROLLUP_NOTE, salesByMonth } from '../../src/orders/rollup';
import type { RawCell } from '../../src/workbook/port';
import { MemoryWorkbook, shopOn } from '../workbook/memoryWorkbook';
import { line } from './line';

describe('sales by month', () => {
  test('closed orders count for nothing, refunded lines for no pieces, part refunds reduce revenue', () => {
    const { rows } = salesByMonth([
      line({ product: '甲', quantity: 2, paid: 20.1, refunded: 0.2, category: '茶' }),
      line({ product: '甲', quantity: 1, paid: 10.1 }),
      line({ product: '甲', quantity: 1, paid: 9, refunded: 9, state: '已退款' }),
      line({ product: '甲', quantity: 1, paid: 9, refunded: 9, state: '已关闭' }),
      line({ product: '甲', quantity: 4, paid: 0, paidAt: '2024-12-31 23:59:59' }),
    ]);
    expect(rows).toEqual([
      { month: '2024-12', product: '甲', category: null, quantity: 4, revenue: 0 },
      { month: '2025-01', product: '甲', category: '茶', quantity: 3, revenue: 30 },
    ]);
  });

  test('a line without a product goes under its SKU; without both it is pointed out', () => {
    const { rows, nameless } = salesByMonth([line(), line({ sku: 'A' }), line({ state: '已关闭' })]);
    expect(rows.map((row) => row.product)).toEqual(['A']);
    expect(nameless).toBe(1);
  });

  test('the category is the one of the last sale, wherever its line stands', () => {
    const lines = [
      line({ product: '甲', category: '新茶', paidAt: '2025-01-09 08:00:00' }),
      line({ product: '甲', category: '茶', paidAt: '2025-01-02 08:00:00' }),
      line({ product: '甲', paidAt: '2025-01-10 08:00:00' }),
    ];
    for (const some of [lines, lines.toReversed()]) expect(salesByMonth(some).rows[0]?.category).toBe('新茶');
  });
});

describe('into 销售历史', () => {
  const row = (fields: Partial<HistoryRow>): HistoryRow => ({
    month: '2025-01',
    product: '甲',
    category: null,
    quantity: 1,
    revenue: 10,
    note: ROLLUP_NOTE,
    ...fields,
  });
  const computed = [row({ quantity: 5, revenue: 50 }), row({ product: '乙' })].map(({ note: _, ...rest }) => rest);

  test('new rows are added, computed ones brought up to date, the same ones left', () => {
    const merged = mergeHistory([row({ category: '茶' })], computed);
    expect(merged.updates).toEqual([{ index: 0, row: { ...computed[0], category: '茶' } }]);
    expect(merged.additions).toEqual([computed[1]]);
    const after = computed.map((each) => row(each));
    expect(mergeHistory(after, computed)).toEqual({ updates: [], additions: [], removals: [] });
  });

  test('rows that the user typed win, and a computed double of theirs gives way', () => {
    const merged = mergeHistory([row({ note: '手工', quantity: 99 }), row({})], computed);
    expect(merged).toEqual({ updates: [], additions: [computed[1]], removals: [1] });
  });

  test('computed rows are given up only in months that the orders still tell of', () => {
    const gone = [row({ product: '丙' }), row({ product: '丙', month: '2020-01' })];
    expect(mergeHistory(gone, computed).removals).toEqual([0]);
  });
});

test('a roll-up remembers up to when orders are known, and how much of the month a year ago had come by that day', () => {
  const sale = (day: string, quantity: number) => [
    '淘宝',
    `N${day}`,
    '甲',
    new Date(`${day}T10:00:00`),
    '杯子',
    quantity,
    20,
    '已完成',
  ];
  const headers = ['平台', '订单号', '客户ID', '付款时间', '商品', '数量', '实付金额', '状态'];
  const known = (...rows: RawCell[][]) => {
    const shop = shopOn(new MemoryWorkbook({ 订单: [headers, ...rows] }));
    rollUp(shop);
    return ordersUntil(shop);
  };
  expect(known()).toBeNull();
  expect(known(sale('2026-11-15', 3))).toEqual({ day: '2026-11-15', shareLastYear: null });
  const lastYear = [sale('2025-11-11', 60), sale('2025-11-15', 15), sale('2025-11-30', 25), sale('2025-10-31', 99)];
  expect(known(...lastYear, sale('2026-11-15', 3))).toEqual({ day: '2026-11-15', shareLastYear: 0.75 });
});
