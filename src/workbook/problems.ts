import { cellPlace } from './address';
import { computed } from './column';
import { isJudged, type Problem } from './problem';
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
    job: computed('任务', 'text', { width: 100 }),
  },
});

type ProblemRow = RowOf<typeof problemsTab.columns>;

/**
 * Brings 数据问题 up to date with what this job saw: problems of the tabs and files it read are replaced where they stand, those of others stay, and so does what
 * another job judged of them, which its own next run takes back. A problem that was known keeps the time it was first seen and the job that found it, and one that was
 * seen twice stands there once. Nothing is written where nothing changed.
 *
 * @param goesOn tabs and files of which this job saw a further part only: their earlier problems stay
 * @returns how many problems the job saw
 */
export function recordProblems(shop: Shop, goesOn: ReadonlySet<string> = new Set()): number {
  const before = openTable(shop, problemsTab).rows.map(({ row }) => row);
  const known = new Map(before.map((row) => [keyOf(problemsTab, row), row]));
  const isOthers = ({ job }: ProblemRow) => job !== shop.job && jobNames(shop).has(job);
  const seen = [...shop.problems.values()].flat().map((problem): ProblemRow => {
    const row = rowOf(problem, shop);
    const stood = known.get(keyOf(problemsTab, row));
    return { ...row, time: stood?.time ?? shop.now, job: stood && row.job && isOthers(stood) ? stood.job : row.job };
  });
  const looked = new Set([...shop.problems.keys()].map(asRead));
  const goOn = new Set([...goesOn].map(asRead));
  const stays = (row: ProblemRow) => row.tab !== null && (goOn.has(row.tab) || !looked.has(row.tab) || isOthers(row));
  const rows = once(inPlace([...before.filter(stays), ...seen], before));
  if (JSON.stringify(rows) !== JSON.stringify(before)) replaceTable(shop, problemsTab, rows);
  return once(seen).length;
}

/** Text as the tab gives it back. */
const asRead = (text: string) => text.trim() || null;

/** Jobs by the names that runs bear; one in another language than the shop's holds no problem back. */
const jobNames = ({ texts }: Shop): ReadonlySet<string | null> => new Set(Object.values(texts.jobs.names));

const rowOf = (problem: Problem, { texts, job }: Shop): ProblemRow => ({
  tab: asRead(problem.tab),
  cell: asRead(problem.cell),
  column: asRead(problem.column),
  value: asRead(problem.value),
  reason: asRead(texts.workbook.reason(problem.reason)),
  time: null,
  job: isJudged(problem) ? asRead(job) : null,
});

/** Problems of one tab together by its rows, the tabs and what stands in one row as they stood, whichever job comes when. */
function inPlace(rows: readonly ProblemRow[], before: readonly ProblemRow[]): ProblemRow[] {
  const tabs = new Map([...before, ...rows].map(({ tab }): [string | null, ProblemRow[]] => [tab, []]));
  const stood = new Map(before.map((row, index) => [keyOf(problemsTab, row), index]));
  const place = (row: ProblemRow) => stood.get(keyOf(problemsTab, row)) ?? before.length;
  const at = ({ cell }: ProblemRow) => cellPlace(cell ?? '')?.row ?? 0;
  for (const row of rows) tabs.get(row.tab)?.push(row);
  for (const list of tabs.values()) list.sort((left, right) => at(left) - at(right) || place(left) - place(right));
  return [...tabs.values()].flat();
}

const once = (rows: readonly ProblemRow[]) => [...new Map(rows.map((row) => [keyOf(problemsTab, row), row])).values()];
