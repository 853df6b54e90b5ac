import { starterSample } from '../../local/sample/starter';
import { runBoard } from '../../src/board/job';
import { TABS } from '../../src/modules';
import { addSample } from '../../src/sample/add';
import { removeSample } from '../../src/sample/remove';
import { runStock } from '../../src/stock/job';
import { keepSupply } from '../../src/supply/job';
import { isSampleName } from '../../src/workbook/sampleName';
import { recordsOf } from '../alerts/desk';
import { FakeOutlet } from '../alerts/outlet';
import { MemoryStore, MemoryWorkbook, shopOn } from '../workbook/memoryWorkbook';

const FILE = JSON.parse(JSON.stringify(starterSample()));
const day = (iso: string) => new Date(`${iso}T00:00:00`);

/** A merchant with a campaign of his own, who tries the sample. */
function merchant() {
  const workbook = new MemoryWorkbook({
    团队: [
      ['角色', '姓名', '邮箱', '日历'],
      ['负责人', '王小满', 'man@shop.cn', ''],
      ['运营', '王小满', 'man@shop.cn', ''],
    ],
    数据问题: [
      ['表', '单元格', '列', '值', '原因', '时间', '任务'],
      ['团队', 'A1', '角色', '采购', '没有人', '', ''],
      ['供应商', 'K2', '对接人', '示例·许知南', '没有人', '', ''],
      ['任务', 'I3', '关联数据', '库存:X', '没有“示例·洁面乳”', '', ''],
    ],
    活动: [
      ['活动ID', '活动', '平台', '上线日', '模板'],
      ['HD1', '年货节', '淘宝', day('2026-12-20'), '大促'],
    ],
  });
  const outlet = new FakeOutlet();
  const memory = new MemoryStore();
  const shop = (now: string) => shopOn(workbook, { now, memory });
  return {
    workbook,
    outlet,
    addSample: () => addSample(shop('2026-11-16 10:00:00'), FILE, TABS),
    removeSample: () => removeSample(shop('2026-11-18 10:00:00'), { tabs: TABS, sums: [], ofCustomers: [] }),
    jobs: (now: string) =>
      [runBoard, runStock, keepSupply].map((job) => {
        const at = shop(now);
        job(at, outlet);
        return at;
      }),
  };
}

const campaignOf = (workbook: MemoryWorkbook) => [
  recordsOf(workbook, '活动').map(({ 提示 }) => 提示),
  recordsOf(workbook, '任务')
    .filter(({ 活动ID }) => 活动ID === 'HD1')
    .map(({ 任务ID, 负责人, 截止日 }) => [任务ID, 负责人, 截止日]),
];

test('everything that the sample calls its own is known for it', () => {
  const column = (tab: string, header: string): string[] => {
    const { headers, rows } = FILE.tables.find((one: { tab: string }) => one.tab === tab);
    return rows.map((row: string[]) => row[headers.indexOf(header)]);
  };
  const names = [
    ...column('团队', '姓名'),
    ...column('库存', '商品'),
    ...column('供应商', '供应商'),
    ...column('任务', '任务ID'),
  ];
  expect(names.filter((name) => !isSampleName(name))).toEqual([]);
});

describe('with the sample beside the shop’s own', () => {
  const { workbook, outlet, ...shop } = merchant();
  shop.jobs('2026-11-16 09:30:00');
  const before = campaignOf(workbook);
  const sent = outlet.mail.sent.length;
  shop.addSample();
  const runs = ['16 10:30', '16 16:00', '17 10:00', '18 09:30'].map((moment) => shop.jobs(`2026-11-${moment}:00`));

  test('nobody real is told of sample data, today or when nobody answers', () => {
    expect(outlet.mail.sent.flatMap(({ to }) => to).filter((address) => address !== 'man@shop.cn')).toEqual([]);
    const said = outlet.mail.sent.map(({ subject, text }) => subject + text);
    expect(said.filter((text) => /示例|SL-|面膜补货|重拍洁面乳/.test(text))).toEqual([]);
    const own = recordsOf(workbook, '邮件').filter(({ 状态 }) => 状态 === '示例');
    expect(own.some(({ 主题 }) => 主题?.includes('超卖 6 件'))).toBe(true);
  });

  test('a campaign of his own stays as it was, and is announced to nobody who is invented', () => {
    expect(before[1]).toHaveLength(18);
    expect(campaignOf(workbook)).toEqual(before);
    const told = recordsOf(workbook, '邮件').filter(({ 主题 }) => 主题?.includes('年货节'));
    expect(told.filter(({ 收件人 }) => 收件人?.includes('example.com'))).toEqual([]);
    expect(sent).toBeGreaterThan(0);
  });

  test('the sample’s tasks are its own people’s', () => {
    const lane = workbook.shown('看板').flat();
    expect(lane.filter((text) => /示例·苏明溪/.test(text))).not.toEqual([]);
    expect(runs.flat().flatMap((run) => run.problems.get('看板') ?? [])).toEqual([]);
  });

  test('taken away it leaves no problem behind', () => {
    shop.removeSample();
    expect(recordsOf(workbook, '数据问题').map(({ 值 }) => 值)).toEqual(['采购']);
    const problems = shop.jobs('2026-11-18 10:10:00').flatMap((run) => [...run.problems.values()].flat());
    expect(problems.filter(({ tab, value }) => tab === '看板' || isSampleName(value))).toEqual([]);
  });
});
