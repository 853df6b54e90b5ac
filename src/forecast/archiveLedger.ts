import { openTable, type Shop } from '../workbook/shop';
import type { RowOf } from '../workbook/tab';
import { replaceTable } from '../workbook/write';
import { annualTab, archiveTab } from './tabs';
import { monthCells, monthsOf } from './yearCells';

/** A row of 年度销售预测表. */
export type AnnualCells = RowOf<typeof annualTab.columns>;
type ArchivedRow = RowOf<typeof archiveTab.columns>;

/** Versions kept, and rows at most: the oldest go first. */
const MOST_VERSIONS = 12;
const MOST_ROWS = 20_000;

/** 年度销售预测表 as the last run left it; nothing where there was none. */
export function shownVersion(shop: Shop): AnnualCells[] {
  if (!shop.workbook.sheet(annualTab.name)) return [];
  return openTable(shop, annualTab).rows.map(({ row }) => row);
}

/** Whether two versions plan the same: products, years and months. */
export function isSamePlan(left: readonly AnnualCells[], right: readonly AnnualCells[]): boolean {
  const plan = (rows: readonly AnnualCells[]) =>
    rows.map((row) => JSON.stringify([row.product, row.year, row.actualUntil, row.model, monthsOf(row)])).sort();
  return left.length === right.length && JSON.stringify(plan(left)) === JSON.stringify(plan(right));
}

/** Puts a version into 预测存档, which keeps the latest dozen. Doing it twice changes nothing. */
export function archive(shop: Shop, rows: readonly AnnualCells[]): void {
  const kept = new Set(rows.map(({ version }) => version));
  const older = openTable(shop, archiveTab).rows.filter(({ row }) => !kept.has(row.version));
  const all: ArchivedRow[] = [...rows.map(archived), ...older.map(({ row }) => row)];
  replaceTable(shop, archiveTab, latest(all));
}

function archived({ version, product, category, year, total, model, actualUntil, ...row }: AnnualCells): ArchivedRow {
  return { version, product, category, year, ...monthCells(monthsOf(row)), total, model, actualUntil };
}

const newestFirst = (a: ArchivedRow, b: ArchivedRow) =>
  (b.version ?? '') < (a.version ?? '') ? -1 : (b.version ?? '') > (a.version ?? '') ? 1 : 0;

/** Whole versions, the newest first, as many as there is room for; the newest always. */
function latest(rows: readonly ArchivedRow[]): ArchivedRow[] {
  const sorted = [...rows].sort(newestFirst);
  const kept: ArchivedRow[] = [];
  const versions = new Set<string | null>();
  for (const version of new Set(sorted.map((row) => row.version))) {
    const own = sorted.filter((row) => row.version === version);
    if (versions.size > 0 && (versions.size === MOST_VERSIONS || kept.length + own.length > MOST_ROWS)) break;
    versions.add(version);
    kept.push(...own);
  }
  return kept;
}

/** The newest version of 预测存档: what the plan is compared with. */
export function lastVersion(shop: Shop): ArchivedRow[] {
  if (!shop.workbook.sheet(archiveTab.name)) return [];
  const rows = openTable(shop, archiveTab).rows.map(({ row }) => row);
  const newest = [...rows].sort(newestFirst)[0]?.version;
  return rows.filter(({ version }) => version === newest);
}
