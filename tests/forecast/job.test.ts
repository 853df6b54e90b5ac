import { makeForecast } from '../../src/forecast/job';
import { isUnderWay } from '../../src/forecast/progressLedger';
import type { RawCell } from '../../src/workbook/port';
import { MemoryStore, MemoryWorkbook, shopOn } from '../workbook/memoryWorkbook';

const NOW = '2026-11-02 09:00:00';
const HEADERS = ['月份', '商品', '品类', '销量', '销售额', '缺货天数', '备注'];
const TABS = ['年度销售预测表', '预测明细', '预测概览', '预测曲线', '季节波动', '预测存档'];

const monthText = (month: number) => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
/** October 2026. */
const LAST = 2026 * 12 + 9;

/** Months of a product up to October 2026, twice as many in November as in other months. */
const typed = (product: string, months: number, level: number): RawCell[][] =>
  Array.from({ length: months }, (_, t) => {
    const month = LAST - months + 1 + t;
    const quantity = (level + (t % 3)) * (month % 12 === 10 ? 2 : 1);
    return [monthText(month), product, '杯壶', quantity, quantity * 30, '', ''];
  });

/** A year and a bit is worked out at once: these tests are about the job, not the model. */
const SHOP = [...typed('杯', 14, 100), ...typed('壶', 15, 40), ...typed('盘', 13, 10)];

/** A workbook and what is kept with it; each run is an execution of its own. */
const document = (rows: RawCell[][], tabs: Record<string, RawCell[][]> = {}) =>
  opened(new MemoryWorkbook({ 销售历史: [HEADERS, ...rows], ...tabs }), new MemoryStore());

function opened(workbook: MemoryWorkbook, memory: MemoryStore) {
  const run = (budget = Number.POSITIVE_INFINITY) => {
    let clock = 0;
    const shop = shopOn(workbook, { memory, now: NOW, elapsed: () => clock++ });
    const outcome = makeForecast(shop, null, budget);
    return { ...outcome, problems: [...shop.problems.values()].flat() };
  };
  const shown = () => Object.fromEntries(TABS.map((tab) => [tab, workbook.shown(tab)]));
  const column = (tab: string, header: string) => {
    const [headers = [], ...body] = workbook.shown(tab).filter((row) => row.some((cell) => cell !== ''));
    return body.map((row) => row[headers.indexOf(header)] ?? '');
  };
  const copy = () => opened(workbook.copy(), memory.copy());
  return { workbook, memory, run, shown, column, copy };
}

test('what one execution has no time for is gone on with, and comes to the same workbook', () => {
  const [whole, parts] = [document(SHOP), document(SHOP)];
  expect(whole.run()).toMatchObject({ done: true });
  expect(parts.run(-1)).toMatchObject({ done: false, result: '已算 1 / 3 个商品，下一轮继续' });
  expect(parts.workbook.sheet('年度销售预测表')).toBeNull();
  expect(parts.run(-1)).toMatchObject({ done: false });
  expect(parts.run(-1)).toMatchObject({ done: true });
  expect(parts.shown()).toEqual(whole.shown());
  expect(isUnderWay(parts.memory)).toBe(false);
  expect(parts.workbook.shown('预测进度').slice(1).flat().join('')).toBe('');
});

test('a run that is cut off at any service call is made good by the next ones', () => {
  const [before, after] = [typed('杯', 13, 100), typed('杯', 13, 120)].map((cups) => [...cups, ...typed('壶', 13, 40)]);
  const shown = document(before ?? []);
  shown.run();
  /** The shop has a forecast; then its history changes, and the next forecast takes two executions. */
  const begin = () => {
    const shop = shown.copy();
    shop.workbook.fill('销售历史', [HEADERS, ...(after ?? [])]);
    return shop;
  };
  const untilDone = (shop: ReturnType<typeof begin>) => {
    while (!shop.run(-1).done);
  };
  const whole = begin();
  untilDone(whole);
  const calls = whole.workbook.calls.length;
  expect(calls).toBeGreaterThan(30);
  for (let cut = 0; cut < calls; cut++) {
    const shop = begin();
    let left = cut;
    shop.workbook.between = () => {
      if (left-- === 0) throw new Error('Exceeded maximum execution time');
    };
    expect(() => untilDone(shop)).toThrow('Exceeded');
    shop.workbook.between = () => {};
    untilDone(shop);
    expect({ cut, ...shop.shown() }).toEqual({ cut, ...whole.shown() });
  }
});

test('a history that changed meanwhile begins anew', () => {
  const shop = document(SHOP);
  shop.run(-1);
  shop.workbook.fill('销售历史', [HEADERS, ...SHOP, ...typed('碗', 13, 5)]);
  expect(shop.run(-1).result).toBe('已算 1 / 4 个商品，下一轮继续');
});

test('what was worked out and then tampered with is worked out again', () => {
  const [whole, parts] = [document(SHOP), document(SHOP)];
  whole.run();
  parts.run(1);
  parts.workbook.sheet('预测进度')?.put(3, 2, { value: '{', formula: '' });
  while (!parts.run(1).done);
  expect(parts.shown()).toEqual(whole.shown());
});

test('the month that is not over is left out, and the merchant is told', () => {
  const shop = document([...SHOP, ['2026-11', '杯', '杯壶', 1, 30, '', '']]);
  expect(shop.run().result).toContain('2026 年 11 月还没过完，没有算进来');
  expect(shop.column('预测明细', '月份')[0]).toBe('2026-11');
  const plain = document(SHOP);
  plain.run();
  expect(shop.shown()).toEqual(plain.shown());
});

test('a history that ends early is said to', () => {
  const shop = document(SHOP.filter(([month]) => String(month) < '2026-10'));
  expect(shop.run().result).toContain('“销售历史”只到 2026 年 9 月');
  expect(document(SHOP).run().result).not.toContain('只到');
});

test('a bad row is a data problem and harms nothing else', () => {
  const bad = [
    ['2026-10', '盆', '', '很多', '', '', ''],
    ['2026-10', '桶', '', -3, '', '', ''],
    ['十月', '锅', '', 5, '', '', ''],
  ];
  const [clean, soiled] = [document(SHOP), document([...SHOP, ...bad])];
  clean.run();
  const { problems } = soiled.run();
  expect(problems.map(({ tab, cell }) => `${tab}!${cell}`).sort()).toEqual([
    '销售历史!A46',
    '销售历史!D44',
    '销售历史!D45',
  ]);
  expect(soiled.shown()).toEqual(clean.shown());
});

test('the second run changes nothing and leaves what the user added', () => {
  const shop = document(SHOP);
  shop.run();
  const [annual, overview] = [shop.workbook.sheet('年度销售预测表'), shop.workbook.sheet('预测概览')];
  const width = shop.workbook.shown('年度销售预测表')[0]?.length ?? 0;
  annual?.put(1, width + 1, { value: '我的备注', formula: '' });
  annual?.put(2, width + 1, { value: '先别动', formula: '' });
  const before = shop.shown();
  shop.run();
  expect(shop.shown()).toEqual(before);
  expect(overview?.charts.map(({ title }) => title)).toEqual([
    '全店每月销量：实际与预测',
    '全店季节指数（1 是平常月份）',
  ]);
});

test('months that are over show what was sold; quarters, year, categories and shop add up', () => {
  const shop = document(SHOP);
  shop.run();
  const rows = shop.workbook.shown('年度销售预测表').slice(1);
  const cup = rows.find(([product, , year]) => product === '杯' && year === '2026') ?? [];
  expect(cup.slice(3, 13)).toEqual(
    SHOP.filter(([month, product]) => product === '杯' && String(month) > '2026').map((row) => String(row[3])),
  );
  const sum = (cells: readonly string[]) => cells.reduce((total, cell) => total + Number(cell), 0);
  for (const row of [...rows, ...shop.workbook.shown('预测概览').slice(1)].filter((cells) => cells[0] !== '')) {
    const months = row.slice(row.indexOf(row.find((cell) => /^20\d\d$/.test(cell)) ?? '') + 1);
    expect(sum(months.slice(12, 16))).toBe(sum(months.slice(0, 12)));
    expect(Number(months[16])).toBe(sum(months.slice(0, 12)));
  }
  const total = (scope: string) =>
    sum(
      shop.workbook
        .shown('预测概览')
        .filter(([name]) => name === scope)
        .map((row) => row[18] ?? ''),
    );
  expect(total('全店')).toBe(sum(rows.map((row) => row[19] ?? '')));
  expect(total('杯壶')).toBe(total('全店'));
});

test('an older version goes to the archive, and what changed is shown against it', () => {
  const shop = document(SHOP);
  shop.run();
  expect(shop.workbook.sheet('预测存档')).toBeNull();
  shop.workbook.fill('销售历史', [HEADERS, ...typed('杯', 14, 150), ...typed('壶', 15, 40), ...typed('盘', 13, 10)]);
  expect(shop.run().result).toMatch(/和上一版比，“杯”变了 \+\d+%/);
  expect(new Set(shop.column('预测存档', '商品'))).toEqual(new Set(['杯', '壶', '盘']));
  const changes = new Map(
    shop.column('年度销售预测表', '商品').map((product, at) => [product, shop.column('年度销售预测表', '较上次')[at]]),
  );
  expect(Number(changes.get('杯'))).toBeGreaterThan(0.2);
  expect(changes.get('壶')).toBe('0');
});

test('without a month that is over nothing is made, and the merchant is told what to do', () => {
  const shop = document([]);
  expect(shop.run()).toMatchObject({ done: true, result: expect.stringContaining('至少 12 个月') });
  expect(shop.workbook.sheet('年度销售预测表')).toBeNull();
});

test('a shop too young for any forecast gets none: blanks, not zeros', () => {
  const shop = document([...typed('杯', 5, 100), ...typed('壶', 4, 40)]);
  expect(shop.run().result).toBe('2 个商品的销售记录不满 12 个月，还不能预测，原因见“年度销售预测表”的“说明”列');
  expect(shop.column('预测曲线', '月份').pop()).toBe('2026-10');
  expect(shop.column('预测曲线', '实际').filter(Boolean)).toHaveLength(5);
  expect(shop.column('预测曲线', '预测').join('')).toBe('');
  expect(shop.column('预测概览', '12月').join('')).toBe('');
  expect(shop.column('预测概览', '比上年').join('')).toBe('');
  expect(shop.column('预测概览', '说明')[0]).toBe('全部商品相加；还不能预测，只计已过月份的实际销量');
  const chart = shop.workbook.sheet('预测概览')?.charts[0];
  expect(chart?.blocks).toHaveLength(2);
  expect(chart?.options.subtitle).toBe('商品的销售记录还不满 12 个月，暂时没有预测');
  shop.workbook.fill('销售历史', [HEADERS, ...SHOP]);
  shop.run();
  const later = shop.workbook.sheet('预测概览')?.charts[0];
  expect([later?.blocks.length, later?.options.subtitle]).toEqual([7, '']);
});

test('young products in English', () => {
  const { workbook, memory } = document([...typed('杯', 13, 100), ...typed('壶', 3, 900)]);
  makeForecast(shopOn(workbook, { memory, now: NOW, language: 'en' }), null);
  expect(opened(workbook, memory).column('预测概览', '说明')).toContain(
    'All products added up; 1 of them without forecast yet: only what they sold counts, and not in 比上年',
  );
  expect(workbook.sheet('预测概览')?.charts[0]?.options.subtitle).toBe(
    'Forecast of 1 product; 1 more cannot be forecast yet',
  );
});

test('a young product is told of where the sums lack it, and makes no step in the line of the forecast', () => {
  const [old, mixed] = [document(typed('杯', 26, 100)), document([...typed('杯', 26, 100), ...typed('壶', 3, 900)])];
  old.run();
  expect(mixed.run().result).toContain('2027 年合计');
  expect(mixed.column('预测曲线', '预测')).toEqual(old.column('预测曲线', '预测'));
  const [sold, alone] = [mixed, old].map((shop) => shop.column('预测曲线', '实际').map(Number));
  expect(sold?.[25]).toBeGreaterThan((alone?.[25] ?? 0) + 900 - 1);
  expect(mixed.column('预测概览', '比上年')).toEqual(old.column('预测概览', '比上年'));
  expect(mixed.column('预测概览', '比上年')[0]).not.toBe('');
  expect(mixed.column('预测概览', '说明')).toContain(
    '全部商品相加；其中 1 个还不能预测，只计已过月份的实际销量，“比上年”不算',
  );
  expect(mixed.workbook.sheet('预测概览')?.charts[0]?.options.subtitle).toBe(
    '预测只算能预测的 1 个商品，还不能预测的 1 个没算在内',
  );
});

test('a month of the roll-up without a row of a product is one without sales; a month that was not typed is unknown', () => {
  const history = typed('杯', 30, 100);
  const rolledUp = history.map((row) => [...row.slice(0, 6), '订单汇总']);
  const other = typed('壶', 30, 50).map((row) => [...row.slice(0, 6), '订单汇总']);
  const without = (rows: RawCell[][]) => rows.filter((_, t) => t !== 10);
  const [gap, zero] = [document(without(history)), document([...without(rolledUp), ...other])];
  gap.run();
  zero.run();
  const about = (shop: typeof gap) => shop.column('年度销售预测表', '说明')[0];
  expect(about(gap)).toContain('有 1 个月没有数据');
  expect(about(zero)).not.toContain('没有数据');
});

test('a product whose months are typed is not taken for unsold where the roll-up knows later months', () => {
  const ordered = typed('壶', 14, 50).map((row) => [...row.slice(0, 6), '订单汇总']);
  const shop = document([...typed('杯', 14, 100).slice(0, 13), ...ordered]);
  shop.run();
  const about = shop
    .column('年度销售预测表', '商品')
    .map((product, at) => [product, shop.column('年度销售预测表', '说明')[at]]);
  expect(Object.fromEntries(about).杯).toContain('销量只填到 2026 年 9 月');
  // October is half known: the curve and the overview show it alike, as forecast.
  const october = shop.workbook.shown('预测曲线').find(([month]) => month === '2026-10') ?? [];
  const year = shop.workbook.shown('预测概览').find(([scope, year]) => scope === '全店' && year === '2026') ?? [];
  expect(october[1]).toBe('');
  expect(october[2]).toBe(year[11]);
  expect(Number(october[3])).toBeGreaterThan(50);
});

test('promotions that cannot be are data problems', () => {
  const calendar: RawCell[][] = [
    ['促销', '商品', '品类', '开始日', '结束日', '预计增幅'],
    ['618', '', '', new Date(2027, 5, 20), new Date(2027, 5, 1), ''],
    ['店庆', '没有的', '', new Date(2027, 3, 1), new Date(2027, 3, 9), 0.3],
    ['会员日', '', '杯壶', new Date(2027, 2, 1), new Date(2027, 2, 31), 0.5],
  ];
  const [plain, promoted] = [document(SHOP), document(SHOP, { 促销日历: calendar })];
  plain.run();
  const { problems } = promoted.run();
  expect(problems.map(({ cell }) => cell).sort()).toEqual(['B3', 'E2']);
  const march = (shop: typeof plain) => Number(shop.column('年度销售预测表', '3月')[0]);
  expect(march(promoted)).toBeGreaterThan(1.2 * march(plain));
});
