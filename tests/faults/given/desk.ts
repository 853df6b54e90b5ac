import type { RawCell } from '../../../src/workbook/port';
import type { Held } from '../../workbook/memoryWorkbook';
import { MemoryWorkbook } from '../../workbook/memoryWorkbook';

/** The user's own columns: one names each row, one takes what he types. */
export const TAG = '我的编号';
export const OWN = '我的备注';

/** A tab whose computed cells follow from their own row alone, and differ from row to row. */
export interface DeskTab {
  readonly name: string;
  /** A row by its number. */
  readonly row: (at: number) => Readonly<Record<string, RawCell>>;
  /** A column that ShopDeck reads and the user may type into, with something that fits. */
  readonly input: readonly [header: string, value: RawCell];
  /** Computed columns that are looked at. */
  readonly computed: readonly string[];
}

const day = (offset: number) => new Date(2026, 9, 2 + offset);
const WORDS = ['有异物', '抄袭别家的', '是假货', '价格贵', '变质了'];
const FANS = [900, 20_000, 200_000, 2_000_000];

export const DESK: readonly DeskTab[] = [
  {
    name: '库存',
    row: (at) => ({
      SKU: `S${at}`,
      商品: `货${at}`,
      平台: '淘宝',
      仓库: '杭州',
      可用库存: 100 + at * 13,
      近7日销量: 7 + at,
    }),
    input: ['可用库存', 4],
    computed: ['可售天数', '状态'],
  },
  {
    name: '内容',
    row: (at) => ({
      ...{ 内容ID: `C${at}`, 平台: '抖音', 类型: '短视频', 标题: `第${at}条`, 发布日: day(at), 成本: 100 + at },
      ...{ 播放量: 1000 + at * 100, 互动数: 50 + at * 7, 点击数: 40 + at, 下单数: 5 + at, 成交额: 300 + at * 50 },
    }),
    input: ['成交额', 12_345],
    computed: ['互动率', '点击率', 'ROI'],
  },
  {
    name: 'KOL矩阵',
    row: (at) => ({ KOL: `人${at}`, 平台: '抖音', 粉丝数: (FANS[at % FANS.length] ?? 0) + at, 报价: 500 + at * 3 }),
    input: ['粉丝数', 77_777],
    computed: ['层级', '千粉报价'],
  },
  {
    name: '任务',
    row: (at) => ({
      任务ID: `T${at}`,
      任务: `做${at}`,
      类型: '商品上架',
      负责人: '客服',
      截止日: day(at),
      状态: '待办',
    }),
    input: ['截止日', day(20)],
    computed: ['逾期天数'],
  },
  {
    name: '舆情提及',
    row: (at) => ({ 时间: day(at), 平台: '抖音', 内容: `第${at}袋${WORDS[at % WORDS.length]}`, 作者: `客${at}` }),
    input: ['内容', '改过的：有异物'],
    computed: ['命中词', '判定'],
  },
  {
    name: '供应甘特图',
    row: (at) => ({
      计划ID: `P${at}`,
      商品: `货${at}`,
      节点: '采购下单',
      开始日: day(at),
      计划天数: 20 + at,
      负责人: '客服',
    }),
    input: ['计划天数', 90],
    computed: ['预警线', '计划完成'],
  },
  {
    name: '供应商',
    row: (at) => ({ 供应商: `厂${at}`, 等级: '核心', 商品: `货${at}`, 月基础产能: 1000, 提前期天数: 20 }),
    input: ['月基础产能', 900],
    computed: ['平均延误天数', '交付单数'],
  },
];

/** Each supplier has orders of his own, the more the later he stands. */
const deliveries = (count: number): RawCell[][] =>
  Array.from({ length: count }, (_, at) =>
    Array.from({ length: at + 1 }, (__, order): RawCell[] => [
      `厂${at}`,
      `PO${at}-${order}`,
      day(-60),
      day(-40),
      day(-40 + at),
    ]),
  ).flat();

const TEAM: RawCell[][] = [
  ['角色', '姓名', '邮箱'],
  ['负责人', '王总', 'wang@shop.cn'],
  ['客服', '小周', 'zhou@shop.cn'],
  ['品控', '李雷', 'li@shop.cn'],
  ['市场', '韩梅', 'han@shop.cn'],
];

const held = (value: RawCell): Held => ({ value, formula: '' });

/** A row of a tab as its cells, with the user's own. */
export const cellsOf = ({ row, computed }: DeskTab, at: number): Held[] =>
  [...Object.values(row(at)), ...computed.map(() => ''), `r${at}`, ''].map(held);

const headersOf = ({ row, computed }: DeskTab): Held[] => [...Object.keys(row(0)), ...computed, TAG, OWN].map(held);

/** A shop with `rows` rows in each tab. */
export function deskOf(rows: number): MemoryWorkbook {
  const order = ['供应商', '单号', '下单日', '承诺交期', '实际交期'];
  const workbook = new MemoryWorkbook({ 团队: TEAM, 交付记录: [order, ...deliveries(rows)] });
  for (const tab of DESK)
    workbook.fill(tab.name, []).cells = [headersOf(tab), ...Array.from({ length: rows }, (_, at) => cellsOf(tab, at))];
  return workbook;
}
