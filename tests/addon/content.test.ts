import { readContentFiles } from '../../src/content/imports/reader';
import { openShopHost, records, shown } from './shopHost';

const PIECES = [
  '内容ID',
  '平台',
  '类型',
  '标题',
  'KOL',
  '发布日',
  '成本',
  '播放量',
  '完播数',
  '互动数',
  '点击数',
  '下单数',
  '成交额',
];
const usual = Array.from({ length: 6 }, (_, at) => {
  return [`N${at}`, '抖音', '短视频', `第${at}条`, '小鹿', '2026-07-01', 200, 10_000 + at, 3000, 400, 150, 12, 900];
});

const host = openShopHost({
  内容: [PIECES, ...usual, ['W', '抖音', '短视频', '卡住的', '小鹿', '2026-07-02', 200, 10_000, 3000, 400, 30, 2, 90]],
  KOL矩阵: [
    ['KOL', '平台', '粉丝数', '报价'],
    ['小鹿', '抖音', 30_000, 300],
  ],
  痛点词: [
    ['关键词', '搜索量', '提及数', '负面数', '头部占用数'],
    ['吹风机 噪音', 9000, 100, 60, 2],
  ],
  设置: [
    ['键', '值', '说明'],
    ['达人预算', 1000, null],
  ],
});

test('the bundle reviews content: rates as rates, the weakest step, whom to book, what to make, with charts', () => {
  host.run('reviewContent', [], 'menu');
  const headers = shown(host, '内容')[0] ?? [];
  const at = (row: number, header: string) => shown(host, '内容')[row]?.[headers.indexOf(header)];
  expect([at(1, '完播率'), at(1, '点击率'), at(1, 'ROI'), at(1, '单客成本')]).toEqual([
    '30.0%',
    '1.50%',
    '4.50',
    '16.67',
  ]);
  expect(at(7, '最弱环节')).toBe('点击率');
  expect(records(host, '达人建议')).toEqual([expect.objectContaining({ 建议: '约', KOL: '小鹿', 报价: 300 })]);
  expect(records(host, '痛点词')[0]).toMatchObject({ 排名: 1, 头部占比: 0.2 });
  expect(host.charts().map(({ sheet }) => sheet)).toContain('内容漏斗');
});

test('the clock reviews it once a day, and an import finds its row', () => {
  const reading = readContentFiles(
    [
      {
        name: '抖音.csv',
        bytes: new TextEncoder().encode(
          '作品名称,发布时间,体裁,播放量,点赞量\n卡住的,2026-07-02 09:00:00,视频,1.2万,7',
        ),
      },
    ],
    { timeZone: 'Asia/Shanghai' },
  );
  const { message } = host.run('importContent', [JSON.parse(JSON.stringify(reading)), true], 'command') as {
    message: string;
  };
  expect(message).toContain('导入内容：新增 0 条，更新 1 条，未变 0 条；2 格您改过，没有动');
  host.run('tick', [], 'trigger');
  host.run('tick', [], 'trigger');
  expect(
    records(host, '运行记录').filter(({ 任务, 触发方式 }) => 任务 === '内容复盘' && 触发方式 === '定时'),
  ).toHaveLength(1);
});

afterAll(() => host.close());
