import { keepCustomers } from '../../../src/customers/job';
import type { RawCell } from '../../../src/workbook/port';
import { recordProblems } from '../../../src/workbook/problems';
import type { Shop } from '../../../src/workbook/shop';
import { recordsOf } from '../../alerts/desk';
import { type MemorySheet, MemoryStore, MemoryWorkbook, shopOn } from '../../workbook/memoryWorkbook';

const ORDERS = ['平台', '订单号', '客户ID', '付款时间', '实付金额', '状态'];
export const PLAN = ['客户ID', '平台', '分层', '阶段', '触达日', '截止日', '负责人', '状态', '结果'];
export const day = (text: string) => new Date(`${text}T00:00:00`);
/** Buyer, day and amount; the platform where it is another one. */
export type Bought = [buyer: string, on: string, amount: number, platform?: string];

const order = ([buyer, on, amount, platform = '淘宝']: Bought, index: number): RawCell[] => {
  return [platform, `N${index}`, buyer, day(on), amount, '已完成'];
};

/** 甲 and 乙 are dormant, 丙 is of high value, 丁 is neither; orders end on the first of November. */
export const BOUGHT: Bought[] = [
  ['甲', '2026-05-01', 800],
  ['乙', '2026-06-01', 300],
  ['丙', '2026-10-10', 5000],
  ['丁', '2026-11-01', 20],
];

/** A shop over a workbook in memory, of which the customers' job is run day by day. */
export function shopWith(bought: Bought[] = BOUGHT, tabs: Record<string, RawCell[][]> = {}) {
  const workbook = new MemoryWorkbook({ 订单: [ORDERS, ...bought.map(order)], ...tabs });
  const memory = new MemoryStore();
  const at = (today: string): Shop => shopOn(workbook, { now: `${today} 09:00:00`, memory });
  return {
    workbook,
    at,
    run: (today: string) => {
      const shop = at(today);
      const { result } = keepCustomers(shop);
      recordProblems(shop);
      return result;
    },
    buy: (one: Bought) => {
      const { cells } = workbook.sheet('订单') as MemorySheet;
      cells.push(order(one, cells.length).map((value) => ({ value, formula: '' })));
    },
    rows: () => recordsOf(workbook, '触达计划'),
    type: (row: number, header: string, value: RawCell) => {
      const sheet = workbook.sheet('触达计划');
      const column = sheet?.cells[0]?.findIndex((cell) => cell.value === header) ?? -1;
      sheet?.put(row, column + 1, { value, formula: '' });
    },
    problems: () => recordsOf(workbook, '数据问题').map(({ 单元格: cell, 原因: reason }) => `${cell} ${reason}`),
  };
}
