import { monthText } from '../calendar/monthText';
import type { Texts } from '../text/texts';
import type { RowOf } from '../workbook/tab';
import type { AnnualRow } from './plan/annualTable';
import { growthOn, type PlanYear } from './planYear';
import { shownRate } from './shownRate';
import { type overviewTab, WHOLE_SHOP } from './tabs';
import { monthCells, quarterCells } from './yearCells';

type OverviewRow = RowOf<typeof overviewTab.columns>;
type Words = Texts['forecast'];

/** Rows of 预测概览: the years as in 年度销售预测表; in each the shop, then its categories by their sales. */
export function overviewRows(years: readonly PlanYear[], words: Words): OverviewRow[] {
  return [...years]
    .sort((a, b) => b.total.year - a.total.year)
    .flatMap((sums) => {
      const { total, categories } = sums;
      const sorted = [...categories].sort((a, b) => (b.total ?? -1) - (a.total ?? -1));
      return [
        overviewRow(total, WHOLE_SHOP, total, shopBeside(sums, words)),
        ...sorted.map((row) =>
          overviewRow(row, row.category ?? words.uncategorised, total, categoryBeside(row.category, sums, words)),
        ),
      ];
    });
}

type Beside = Pick<OverviewRow, 'onYearBefore' | 'about'>;

/** How the shop's year stands beside the one before it, and how many products are left out of that. */
const shopBeside = ({ products, compared, before }: PlanYear, words: Words): Beside => ({
  onYearBefore: shownRate(growthOn(before.total, compared.total.total)),
  about: words.shop(products.length, products.length - compared.products.length),
});

function categoryBeside(category: string | null, { products, compared, before }: PlanYear, words: Words): Beside {
  const isIts = (row: AnnualRow) => row.category === category;
  const total = compared.categories.find(isIts)?.total ?? null;
  const count = products.filter(isIts).length;
  return {
    onYearBefore: shownRate(growthOn(before.categories.find(isIts), total)),
    about: words.category(count, count - compared.products.filter(isIts).length),
  };
}

function overviewRow(row: AnnualRow, scope: string, shop: AnnualRow, beside: Beside): OverviewRow {
  const { year, months, quarters, total, actual } = row;
  const sold = actual.lastIndexOf(true);
  return {
    scope,
    year,
    ...monthCells(months),
    ...quarterCells(quarters),
    total,
    ...beside,
    share: total !== null && shop.total ? shownRate(total / shop.total) : null,
    actualUntil: sold >= 0 ? monthText(year * 12 + sold) : null,
  };
}
