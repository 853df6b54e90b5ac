import { runBoard } from '../../src/board/job';
import { LANES } from '../../src/board/words';
import type { RawCell } from '../../src/workbook/port';
import { recordsOf } from '../alerts/desk';
import { FakeOutlet } from '../alerts/outlet';
import { MemoryStore, MemoryWorkbook, shopOn } from '../workbook/memoryWorkbook';

export const TASKS = [
  '任务ID',
  '任务',
  '类型',
  '平台',
  '负责人',
  '开始日',
  '截止日',
  '状态',
  '关联数据',
  '活动ID',
  '备注',
];
const CAMPAIGNS = ['活动ID', '活动', '平台', '上线日', '模板', '商品'];
const STEPS = ['模板', '任务', '类型', '角色', '提前工作日', '工期', '关联数据'];

const TEAM = [
  ['角色', '姓名', '邮箱', '备岗邮箱', '日历'],
  ['负责人', '王总', 'wang@shop.cn', '', ''],
  ['运营', '林晓舟', 'lin@shop.cn', '', '办公'],
  ['设计', '苏明溪', 'su@shop.cn', '', '办公'],
  ['供应链', '周远山', 'zhou@shop.cn', '', '客服仓库'],
  ['客服', '方小满', 'fang@shop.cn', '', '客服仓库'],
];

/** A template with an ask of each kind. */
export const PLAN: RawCell[][] = [
  ['大促', '做主图', '活动筹备', '设计', 5, 3, ''],
  ['大促', '填备货量', '活动筹备', '供应链', 6, 1, '库存:{商品}@{平台}'],
  ['大促', '写FAQ', '活动筹备', '客服', 4, 1, '知识库:{活动ID}'],
  ['大促', '上线', '商品上架', '运营', 0, 1, '库存:{商品}@{平台}；排班:{上线日}@{平台}'],
];

const day = (iso: string) => new Date(`${iso}T00:00:00`);

/** A task of `MM-DD` of 2026. */
export const task = (id: string, due: string, more: Partial<Record<string, RawCell>> = {}): RawCell[] => {
  const usual = {
    任务ID: id,
    任务: `做${id}`,
    类型: '商品上架',
    负责人: '设计',
    截止日: day(`2026-${due}`),
    状态: '待办',
  };
  const row: Record<string, RawCell | undefined> = { ...usual, ...more };
  return TASKS.map((header) => row[header] ?? '');
};
export const campaign = (id: string, launch: string, products = ''): RawCell[] => [
  id,
  `活动${id}`,
  '抖音',
  day(`2026-${launch}`),
  '大促',
  products,
];

/** A shop with a team, tasks and campaigns; each round is one execution of the job. */
export function boardShop(tasks: RawCell[][], campaigns: RawCell[][] = [], tabs: Record<string, RawCell[][]> = {}) {
  const workbook = new MemoryWorkbook({
    团队: TEAM,
    任务: [TASKS, ...tasks],
    活动: [CAMPAIGNS, ...campaigns],
    SOP模板: [STEPS, ...PLAN],
    ...tabs,
  });
  const outlet = new FakeOutlet();
  const memory = new MemoryStore();
  const place = (tab: string, header: string) => {
    const column = workbook.sheet(tab)?.cells[0]?.findIndex((cell) => cell.value === header) ?? -1;
    if (column < 0) throw new Error(`${tab} has no ${header}`);
    return column;
  };
  return {
    workbook,
    outlet,
    place,
    shop: (now: string, language: 'zh-CN' | 'en' = 'zh-CN') =>
      shopOn(workbook, { now: `2026-${now}:00`, language, memory }),
    /** One run at `MM-DD HH:mm` of 2026. */
    round(now: string, language: 'zh-CN' | 'en' = 'zh-CN', confirmed: string | null = null) {
      const shop = this.shop(now, language);
      return { ...runBoard(shop, outlet, confirmed), shop };
    },
    rows: (tab: string) => recordsOf(workbook, tab),
    task: (id: string) => recordsOf(workbook, '任务').find((row) => row.任务ID === id),
    /** Types into the row of 任务 or 活动 whose first cell is `id`. */
    type(tab: string, id: string, header: string, value: RawCell) {
      const sheet = workbook.sheet(tab);
      const row = sheet?.cells.findIndex(([cell]) => cell?.value === id) ?? -1;
      if (!sheet || row < 0) throw new Error(`${tab} has no ${id}`);
      sheet.put(row + 1, place(tab, header) + 1, { value, formula: '' });
    },
    /** Sets a cell of a card on 看板: its tick or its state. */
    onBoard(id: string, what: '完成' | '状态', value: RawCell) {
      const sheet = workbook.sheet('看板');
      for (const { short } of LANES) {
        const column = place('看板', `${short}任务ID`);
        const row = sheet?.cells.findIndex((cells) => cells[column]?.value === id) ?? -1;
        if (sheet && row >= 0) return sheet.put(row + 1, place('看板', `${short}${what}`) + 1, { value, formula: '' });
      }
      throw new Error(`看板 has no card ${id}`);
    },
    /** A lane of 看板 as text, without blank lines. */
    lane(header: string): string[] {
      const column = place('看板', header);
      return workbook
        .shown('看板')
        .slice(1)
        .map((row) => row[column] ?? '')
        .filter(Boolean);
    },
  };
}
