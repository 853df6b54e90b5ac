import fc from 'fast-check';
import { starterSample } from '../../local/sample/starter';
import { curveTab, overviewTab, seasonTab } from '../../src/forecast/tabs';
import { TABS } from '../../src/modules';
import { addSample } from '../../src/sample/add';
import type { SampleFile } from '../../src/sample/file';
import { readSamples, sampleRows } from '../../src/sample/ledger';
import { removeSample } from '../../src/sample/remove';
import type { RawCell } from '../../src/workbook/port';
import { MemoryWorkbook, shopOn } from '../workbook/memoryWorkbook';

const FILE: SampleFile = JSON.parse(JSON.stringify(starterSample()));
const NOW = '2026-11-15 10:00:00';
const add = (workbook: MemoryWorkbook, now = NOW) => addSample(shopOn(workbook, { now }), FILE, TABS);
const remove = (workbook: MemoryWorkbook) =>
  removeSample(shopOn(workbook, { now: NOW }), {
    tabs: TABS,
    sums: [overviewTab, curveTab, seasonTab],
    ofCustomers: [],
  });

/** Rows below the header that hold anything, as text. */
const rows = (workbook: MemoryWorkbook, tab: string) =>
  workbook
    .shown(tab)
    .slice(1)
    .filter((row) => row.some((cell) => cell !== ''));
const column = (workbook: MemoryWorkbook, tab: string, header: string) => {
  const at = workbook.shown(tab)[0]?.indexOf(header) ?? -1;
  return rows(workbook, tab).map((row) => row[at] ?? '');
};

const OWN_ORDERS: RawCell[][] = [
  ['平台', '订单号', '客户ID', '付款时间', 'SKU', '商品', '数量', '实付金额', '状态', '我的备注'],
  ['淘宝', 'MINE-1', '小明', new Date('2026-11-01T10:00:00'), 'A', '杯子', 1, 20, '已完成', '老客户'],
  ['淘宝', 'MINE-2', '小红', '上周五', 'A', '杯子', 1, 20, '已完成', ''],
];

describe('the file of the bundle', () => {
  test('is small, whole, and names products that the sample sells', () => {
    expect(JSON.stringify(FILE).length).toBeLessThan(80_000);
    expect(FILE.tables.map(({ tab }) => tab)).toEqual(['团队', '订单', '库存', '供应商', '交付记录', '任务']);
    const lines = FILE.tables.find(({ tab }) => tab === '订单')?.rows.length ?? 0;
    expect(lines).toBeGreaterThan(250);
    expect(FILE.sales.every(({ product }) => product.startsWith('示例·'))).toBe(true);
  });

  test('has no address but of example.com', () => {
    const addresses = JSON.stringify(FILE).match(/[\w.]+@[\w.]+/g) ?? [];
    expect(addresses.filter((address) => !address.endsWith('@example.com'))).toEqual([]);
  });
});

describe('adding', () => {
  const workbook = new MemoryWorkbook();
  const outcome = add(workbook);

  test('fills the tabs with rows dated from today, each remembered', () => {
    expect(outcome.result).toMatch(/^放入示例数据 \d+ 行（团队、订单、库存、供应商、交付记录、任务、销售历史）/);
    const paid = column(workbook, '订单', '付款时间');
    expect([...paid].sort().pop()).toMatch(/^2026-11-14/);
    const months = new Set(column(workbook, '销售历史', '月份'));
    expect([Math.min(...[...months].map((month) => Number(month.replace('-', '')))), months.size]).toEqual([
      202311, 37,
    ]);
    expect(column(workbook, '任务', '截止日')).toContain('2026-11-15');
    const all = ['团队', '订单', '库存', '供应商', '交付记录', '任务', '销售历史'].flatMap((tab) =>
      rows(workbook, tab),
    );
    expect(readSamples(shopOn(workbook))).toHaveLength(all.length);
    expect(sampleRows(shopOn(workbook))).toBe(all.length);
  });

  test('a second time adds nothing', () => {
    const before = workbook.copy();
    expect(add(workbook).result).toContain('示例数据已经在了');
    expect(workbook.shown('订单')).toEqual(before.shown('订单'));
  });

  test('leaves out what the user has already, by key', () => {
    const own = new MemoryWorkbook({
      任务: [
        ['任务ID', '任务', '类型', '负责人', '截止日', '状态'],
        ['示例-1', '我的任务', '商品上架', '运营', new Date('2026-11-20T00:00:00'), '待办'],
      ],
    });
    add(own);
    expect(column(own, '任务', '任务ID').filter((id) => id === '示例-1')).toHaveLength(1);
    expect(column(own, '任务', '任务')).toContain('我的任务');
  });

  test('writes nothing where a tab of one of its names is somebody else’s', () => {
    const own = new MemoryWorkbook({ 任务: [['我的待办'], ['买菜']] });
    expect(() => add(own)).toThrow('表“任务”的第一行缺少列');
    expect(readSamples(shopOn(own))).toEqual([]);
    expect(rows(own, '团队')).toEqual([]);
  });

  test('takes as many service calls for a shop of 3 orders as of 1,000', () => {
    const calls = (count: number) => {
      const orders = Array.from({ length: count }, (_, at): RawCell[] => [
        '淘宝',
        `N${at}`,
        '',
        '',
        '',
        '',
        1,
        1,
        '已完成',
        '',
      ]);
      const book = new MemoryWorkbook({ 订单: [OWN_ORDERS[0] as RawCell[], ...orders] });
      add(book);
      return book.calls.length;
    };
    expect(calls(1000)).toBe(calls(3));
  });
});

describe('removing', () => {
  test('takes exactly what was added, whatever the order of the rows', () => {
    const added = new MemoryWorkbook({ 订单: OWN_ORDERS });
    const before = rows(added, '订单');
    add(added);
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const workbook = added.copy();
        const cells = workbook.sheet('订单')?.cells ?? [];
        const order = cells.slice(1).map((row, at) => ({ row, key: Math.imul(at + 1, seed | 1) >>> 8 }));
        cells.splice(1, cells.length, ...order.sort((a, b) => a.key - b.key).map(({ row }) => row));
        const { result } = remove(workbook);
        expect(result).toMatch(/^删除示例数据 \d+ 行$/);
        const width = before[0]?.length ?? 0;
        expect(
          rows(workbook, '订单')
            .map((row) => row.slice(0, width))
            .sort(),
        ).toEqual([...before].sort());
        for (const tab of ['团队', '库存', '任务', '销售历史', '示例数据']) expect(rows(workbook, tab)).toEqual([]);
      }),
      { numRuns: 2 },
    );
  });

  test('a row that was edited is the user’s and stays, and he is told; so is one beside which he typed', () => {
    const workbook = new MemoryWorkbook({ 库存: [['SKU', '平台', '仓库', '可用库存', '我的备注']] });
    add(workbook);
    const stock = workbook.sheet('库存');
    const headers = workbook.shown('库存')[0] ?? [];
    const at = (header: string) => headers.indexOf(header) + 1;
    stock?.put(2, at('可用库存'), { value: 777, formula: '' });
    stock?.put(3, at('我的备注'), { value: '问仓库', formula: '' });
    stock?.put(4, at('我的备注'), { value: 5, formula: '=1+4' });
    const { result } = remove(workbook);
    expect(result).toMatch(
      /；2 行您改过，算您自己的，留下了：库存 SL-LS001｜淘宝｜杭州仓、库存 SL-LS001｜抖音｜直播仓$/,
    );
    expect(column(workbook, '库存', '可用库存')).toEqual(['777', '-6']);
    expect(remove(workbook).result).toBe('没有示例数据');
  });

  test('is not hindered by a computed tab’s name on a tab of somebody else’s', () => {
    const workbook = new MemoryWorkbook({ 供应链规划: [['我的备忘'], ['示例·豆腐猫砂 2.5kg 4包']] });
    add(workbook);
    expect(remove(workbook).result).toMatch(/^删除示例数据/);
    expect(rows(workbook, '供应链规划')).toEqual([['示例·豆腐猫砂 2.5kg 4包']]);
  });

  test('a row that the user deleted himself is not spoken of', () => {
    const workbook = new MemoryWorkbook();
    add(workbook);
    workbook.sheet('任务')?.deleteRows(2, 1);
    expect(remove(workbook).result).not.toContain('您改过');
  });

  test('takes computed rows of its products, sums, and messages to its people with it, and no others', () => {
    const workbook = new MemoryWorkbook({
      供应链规划: [
        ['年度', '季度', '商品', '备货量'],
        [2027, 'Q1', '示例·豆腐猫砂 2.5kg 4包', 10],
        [2027, 'Q1', '我的杯子', 20],
      ],
      季节波动: [
        ['范围', '月份', '季节指数'],
        ['全店', '1月', 1.2],
      ],
      邮件: [
        ['时间', '收件人', '主题', '类型', '状态', '次数', '键'],
        ['2026-11-02 08:00:00', 'lin.xiaozhou@example.com', '逾期', '预警', '示例', 0, '1'],
        ['2026-11-02 08:00:00', 'li@shop.cn, a@example.com', '逾期', '预警', '已发', 1, '2'],
      ],
    });
    add(workbook);
    remove(workbook);
    expect(column(workbook, '供应链规划', '商品')).toEqual(['我的杯子']);
    expect(rows(workbook, '季节波动')).toEqual([]);
    expect(column(workbook, '邮件', '键')).toEqual(['2']);
  });

  test('that was cut off is done again, and takes the rest', () => {
    const added = new MemoryWorkbook({ 订单: OWN_ORDERS });
    add(added);
    for (const dies of [3, 12]) {
      const workbook = added.copy();
      let calls = 0;
      workbook.between = () => {
        calls++;
        if (calls === dies) throw new Error('cut off');
      };
      expect(() => remove(workbook)).toThrow('cut off');
      workbook.between = () => {};
      remove(workbook);
      expect(column(workbook, '订单', '订单号')).toEqual(['MINE-1', 'MINE-2']);
      expect(rows(workbook, '库存')).toEqual([]);
    }
  });
});

test('in English', () => {
  const workbook = new MemoryWorkbook();
  const shop = shopOn(workbook, { now: NOW, language: 'en' });
  expect(addSample(shop, FILE, TABS).result).toMatch(/rows of sample data added/);
});
