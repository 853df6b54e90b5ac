import fc from 'fast-check';
import { addDays } from '../../src/calendar/addDays';
import { due } from '../../src/customers/care/dueLedger';
import { namedClients } from '../../src/customers/clientLedger';
import { roster } from '../../src/customers/rosterLedger';
import type { StoredLine } from '../../src/orders/line';
import { Chance } from '../customers/chance';
import { line } from '../orders/line';
import { TestDataset } from './dataset';
import { NAMES, someLines } from './lines';
import { ShopPair } from './pair';
import { sameAnswer } from './same';

const dataset = new TestDataset();
afterAll(() => dataset.close());

const keys = fc.uniqueArray(
  fc.tuple(fc.constantFrom('淘宝', '抖音', 'ｆ', '😀'), fc.constantFrom(...NAMES)).map((key) => key.join('\n')),
);
const asked = fc.record({
  options: fc.record({
    asOf: fc.constantFrom(null, '2026-02-28', '2026-03-01'),
    dormantDays: fc.constantFrom(0, 30, 60),
    top: fc.constantFrom(0.2, 0.5),
  }),
  ids: fc.uniqueArray(fc.constantFrom(...NAMES, '没有的')),
  most: fc.constantFrom(1, 2, 100),
  rule: fc.record({
    today: fc.constantFrom('2026-02-28', '2026-04-05', '2026-05-01'),
    afterPurchase: fc.constantFrom(0, 7, 40),
    spared: keys,
    held: keys,
  }),
});

test('the customers who are named, and those who are due, are the same in memory and in the table', () => {
  fc.assert(
    fc.property(someLines, asked, (lines, { options, ids, rule, most }) => {
      const whole = roster.fromLines(lines, { ...options, most: 1e6 });
      sameAnswer(dataset, lines, namedClients, { roster: whole, ids });
      sameAnswer(dataset, lines, due, { roster: whole, rule, most });
    }),
    { numRuns: 12 },
  );
});

/** A shop's purchases in half a year, some of them in the days that are to come. */
function shopLines(seed: number): StoredLine[] {
  const chance = new Chance(seed);
  return Array.from({ length: 70 }, (_, buyer) => {
    const every = 5 + 90 * chance.next();
    const count = 1 + Math.floor(5 * chance.next());
    return Array.from({ length: count }, (__, at) =>
      line({
        platform: ['淘宝', '抖音'][buyer % 2] ?? '',
        orderId: `${buyer}-${at}`,
        buyer: `B${Math.floor(buyer / 2)}`,
        paidAt: `${addDays('2026-05-01', Math.floor(170 * chance.next() + every * at) % 200)} 10:00:00`,
        paid: Math.round(2000 * chance.next()) / 10,
      }),
    );
  }).flat();
}

test.each([1, 2])(
  'the same customers are contacted day by day in a shop with its orders in 订单 and in the table (%s)',
  (seed) => {
    const lines = shopLines(seed);
    const own = [
      ['客户ID', '平台', '状态'],
      ['B3', '', ''],
      ['B4', '抖音', '待办'],
      ['谁', '', ''],
    ];
    const drawn = [
      ['活动', '人群', '平台', '客户ID', '组', '权益', '分组日', '截止日'],
      ...Array.from({ length: 12 }, (_, at) => {
        const isOffered = at % 2 === 0;
        const days = [new Date('2026-10-28T00:00:00'), new Date('2026-11-08T00:00:00')];
        return [
          '双11',
          '沉睡',
          '淘宝',
          `B${at * 2}`,
          isOffered ? '触达' : '对照',
          isOffered ? '满80减15' : '',
          ...days,
        ];
      }),
    ];
    const pair = new ShopPair(dataset, { 触达计划: own, 触达分组: drawn }, [
      ['每人每天触达数', 4, ''],
      ['沉睡天数', 60, ''],
      ['RFM基准日', seed === 2 ? new Date('2026-11-01T00:00:00') : '', ''],
    ]);
    for (let day = 0; day < 5; day++) {
      const today = addDays('2026-11-01', day * 4);
      pair.fill(lines.filter(({ paidAt }) => paidAt.slice(0, 10) <= today));
      const [inSheet, inTable] = pair.run(today);
      if (day > 0) expect(inTable).toBe(inSheet);
      pair.expectSame('触达计划', '触达档案', '数据问题');
      const [rows] = pair.shown('触达计划');
      rows.forEach(({ 状态 }, at) => {
        if (状态 === '待办' && at % 3 > 0) pair.type('触达计划', at + 2, '状态', at % 3 === 1 ? '已触达' : '停止');
      });
    }
    const [rows] = pair.shown('触达计划');
    expect(rows.length).toBeGreaterThan(12);
  },
);
