import { computed } from './column';
import type { Problem } from './problem';
import { openTable, type Shop } from './shop';
import { defineTab } from './tab';
import { replaceTable } from './write';

/** 数据问题: every cell or row that was refused and still is. */
export const problemsTab = defineTab({
  name: '数据问题',
  by: 'house',
  key: ['tab', 'cell', 'column', 'reason'],
  columns: {
    tab: computed('表', 'text'),
    cell: computed('单元格', 'text', { width: 80 }),
    column: computed('列', 'text', { width: 100 }),
    value: computed('值', 'text', { width: 200 }),
    reason: computed('原因', 'text', { width: 420, wrap: true }),
    time: computed('时间', 'time'),
  },
});

/**
 * Brings 数据问题 up to date with what this job saw: problems of the tabs and files it read are replaced, those of others stay. A problem that was known
 * keeps the time it was first seen.
 *
 * @param goesOn tabs and files of which this job saw a further part only: their earlier problems stay
 * @returns how many problems the job saw
 */
export function recordProblems(shop: Shop, goesOn: ReadonlySet<string> = new Set()): number {
  const seen: Problem[] = [...shop.problems.values()].flat();
  const checked = new Set([...shop.problems.keys()].filter((tab) => !goesOn.has(tab)));
  const before = openTable(shop, problemsTab).rows.map(({ row }) => row);
  const others = before.filter(({ tab }) => tab !== null && !checked.has(tab));
  const place = (tab: string | null, cell: string | null, reason: string | null) => JSON.stringify([tab, cell, reason]);
  const known = new Map(before.map((row) => [place(row.tab, row.cell, row.reason), row.time]));
  const rows = seen.map(({ reason, ...problem }) => {
    const sentence = shop.texts.workbook.reason(reason);
    return { ...problem, reason: sentence, time: known.get(place(problem.tab, problem.cell, sentence)) ?? shop.now };
  });
  if (rows.length > 0 || before.length > others.length) replaceTable(shop, problemsTab, [...others, ...rows]);
  return rows.length;
}
