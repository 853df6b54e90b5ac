import { monthOf } from '../calendar/monthNumber';
import type { Texts } from '../text/texts';
import type { AnnualCells } from './archiveLedger';
import { type PlanChange, type PlanSnapshot, planChanges } from './plan/planChanges';
import { shownRate } from './shownRate';
import { type MonthCells, monthsOf } from './yearCells';

type Words = Texts['forecast'];

/** A row of 年度销售预测表 or of 预测存档. */
type VersionRow = MonthCells & Pick<AnnualCells, 'product' | 'year' | 'model' | 'actualUntil'>;

/** What changed since the last version that differs; nothing where there is none. */
export function changesSince(before: readonly VersionRow[], now: readonly VersionRow[]): PlanChange[] {
  return before.length === 0 ? [] : planChanges(before.flatMap(snapshotsOf), now.flatMap(snapshotsOf));
}

function snapshotsOf({ product, year, model, actualUntil, ...row }: VersionRow): PlanSnapshot[] {
  if (product === null || year === null) return [];
  const until = actualUntil === null ? 0 : monthOf(actualUntil);
  const months = monthsOf(row);
  const actual = months.map((_, month) => year * 12 + month <= until);
  return [{ product, year, months, actual, model, promotions: null }];
}

/** The rows with 较上次, and what is new said in 说明. */
export function withChanges(rows: readonly AnnualCells[], changes: readonly PlanChange[], words: Words): AnnualCells[] {
  const known = new Map(changes.map((change) => [`${change.year} ${change.product}`, change]));
  return rows.map((row) => {
    const change = known.get(`${row.year} ${row.product}`);
    if (!change) return row;
    if (change.kind !== 'new') return { ...row, change: shownRate(change.ratio) };
    return { ...row, about: row.about === null ? words.isNew : words.joined([row.about, words.isNew]) };
  });
}

/** A change worth a word, as a fraction. */
const LARGE = 0.1;

/** What a merchant should know of the changes before he looks at the table. */
export function changeSentences(changes: readonly PlanChange[], words: Words): string[] {
  const ratio = (change: PlanChange) => Math.abs(change.ratio ?? 0);
  const large = changes.filter((change) => ratio(change) > LARGE).sort((a, b) => ratio(b) - ratio(a));
  const most = large[0];
  if (changes.length === 0) return [];
  if (!most) return [words.littleChanged];
  const products = new Set(large.map(({ product }) => product)).size;
  return [words.changed({ changed: products, product: most.product, ratio: most.ratio ?? 0 })];
}
