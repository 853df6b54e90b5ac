import { mailTab } from '../alerts/tabs';
import { tasksTab } from '../board/tabs';
import { piecesTab } from '../content/tabs';
import { groupBy } from '../statistics/groupBy';
import { STATE_WORDS, stockTab } from '../stock/tabs';
import { ganttTab } from '../supply/gantt/tabs';
import { planTab } from '../supply/tabs';
import type { Value } from '../workbook/cell';
import { problemsTab, recordProblems } from '../workbook/problems';
import { readBack } from '../workbook/readBack';
import type { Shop } from '../workbook/shop';
import type { Columns, RowOf, Tab } from '../workbook/tab';
import type { Node, OpenTask, Purchase, Shelf } from './attention';
import type { PaidPiece } from './contentReturn';
import { LIGHTS, type Light } from './light';
import { look } from './lookLedger';

/** What is made of the rows of a tab; null where there is no such tab, or nothing in it. */
function each<C extends Columns, T>(
  shop: Shop,
  tab: Tab<C>,
  take: (row: RowOf<C>, filled: (field: keyof C & string) => Value) => T | null,
): T[] | null {
  const table = look(shop, tab);
  if (table === null) return null;
  return table.rows.flatMap(({ at, row }) => take(row, (field) => readBack(shop, table, at, field)) ?? []);
}

/** Cards of 任务 that are not done. */
export const readOpenTasks = (shop: Shop): OpenTask[] | null =>
  each(shop, tasksTab, ({ task, owner, due, state }) => (state === '已完成' ? null : { task, owner, due }));

const SHELF_STATES = ['oversold', 'short', 'expired'] as const;

/** Places of 库存 by their 状态. */
export const readShelves = (shop: Shop): Shelf[] | null =>
  each(shop, stockTab, ({ product, sku }, filled) => {
    const told = filled('state') ?? '';
    const state = SHELF_STATES.find((one) => STATE_WORDS[one] === told) ?? (told === '' ? 'unjudged' : 'other');
    return { product: product ?? sku, state };
  });

const ZONES = Object.entries(LIGHTS) as [Light, string][];

/** Nodes of 供应甘特图 by the zone with which their 状态 begins. */
export const readNodes = (shop: Shop): Node[] | null =>
  each(shop, ganttTab, ({ product, name }, filled) => {
    const state = String(filled('state') ?? '');
    const zone = ZONES.find(([, word]) => state.startsWith(word))?.[0] ?? (state === '' ? 'unjudged' : 'done');
    return { product, name, zone };
  });

/** A row of 供应链规划, as far as the cockpit goes. */
export interface PlannedQuarter extends Purchase {
  readonly year: number;
  readonly quarter: number;
  /** Pieces that no factory can make; null where the shop has no suppliers yet. */
  readonly short: number | null;
}

/** Rows of 供应链规划. */
export const readPurchases = (shop: Shop): PlannedQuarter[] | null =>
  each(shop, planTab, ({ product, year, quarter, gap, overdue, orderBy }) => {
    if (product === null || year === null) return null;
    const number = Number((quarter ?? '').replace(/\D/g, ''));
    return { product, year, quarter: number, short: gap, overdue: overdue !== null, orderBy };
  });

/** Pieces of 内容 with what they cost and brought. */
export const readPaidPieces = (shop: Shop): PaidPiece[] | null =>
  each(shop, piecesTab, ({ title, published, cost, revenue }) => ({ title, published, cost, revenue }));

/** Messages that wait, and those that could not be sent. */
export function readMail(shop: Shop): { waiting: number; failed: number } | null {
  const table = look(shop, mailTab);
  const count = (state: string) => table?.rows.filter(({ row }) => row.state === state).length ?? 0;
  return table && { waiting: count('待发'), failed: count('失败') };
}

/** How many rows of 数据问题 speak of each tab or file, those among them that this run found; most first. */
export function readProblems(shop: Shop): [tab: string, count: number][] {
  recordProblems(shop);
  const byTab = groupBy(look(shop, problemsTab)?.rows ?? [], ({ row }) => row.tab ?? '');
  return [...byTab]
    .map(([tab, rows]): [string, number] => [tab, rows.length])
    .sort(([, one], [, other]) => other - one);
}
