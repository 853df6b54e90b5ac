import { amendRows } from '../workbook/amend';
import { addRows } from '../workbook/block';
import { readBack } from '../workbook/readBack';
import { refreshComputed } from '../workbook/refresh';
import { openWhole, type Shop } from '../workbook/shop';
import { keyOf } from '../workbook/tab';
import type { Table } from '../workbook/table';
import { type TaskRow, tasksTab } from './tabs';
import type { Task } from './task';
import type { KnownState } from './wall/edits';
import { TASK_STATES, type TaskState } from './words';

/** One reading of 任务. */
export interface TaskReading {
  readonly tasks: readonly Task[];
  /** The state that 看板 showed last, by 任务ID; null where it never did. */
  readonly shown: ReadonlyMap<string, TaskState | null>;
  /** 任务ID of every row, also of those with a bad cell. */
  readonly ids: ReadonlySet<string>;
  readonly table: Table<typeof tasksTab.columns>;
}

export function readTasks(shop: Shop): TaskReading {
  const table = openWhole(shop, tasksTab);
  const column = table.headers.at.get('id') ?? 1;
  return {
    tasks: table.rows.map(({ row }) => row as unknown as Task),
    shown: new Map(table.rows.map(({ at, row }) => [row.id, stateIn(readBack(shop, table, at, 'shown'))])),
    ids: new Set(table.cells.slice(1).map((cells) => String(cells[column - 1] ?? '').trim())),
    table,
  };
}

const stateIn = (value: unknown) => TASK_STATES.find((state) => state === value) ?? null;

/** Adds cards below the others. */
export function addTasks(shop: Shop, tasks: readonly Task[]): void {
  if (tasks.length === 0) return;
  addRows(openWhole(shop, tasksTab), tasks as readonly Partial<TaskRow>[]);
  shop.workbook.flush();
  shop.counts.written += tasks.length;
}

/** What ShopDeck computes of a card. */
export type Computed = Pick<TaskRow, 'warning' | 'overdue' | 'linkedValue' | 'shown'>;

/** Writes what is computed, and colours what is overdue. */
export function writeTasks(shop: Shop, { table }: TaskReading, results: ReadonlyMap<string, Computed>): void {
  const byKey = new Map([...results].map(([id, result]) => [keyOf(tasksTab, { id }), result]));
  shop.counts.written += refreshComputed(shop, table, byKey);
}

/** States that 任务 holds and those that 看板 showed last, by 任务ID. */
export const knownStates = ({ tasks, shown }: TaskReading): Map<string, KnownState> =>
  new Map(tasks.map(({ id, state }) => [id, { state, shown: shown.get(id) ?? null }]));

/** Sets the states of some cards, and reads 任务 anew. */
export function setStates(shop: Shop, states: ReadonlyMap<string, TaskState>): TaskReading {
  const changes = new Map([...states].map(([id, state]) => [keyOf(tasksTab, { id }), { state } as Partial<TaskRow>]));
  shop.counts.written += amendRows(shop, tasksTab, changes);
  return readTasks(shop);
}
