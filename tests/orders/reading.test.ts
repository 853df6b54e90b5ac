import fc from 'fast-check';
import { readTime } from '../../src/calendar/readTime';
import { shareOut, shareWithin, sum } from '../../src/orders/cents';
import { batches, readOrders } from '../../src/orders/reader';
import { readAmount, readQuantity } from '../../src/sidebar/files/amount';
import { SETTINGS, textFile } from './exports';
import { orders } from './line';

test.each([
  ['1,050.00', 1050],
  ['¥28.9', 28.9],
  ['0元', 0],
  ['1.2万', 12_000],
  ['１２．５０', 12.5],
  ['-3.20', -3.2],
  ['34.980000000000004', 34.98],
  ['.5', 0.5],
  ['1.050,00', null],
  ['1,05', null],
  ['1.2E+3', null],
  ['一百', null],
  ['', null],
])('the amount %s', (cell, amount) => {
  expect(readAmount(cell)).toBe(amount);
});

test.each([
  ['2', 2],
  ['2件', 2],
  ['0.5', 0.5],
  ['-1', null],
  ['两', null],
])('the quantity %s', (cell, quantity) => {
  expect(readQuantity(cell)).toBe(quantity);
});

test.each([
  ['2025/3/8 0:42', '2025-03-08 00:42:00'],
  ['2025-03-08T00:42:32Z', '2025-03-08 08:42:32'],
  ['2025年3月8日', '2025-03-08 00:00:00'],
  ['45724.029537', '2025-03-08 00:42:32'],
  ['2024-02-29', '2024-02-29 00:00:00'],
  ['2025-02-29', null],
  ['2025-13-01', null],
  ['2025-01-01 24:00', null],
  ['3/8/2025 0:42', null],
  ['昨天', null],
])('the time %s', (cell, time) => {
  expect(readTime(cell, 'Asia/Shanghai')).toBe(time);
});

test('shares add up to the cent, and none exceeds its room', () => {
  const weights = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000 }), weights, weights, (total, claims, room) => {
      expect(sum(shareOut(total, claims))).toBe(total);
      const rooms = claims.map((_, at) => room[at] ?? 0);
      const within = shareWithin(total, claims, rooms);
      expect(sum(within)).toBe(Math.min(total, sum(rooms)));
      within.forEach((share, at) => {
        expect(share).toBeLessThanOrEqual(rooms[at] as number);
      });
    }),
  );
});

describe('no row is lost', () => {
  const HEADERS = {
    taobao: '订单编号,买家会员名,买家实际支付金额,订单状态,订单创建时间,退款金额',
    jd: '订单号,商品ID,应付金额,订单状态,下单时间,订购数量',
    douyin: '主订单编号,子订单编号,订单应付金额,订单状态,订单提交时间,商品数量,选购商品',
    shopify: 'Name,Lineitem name,Total,Financial Status,Created at,Lineitem quantity',
    unknown: 'a,b,c,d,e,f',
  };
  const cell = fc.constantFrom(
    '',
    '1',
    '2',
    '10.00',
    '-5',
    'x',
    '3.5E+16',
    '交易成功',
    '完成',
    '已完成',
    'paid',
    '等待买家付款',
    '等待付款',
    '待支付',
    'pending',
    '合计',
    '2025-01-01 10:00',
    '1;2',
    '"',
  );
  const sound = fc.constantFrom(
    '7,b,10,交易成功,2025-01-01,0',
    '7,1,10,完成,2025-01-01,1',
    '7,8,10,已完成,2025-01-01,1,甲',
    '#7,甲,10,paid,2025-01-01,1',
  );
  const row = fc.oneof(
    sound,
    fc.array(cell, { minLength: 1, maxLength: 9 }).map((cells) => cells.join(',')),
  );
  const table = fc.tuple(fc.constantFrom(...Object.values(HEADERS)), fc.array(row, { maxLength: 12 }));

  test('each ends as a line, a skip, a refusal, or waits for its columns to be named', () => {
    fc.assert(
      fc.property(fc.array(table, { minLength: 1, maxLength: 3 }), (tables) => {
        const files = tables.map(([header, rows], at) => textFile(`${at}.csv`, [header, ...rows].join('\n')));
        const reading = readOrders(files, SETTINGS);
        for (const file of reading.files) {
          expect(file.used + file.skipped + file.refused + file.waiting).toBe(file.rows);
          const refused = reading.refusals.filter((refusal) => refusal.file === file.name && !refusal.kept);
          expect(sum(refused.map((refusal) => refusal.rows))).toBe(file.refused);
        }
        expect(sum(reading.files.map((file) => file.lines))).toBe(reading.lines.length);
      }),
      { numRuns: 300 },
    );
  });
});

describe('batches', () => {
  const files = readOrders([], SETTINGS).files;

  test('hold every line once, keep orders together, and mark the first and last', () => {
    fc.assert(
      fc.property(orders('x'), fc.integer({ min: 1, max: 4 }), (lines, size) => {
        const cut = batches({ lines, refusals: [], files }, size);
        expect(cut.flatMap((batch) => batch.lines)).toEqual(lines);
        expect(cut.map(({ first, last }) => [first, last])).toEqual(
          cut.map((_, at) => [at === 0, at === cut.length - 1]),
        );
        const ids = cut.map((batch) => new Set(batch.lines.map((each) => each.orderId)));
        ids.forEach((set, at) => {
          for (const other of ids.slice(at + 1)) for (const id of set) expect(other.has(id)).toBe(false);
        });
      }),
    );
  });

  test('refusals alone make a batch', () => {
    const { refusals } = readOrders([textFile('x.csv', '')], SETTINGS);
    expect(batches({ lines: [], refusals, files })).toMatchObject([{ refusals, first: true, last: true }]);
  });
});
