import { keepBriefs } from '../../../src/content/brief/job';
import type { RawCell } from '../../../src/workbook/port';
import { recordsOf } from '../../alerts/desk';
import { MemoryStore, MemoryWorkbook, shopOn } from '../../workbook/memoryWorkbook';

export const BRIEFS = [
  '简报ID',
  '标题',
  '痛点',
  '结构元素',
  '平台',
  '类型',
  'KOL层级',
  'KOL',
  '负责人',
  '发布日',
  '预算',
  '状态',
];
export const PIECES = [
  '内容ID',
  '平台',
  '类型',
  '标题',
  '结构元素',
  '痛点',
  'KOL',
  '发布日',
  '成本',
  '播放量',
  '下单数',
  '成交额',
  '简报ID',
];

const TEAM = [
  ['角色', '姓名', '邮箱', '备岗邮箱', '日历'],
  ['运营', '林晓舟', 'lin@shop.cn', '', '办公'],
  ['运营', '小周', 'zhou@shop.cn', '', '办公'],
  ['设计', '苏明溪', 'su@shop.cn', '', '办公'],
  ['文案', '何青野', 'he@shop.cn', '', '办公'],
];

/** Three steps: script, shoot, publish, and a review after it. */
export const STANDARD: RawCell[][] = [
  ['类型', '环节', '检查项', '角色', '提前工作日', '工期', '平台', '适用', '启用'],
  ['短视频', '脚本', '前 3 秒点出痛点', '文案', 5, 2, '', '', '是'],
  ['短视频', '脚本', '卖点不超过 3 个', '', '', '', '', '', '是'],
  ['短视频', '拍摄', '收音清楚', '设计', 3, 2, '', '', '是'],
  ['短视频', '发布', '挂对商品', '运营', 0, '', '抖音', '', '是'],
  ['短视频', '复盘', '数据填全', '运营', -3, '', '', '', '是'],
];

const day = (iso: string) => new Date(`${iso}T00:00:00`);
const rowOf = (headers: readonly string[], row: Readonly<Record<string, RawCell | undefined>>) =>
  headers.map((header) => row[header] ?? '');

/** A brief in the making, to be published on `MM-DD` of 2026. */
export const brief = (id: string, published: string, more: Partial<Record<string, RawCell>> = {}): RawCell[] =>
  rowOf(BRIEFS, {
    简报ID: id,
    标题: `吹毛不吵${id}`,
    痛点: '噪音',
    结构元素: '痛点开场、对比实测',
    平台: '抖音',
    类型: '短视频',
    负责人: '林晓舟',
    发布日: day(`2026-${published}`),
    预算: 800,
    状态: '制作中',
    ...more,
  });

/** A piece of 内容, published on `MM-DD` of 2026. */
export const piece = (id: string, published: string, more: Partial<Record<string, RawCell>> = {}): RawCell[] =>
  rowOf(PIECES, {
    内容ID: id,
    平台: '抖音',
    类型: '短视频',
    标题: `旧的${id}`,
    发布日: day(`2026-${published}`),
    成本: 500,
    播放量: 1000,
    下单数: 10,
    成交额: 900,
    ...more,
  });

/** A shop that makes content; each round is one execution of the job. */
export function studio(briefs: RawCell[][], pieces: RawCell[][] = [], tabs: Record<string, RawCell[][]> = {}) {
  const workbook = new MemoryWorkbook({
    团队: TEAM,
    内容计划: [BRIEFS, ...briefs],
    内容规范: STANDARD,
    内容: [PIECES, ...pieces],
    ...tabs,
  });
  const memory = new MemoryStore();
  const sheetOf = (tab: string) => {
    const sheet = workbook.sheet(tab);
    if (!sheet) throw new Error(`no tab ${tab}`);
    return sheet;
  };
  const rowOfKey = (tab: string, key: string) => {
    const row = sheetOf(tab).cells.findIndex(([cell]) => cell?.value === key);
    if (row < 0) throw new Error(`${tab} has no ${key}`);
    return row;
  };
  return {
    workbook,
    shop: (now: string, language: 'zh-CN' | 'en' = 'zh-CN') =>
      shopOn(workbook, { now: `2026-${now}:00`, language, memory }),
    /** One run at `MM-DD HH:mm` of 2026. */
    round(now: string, language: 'zh-CN' | 'en' = 'zh-CN') {
      const shop = this.shop(now, language);
      return { ...keepBriefs(shop), shop };
    },
    rows: (tab: string) => recordsOf(workbook, tab),
    row: (tab: string, key: string) => recordsOf(workbook, tab).find((row) => Object.values(row)[0] === key),
    /** Types into the row whose first cell is `key`. */
    type(tab: string, key: string, header: string, value: RawCell) {
      const sheet = sheetOf(tab);
      const column = sheet.cells[0]?.findIndex((cell) => cell.value === header) ?? -1;
      if (column < 0) throw new Error(`${tab} has no ${header}`);
      sheet.put(rowOfKey(tab, key) + 1, column + 1, { value, formula: '' });
    },
    remove(tab: string, key: string) {
      sheetOf(tab).cells.splice(rowOfKey(tab, key), 1);
    },
    sheet: sheetOf,
    day,
  };
}
