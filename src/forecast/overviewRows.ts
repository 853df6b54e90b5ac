import { monthText } from '../calendar/monthText';
import type { Texts } from '../text/texts';
import type { RowOf } from '../workbook/tab';
import type { AnnualRow } from './plan/annualTable';
import { growthOn, type PlanYear } from './planYear';
import { shownRate } from './shownRate';
import { type overviewTab, WHOLE_SHOP } from './tabs';
import { monthCells, quarterCells } from './yearCells';

type OverviewRow = RowOf<typeof overviewTab.columns>;

/** Rows of 预测概览: the years as in 年度销售预测表; in each the shop, then its categories by their sales. */
export function overviewRows(years: readonly PlanYear[], words: Texts['forecast']): OverviewRow[] {
  return [...years]
    .sort((a, b) => b.total.year - a.total.year)
    .flatMap((sums) => {
      const { total, categories, products, before } = sums;
      const sorted = [...categories].sort((a, b) => (b.total ?? -1) - (a.total ?? -1));
      return [
        overviewRow(total, WHOLE_SHOP, before.total, total, words.shop),
        ...sorted.map((category) => {
          const own = products.filter((row) => row.category === category.category).length;
          const last = before.categories.find((row) => row.category === category.category);
          return overviewRow(category, category.category ?? words.uncategorised, last, total, words.category(own));
        }),
      ];
    });
}

function overviewRow(
  row: AnnualRow,
  scope: string,
  before: AnnualRow | undefined,
  shop: AnnualRow,
  about: string,
): OverviewRow {
  const { year, months, quarters, total, actual } = row;
  const sold = actual.lastIndexOf(true);
  return {
    scope,
    year,
    ...monthCells(months),
    ...quarterCells(quarters),
    total,
    onYearBefore: shownRate(growthOn(before, total)),
    share: total !== null && shop.total ? shownRate(total / shop.total) : null,
    about,
    actualUntil: sold >= 0 ? monthText(year * 12 + sold) : null,
  };
}
