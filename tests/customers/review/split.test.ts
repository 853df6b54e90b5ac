import fc from 'fast-check';
import { customerKey } from '../../../src/customers/purchaseHistory';
import { chanceOver } from '../../../src/customers/review/chance';
import { type DrawRule, drawn, drawnLater, type Person } from '../../../src/customers/review/split/assignment';
import { candidatesOf } from '../../../src/customers/review/split/candidates';
import { takenIn } from '../../../src/customers/review/split/draft';
import { makeSplit, previewSplit, splitChoices } from '../../../src/customers/review/split/job';
import { detectable } from '../../../src/customers/review/split/power';
import type { SplitPreview } from '../../../src/customers/review/split/preview';
import { requestOf, type SplitFields } from '../../../src/customers/review/split/request';
import type { RawCell } from '../../../src/workbook/port';
import { recordsOf } from '../../alerts/desk';
import { MemoryStore, MemoryWorkbook, shopOn } from '../../workbook/memoryWorkbook';
import { Chance } from '../chance';

const people = (count: number, from = 0): Person[] =>
  Array.from({ length: count }, (_, index) => ({
    platform: index % 3 ? '淘宝' : '京东',
    customerId: `k${from + index}`,
    amount: ((index * 7919) % 1000) + 1,
  }));
const RULE: DrawRule = { salt: 'salt', campaign: '九月唤回', benefits: ['A', 'B'], control: 0.2 };
const sizes = (sides: Iterable<string | null>) => {
  const counts: Record<string, number> = {};
  for (const side of sides) counts[side ?? 'control'] = (counts[side ?? 'control'] ?? 0) + 1;
  return counts;
};

describe('drawing groups', () => {
  test('groups have their sizes, to a few people, and are alike in what their members spent', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer({ min: 100, max: 900 }),
        fc.double({ min: 0.05, max: 0.5, noNaN: true }),
        (salt, count, control) => {
          const all = people(count);
          const sides = drawn(all, { ...RULE, salt, control });
          const found = sizes(sides.values());
          expect(Math.abs((found.control ?? 0) - control * count)).toBeLessThanOrEqual(5);
          expect(Math.abs((found.A ?? 0) - (found.B ?? 0))).toBeLessThanOrEqual(10);
          const mean = (side: string | null) => {
            const own = all.filter((person) => sides.get(customerKey(person)) === side);
            return own.reduce((sum, { amount }) => sum + amount, 0) / own.length;
          };
          // Without the fifths the means of 40 people each would differ by 65 in a third of the draws.
          expect(Math.abs(mean('A') - mean('B'))).toBeLessThan(100);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('the order of the customers changes nothing, another campaign or salt does', () => {
    const all = people(300);
    const sides = drawn(all, RULE);
    expect(drawn([...all].reverse(), RULE)).toEqual(new Map([...sides].reverse()));
    for (const other of [drawn(all, { ...RULE, salt: 'other' }), drawn(all, { ...RULE, campaign: '十月唤回' })]) {
      const same = [...sides].filter(([key, side]) => other.get(key) === side).length;
      // By chance 0.2² + 2 × 0.4² = 36% agree.
      expect(same / 300).toBeGreaterThan(0.25);
      expect(same / 300).toBeLessThan(0.47);
    }
  });

  test('everybody has the wanted chance of being left alone, whatever he spent', () => {
    const all = people(50);
    const left = new Map<string, number>();
    for (let turn = 0; turn < 1000; turn++)
      for (const [key, side] of drawn(all, { ...RULE, salt: `salt ${turn}` }))
        if (side === null) left.set(key, (left.get(key) ?? 0) + 1);
    for (const person of all) {
      // 200 of 1,000 with a deviation of 12.6.
      expect(Math.abs((left.get(customerKey(person)) ?? 0) - 200)).toBeLessThan(57);
    }
  });

  test('who comes later is drawn by his own lot, with the same chances', () => {
    const late = people(5000, 9000);
    const found = sizes(late.map((person) => drawnLater(person, RULE)));
    expect(Math.abs((found.control ?? 0) / 5000 - 0.2)).toBeLessThan(0.02);
    expect(Math.abs((found.A ?? 0) / 5000 - 0.4)).toBeLessThan(0.025);
  });
});

test('触达分组 takes its rows and no more: of those who do not fit in, the ones who spent least wait', () => {
  const over = {
    campaign: '年初',
    audience: '沉睡',
    platform: '淘宝',
    customerId: 'b',
    benefit: null,
    end: '2026-01-20',
  };
  const rows = (count: number) => Array.from({ length: count }, () => over);
  const { most, taken, own } = takenIn(rows(49_900), '十一月唤回', '2026-11-02');
  expect([most, taken.size, own.size]).toEqual([100, 0, 0]);
  const wanted = people(400).map((person) => ({ ...person, recency: 90 }));
  const { free, beyond, busy } = candidatesOf(wanted, {
    most,
    taken: new Set(['京东\nk3', '淘宝\nk4']),
    own: new Set(['淘宝\nk4']),
  });
  expect([free.length, beyond, busy]).toEqual([100, 298, 1]);
  const amounts = wanted.map(({ amount }) => amount).sort((left, right) => right - left);
  expect(Math.min(...free.map(({ amount }) => amount))).toBeGreaterThanOrEqual(amounts[102] ?? 0);
  expect(takenIn(rows(50_001), '十一月唤回', '2026-11-02').most).toBe(0);
});

test('the difference that can be found is that of the textbook, and is found in four of five campaigns', () => {
  const { rise } = detectable({ people: 500, control: 500 }, 0.1, null, null);
  // 2.4865 × √((0.152 × 0.848 + 0.1 × 0.9) ÷ 500)
  expect(rise).toBeCloseTo(0.052, 3);
  const chance = new Chance(5);
  const offer = (rate: number) => {
    const buyers = Array.from({ length: 500 }, () => chance.next()).filter((draw) => draw < rate).length;
    return { group: { people: 500, buyers, revenue: buyers }, margin: 1, cost: 0 };
  };
  const spends = { mean: 1, variation: 0 };
  const found = Array.from({ length: 400 }, () => chanceOver(offer(0.1 + rise), offer(0.1), spends) >= 0.95);
  expect(found.filter(Boolean).length / 400).toBeCloseTo(0.8, 1);
  const { profit } = detectable({ people: 500, control: 300 }, 0.1, { mean: 100, variation: 1 }, 0.4);
  const deviation = 0.4 * 100 * Math.sqrt(0.1 * 1.9 * (1 / 500 + 1 / 300));
  expect(profit).toBeCloseTo(2.4864748 * deviation, 6);
  expect(detectable({ people: 1000, control: 1000 }, 0.1, null, null).rise).toBeLessThan(0.052);
});

const FIELDS: SplitFields = {
  campaign: ' 十一月唤回 ',
  audience: '沉睡',
  list: '',
  first: '满80减15',
  second: '',
  control: '0.2',
  end: '2026-11-20',
  margin: '42%',
  cost: '0.08',
};

test.each<[string, Partial<SplitFields>]>([
  ['campaign', { campaign: ' ' }],
  ['campaign', { audience: '普通' }],
  ['benefit', { first: '' }],
  ['sameBenefit', { second: '满80减15 ' }],
  ['control', { control: '' }],
  ['control', { control: '0.6' }],
  ['end', { end: '2026-11-02' }],
  ['end', { end: '' }],
  ['margin', { margin: '42' }],
  ['margin', { margin: '四成' }],
  ['cost', { cost: '-1' }],
])('a form is refused by its %s', (wrong, parts) =>
  expect(requestOf({ ...FIELDS, ...parts }, '2026-11-02')).toBe(wrong),
);

test('a form is read as it is meant', () =>
  expect(requestOf({ ...FIELDS, list: 'a，b\nb', second: '9折券', cost: '' }, '2026-11-02')).toEqual({
    campaign: '十一月唤回',
    audience: '沉睡',
    ids: ['a', 'b'],
    benefits: ['满80减15', '9折券'],
    control: 0.2,
    end: '2026-11-20',
    margin: 0.42,
    cost: null,
  }));

describe('splitting', () => {
  const ORDERS = ['平台', '订单号', '客户ID', '付款时间', '实付金额', '状态'];
  const order = (id: string, day: string, paid = 80): RawCell[] => [
    '淘宝',
    `O${id}${day}`,
    id,
    new Date(`${day}T10:00:00`),
    paid,
    '已完成',
  ];
  /** So many who bought in January and never since, and one regular on whose account it is November. */
  const orders = (dormant: number) => [
    ...Array.from({ length: dormant }, (_, index) => order(`k${index}`, '2026-01-10', 50 + (index % 90))),
    order('regular', '2026-11-01'),
  ];
  function splitShop(dormant = 400, tabs: Record<string, RawCell[][]> = {}) {
    const workbook = new MemoryWorkbook({ 订单: [ORDERS, ...orders(dormant)], ...tabs });
    const memory = new MemoryStore();
    const shop = (now = '2026-11-02 09:00:00') => shopOn(workbook, { memory, now });
    const look = (fields: SplitFields = FIELDS, now?: string) => previewSplit(shop(now), fields) as SplitPreview;
    return {
      workbook,
      shop,
      look,
      make: (fields: SplitFields = FIELDS, now?: string) => makeSplit(shop(now), fields, look(fields, now).seen),
      members: () => recordsOf(workbook, '触达分组'),
      review: () => recordsOf(workbook, '触达复盘'),
    };
  }
  const sides = (members: Record<string, string>[]) =>
    new Map(members.map((row) => [row.客户ID, row.权益 || (row.组 ?? '')]));

  test('what was looked at is written: the groups, and a row of 触达复盘 for each benefit', () => {
    const shop = splitShop();
    const fields = { ...FIELDS, second: '9折券' };
    const preview = shop.look(fields);
    expect(preview.groups.map(({ people: count }) => count).reduce((sum, count) => sum + count, 0)).toBe(400);
    expect(Math.abs((preview.groups[2]?.people ?? 0) - 80)).toBeLessThanOrEqual(5);
    expect(preview.allows).toBe('nothing');
    expect([...shop.workbook.sheets.keys()]).not.toContain('触达分组');
    const made = shop.make(fields);
    expect(made).toEqual({
      outcome: 'done',
      refusal: null,
      result: '“十一月唤回”分好了，新进 400 人，名单见“触达分组”',
    });
    const found = sizes(sides(shop.members()).values());
    expect([found.满80减15, found['9折券'], found.对照]).toEqual(preview.groups.map(({ people: count }) => count));
    expect(shop.members()[0]).toMatchObject({
      活动: '十一月唤回',
      人群: '沉睡',
      平台: '淘宝',
      分组日: '2026-11-02',
      截止日: '2026-11-20',
    });
    const rows = shop.review();
    expect(
      rows.map((row) => [row.权益, row.触达人数, row.毛利率, row.单次成本, row.对照组人数, row.触达日, row.结论]),
    ).toEqual([
      ['满80减15', String(found.满80减15), '0.42', '0.08', String(found.对照), '2026-11-02', '样本不足'],
      ['9折券', String(found['9折券']), '0.42', '0.08', String(found.对照), '2026-11-02', '样本不足'],
    ]);
    expect(recordsOf(shop.workbook, '运行记录').map((row) => [row.任务, row.触发方式])).toEqual([
      ['触达分组', '侧边栏'],
    ]);
  });

  test('asking again moves nobody, whoever came, went or was sorted meanwhile; who is new joins', () => {
    const shop = splitShop();
    shop.make();
    const before = sides(shop.members());
    const sheet = shop.workbook.sheet('触达分组');
    if (!sheet) throw new Error('no tab');
    sheet.cells = [sheet.cells[0] ?? [], ...sheet.cells.slice(1).reverse()];
    // Half of the customers are gone from the roster, a hundred others have fallen dormant.
    shop.workbook.fill('订单', [
      ORDERS,
      ...orders(200),
      ...Array.from({ length: 100 }, (_, index) => order(`n${index}`, '2026-02-01')),
    ]);
    const again = shop.look(FIELDS, '2026-11-05 09:00:00');
    expect(again.again).toBe(true);
    expect(again.groups.reduce((sum, { joining }) => sum + joining, 0)).toBe(100);
    shop.make(FIELDS, '2026-11-05 09:00:00');
    const after = sides(shop.members());
    expect(after.size).toBe(500);
    for (const [id, side] of before) expect(after.get(id)).toBe(side);
    const [row] = shop.review();
    expect(row?.触达人数).toBe(String([...after.values()].filter((side) => side === '满80减15').length));
    expect(row?.对照组人数).toBe(String([...after.values()].filter((side) => side === '对照').length));
    // And once more: nobody is new.
    shop.make(FIELDS, '2026-11-05 09:00:00');
    expect(sides(shop.members())).toEqual(after);
    expect(shop.review()).toHaveLength(1);
  });

  test('a count that the user typed over is his', () => {
    const shop = splitShop();
    shop.make();
    const column = shop.workbook.shown('触达复盘')[0]?.indexOf('触达人数') ?? -1;
    shop.workbook.sheet('触达复盘')?.put(2, column + 1, { value: 300, formula: '' });
    shop.workbook.fill('订单', [ORDERS, ...orders(450)]);
    shop.make();
    expect(shop.review()[0]?.触达人数).toBe('300');
    expect(shop.members()).toHaveLength(450);
  });

  test('who is in a running campaign is not drawn into another one; after its end he is', () => {
    const shop = splitShop();
    shop.make({ ...FIELDS, list: Array.from({ length: 150 }, (_, index) => `k${index}`).join('\n') });
    const other = { ...FIELDS, campaign: '另一场', end: '2026-12-10' };
    expect(shop.look(other).busy).toBe(150);
    expect(shop.look(other).groups.reduce((sum, { people: count }) => sum + count, 0)).toBe(250);
    expect(shop.look(other, '2026-11-21 09:00:00').busy).toBe(0);
  });

  test('a list takes whom it names and says whom nobody knows', () => {
    const shop = splitShop();
    const preview = shop.look({ ...FIELDS, list: 'k1、k2、regular\n没有这个人' });
    expect(preview.groups.reduce((sum, { people: count }) => sum + count, 0)).toBe(3);
    expect(preview.unknown).toEqual({ count: 1, first: ['没有这个人'] });
  });

  test('a campaign with its groups takes no others, one that is over takes nobody; nobody left is said', () => {
    const shop = splitShop();
    shop.make();
    expect(shop.look({ ...FIELDS, first: '9折券' })).toEqual({
      why: 'drawnOtherwise',
      benefits: ['满80减15'],
      end: '2026-11-20',
    });
    expect(shop.look({ ...FIELDS, end: '2026-12-20' }, '2026-11-21 09:00:00')).toEqual({
      why: 'over',
      end: '2026-11-20',
    });
    expect(shop.look({ ...FIELDS, campaign: '又一场' })).toBe('nobody');
    expect(splitChoices(shop.shop())).toMatchObject({
      today: '2026-11-02',
      end: '2026-11-16',
      running: [{ campaign: '十一月唤回', audience: '沉睡', benefits: ['满80减15'], end: '2026-11-20' }],
    });
  });

  test('customers that changed between the look and the order are looked at again', () => {
    const shop = splitShop();
    const { seen } = shop.look();
    shop.workbook.fill('订单', [ORDERS, ...orders(390)]);
    expect(makeSplit(shop.shop(), FIELDS, seen)).toEqual({ outcome: 'changed', refusal: null, result: '' });
    expect([...shop.workbook.sheets.keys()]).not.toContain('触达分组');
    expect(makeSplit(shop.shop(), { ...FIELDS, first: '' }, seen)).toMatchObject({
      outcome: 'refused',
      refusal: 'benefit',
    });
  });

  test('nobody is drawn while a row of the groups cannot be read: he might change sides', () => {
    const shop = splitShop();
    shop.make();
    const column = shop.workbook.shown('触达分组')[0]?.indexOf('截止日') ?? -1;
    shop.workbook.sheet('触达分组')?.put(7, column + 1, { value: '月底', formula: '' });
    expect(shop.look()).toBe('unreadable');
  });

  test('two documents draw differently', () => {
    const [one, other] = [splitShop(), splitShop()];
    one.make();
    other.make();
    expect(sides(one.members())).not.toEqual(sides(other.members()));
  });

  test('the same number of service calls for 40 customers and for 4,000', () => {
    const calls = (dormant: number) => {
      const shop = splitShop(dormant);
      const { seen } = shop.look();
      shop.workbook.calls.length = 0;
      makeSplit(shop.shop(), FIELDS, seen);
      return shop.workbook.calls.length;
    };
    expect(calls(4000)).toBe(calls(40));
  });

  test('how much this size can show comes from how such customers of the shop come back anyway', () => {
    const shop = splitShop(400, {
      设置: [
        ['键', '值', '说明'],
        ['沉睡天数', '90', ''],
      ],
    });
    // Somebody comes back every day, after ten months.
    const returning = Array.from({ length: 40 }, (_, index) =>
      order(`k${index}`, `2026-10-${String((index % 28) + 1).padStart(2, '0')}`),
    );
    shop.workbook.fill('订单', [ORDERS, ...orders(400), ...returning]);
    const { detectable: found, days } = shop.look();
    expect(days).toBe(19);
    expect(found?.base).toBeGreaterThan(0);
    expect(found?.rise).toBeGreaterThan(0.01);
    expect(found?.profit).toBeGreaterThan(0.5);
  });
});
