import { cellAddress } from '../workbook/address';
import type { Problem, Reason } from '../workbook/problem';
import { openTable, type Shop } from '../workbook/shop';
import type { Placed, Table } from '../workbook/table';
import type { Every } from './period';
import { type SearchRow, type SearchSeries, seriesOf } from './series';
import { EVERY_WORDS, wordsTab } from './tabs';

type WordTable = Table<typeof wordsTab.columns>;
type WordRow = WordTable['rows'][number]['row'];

/** Reads 趋势词. A day that is still to come and a second figure of a week or month are data problems; the rest goes on. */
export function readWords(shop: Shop): readonly SearchSeries[] {
  const table = openTable(shop, wordsTab);
  shop.counts.read += table.rows.length;
  const today = shop.now.slice(0, 10);
  const come = table.rows.filter(({ row }) => row.day <= today);
  const future = table.rows.filter(({ row }) => row.day > today);
  const { series, doubled } = seriesOf(come.map(({ row }) => searchRow(row)));
  const said = { code: 'said', sentence: shop.texts.trends.future } as const;
  shop.problems.set(wordsTab.name, [
    ...table.problems,
    ...future.map((placed) => problem(table, placed, said)),
    ...doubled.map(({ row, counts }) =>
      problem(table, come[row] as Placed<WordRow>, { code: 'duplicate', firstRow: come[counts]?.at ?? 1 }),
    ),
  ]);
  return series;
}

const searchRow = ({ word, platform, every, day, searches, category }: WordRow): SearchRow => ({
  word,
  platform,
  every: every === EVERY_WORDS.month ? 'month' : ('week' satisfies Every),
  day,
  searches,
  category,
});

function problem({ headers }: WordTable, { at, row }: Placed<WordRow>, reason: Reason): Problem {
  const { header } = wordsTab.columns.day;
  return {
    tab: wordsTab.name,
    cell: cellAddress(at, headers.at.get('day') ?? 1),
    column: header,
    value: row.day,
    reason,
  };
}
