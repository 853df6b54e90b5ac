import type { SheetData, StoredCell } from '../engine/engine';

const HEADERS = ['任务ID', '任务', '类型', '平台', '负责人', '截止日', '状态', '关联数据'];
const KINDS = ['商品上架', '活动筹备', '售后处理'];
/** 1 November 2026, as a spreadsheet counts days. */
const FIRST = 46_327;

/** The tab 任务 with so many cards, due within forty days, each linked to a cell of its own tab. */
export function tasksSheet(count: number): SheetData {
  const rows = Array.from({ length: count }, (_, index): StoredCell[] => {
    const due: StoredCell = { value: FIRST + (index % 40), style: { numberFormat: 'yyyy-mm-dd' } };
    const text = [`T${index}`, `第 ${index} 项任务`, KINDS[index % KINDS.length] ?? '', '抖音', '运营'];
    return [...text.map((value) => ({ value })), due, { value: '待办' }, { value: '任务!A2' }];
  });
  const header = HEADERS.map((value): StoredCell => ({ value }));
  return { name: '任务', rows: count + 1, columns: HEADERS.length + 8, cells: [header, ...rows] };
}
