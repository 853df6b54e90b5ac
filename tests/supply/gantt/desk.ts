import { keepGantt, runGantt } from '../../../src/supply/gantt/job';
import { ganttTab } from '../../../src/supply/gantt/tabs';
import type { RawCell } from '../../../src/workbook/port';
import type { Shop } from '../../../src/workbook/shop';
import { recordsOf } from '../../alerts/desk';
import { FakeOutlet } from '../../alerts/outlet';
import { MemoryStore, MemoryWorkbook, shopOn } from '../../workbook/memoryWorkbook';

export const TEAM = [
  ['角色', '姓名', '邮箱', '备岗邮箱', '日历'],
  ['负责人', '王总', 'wang@shop.cn', '', ''],
  ['采购', '小陈', 'chen@shop.cn', '', ''],
  ['供应链', '老周', 'zhou@shop.cn', '', ''],
];

const HEADERS = ['计划ID', '商品', '节点', '开始日', '计划天数', '负责人', '前置节点', '实际开始', '实际完成', '进度'];

/** Cells of a row in the order of HEADERS, from 节点 on; days as ISO text become dates. */
export type NodeCells = readonly RawCell[];

const cell = (value: RawCell): RawCell =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? new Date(`${value}T00:00:00`) : value;

export const ganttRows = (rows: readonly NodeCells[], plan = 'P1', product = '坚果'): RawCell[][] =>
  rows.map((row) => {
    const filled = [plan, product, ...row.map(cell)];
    return HEADERS.map((_, index) => filled[index] ?? '');
  });

/** A shop's workbook with a 供应甘特图; each call is one execution. */
export function ganttDesk(rows: RawCell[][], tabs: Record<string, RawCell[][]> = {}) {
  const workbook = new MemoryWorkbook({ 团队: TEAM, [ganttTab.name]: [HEADERS, ...rows], ...tabs });
  const outlet = new FakeOutlet();
  const memory = new MemoryStore();
  const shopAt = (now: string): Shop =>
    shopOn(workbook, { now: `${now.padEnd(16, ' 09:00')}:00`.replace('  ', ' '), memory });
  return {
    workbook,
    outlet,
    shopAt,
    /** Brings the tab up to date on a day; returns what it refused, as `cell sentence`. */
    keep(day: string): string[] {
      const shop = shopAt(`${day} 09:00`);
      keepGantt(shop);
      const problems = shop.problems.get(ganttTab.name) ?? [];
      return problems.map(({ cell: at, reason }) => `${at} ${shop.texts.workbook.reason(reason)}`);
    },
    run: (moment: string) => runGantt(shopAt(moment), outlet),
    rows: () => recordsOf(workbook, ganttTab.name),
    /** The chart as text, one line per row, `|` at both ends. */
    chart(): string[] {
      const [headers = [], ...lines] = workbook.shown(ganttTab.name);
      const columns = headers.flatMap((header, index) => (/^\d{4}-\d\d-\d\d$/.test(header) ? [index] : []));
      return lines.map((line) => `|${columns.map((index) => line[index] || ' ').join('')}|`);
    },
  };
}
