import { computed } from './column';
import type { Problem } from './problem';
import { openTable, type Shop } from './shop';
import { defineTab, keyOf, type RowOf } from './tab';
import { replaceTable } from './write';

/** 数据问题: every cell or row that was refused and still is. */
export const problemsTab = defineTab({
  name: '数据问题',
  by: 'house',
  key: ['tab', 'cell', 'column', 'reason'],
  columns: {
    tab: computed('表', 'text', { verbatim: true }),
    cell: computed('单元格', 'text', { width: 80 }),
    column: computed('列', 'text', { width: 100, verbatim: true }),
    value: computed('值', 'text', { width: 200, verbatim: true }),
    reason: computed('原因', 'text', { width: 420, wrap: true }),
    time: computed('时间', 'time'),
  },
});

type ProblemRow = RowOf<typeof problemsTab.columns>;

/**
 * Brings 数据问题 up to date with what this job saw: problems of the tabs and files it read are replaced where they stand, those of others stay. A problem that was
 * known keeps the time it was first seen, and one that was seen twice stands there once. Nothing is written where nothing changed.
 *
 * @param goesOn tabs and files of which this job saw a further part only: their earlier problems stay
 * @returns how many problems the job saw
 */
export function recordProblems(shop: Shop, goesOn: ReadonlySet<string> = new Set()): number {
  const before = openTable(shop, problemsTab).rows.map(({ row }) => row);
  const times = new Map(before.map((row) => [keyOf(problemsTab, row), row.time]));
  const seen = [...shop.problems.values()].flat().map((problem): ProblemRow => {
    const row = rowOf(problem, shop);
    return { ...row, time: times.get(keyOf(problemsTab, row)) ?? shop.now };
  });
  const looked = new Set([...shop.problems.keys()].map(asRead));
  const goOn = new Set([...goesOn].map(asRead));
  const stays = ({ tab }: ProblemRow) => tab !== null && (goOn.has(tab) || !looked.has(tab));
  const rows = once(inPlace([...before.filter(stays), ...seen], before));
  if (JSON.stringify(rows) !== JSON.stringify(before)) replaceTable(shop, problemsTab, rows);
  return once(seen).length;
}

/** Text as the tab gives it back. */
const asRead = (text: string) => text.trim() || null;

const rowOf = ({ tab, cell, column, value, reason }: Problem, { texts }: Shop): ProblemRow => ({
  tab: asRead(tab),
  cell: asRead(cell),
  column: asRead(column),
  value: asRead(value),
  reason: asRead(texts.workbook.reason(reason)),
  time: null,
});

/** Problems of one tab together, the tabs as they stood. */
function inPlace(rows: readonly ProblemRow[], before: readonly ProblemRow[]): ProblemRow[] {
  const tabs = new Map([...before, ...rows].map(({ tab }): [string | null, ProblemRow[]] => [tab, []]));
  for (const row of rows) tabs.get(row.tab)?.push(row);
  return [...tabs.values()].flat();
}

const once = (rows: readonly ProblemRow[]) => [...new Map(rows.map((row) => [keyOf(problemsTab, row), row])).values()];
