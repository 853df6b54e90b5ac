import { monthText } from '../calendar/monthText';
import { ensureTab } from '../workbook/ensureTab';
import { openWhole, type Shop } from '../workbook/shop';
import type { Columns, RowOf, Tab } from '../workbook/tab';
import { replaceTable } from '../workbook/write';
import { annualRows, promotionSentences } from './annualRows';
import { type AnnualCells, archive, isSamePlan, lastVersion, shownVersion } from './archiveLedger';
import { curveChart, seasonChart } from './charts';
import { curveRows } from './curveRows';
import { detailRows } from './detailRows';
import { growthOn, overviewRows } from './overviewRows';
import { addUp } from './plan/addUp';
import { annualTable } from './plan/annualTable';
import { heroes } from './plan/hero';
import type { ProductForecast } from './plan/productForecast';
import type { ProductHistory } from './plan/productHistory';
import type { ShopContext } from './plan/shopContext';
import { endProgress, isBeingShown, noteArchived } from './progressLedger';
import { seasonRows } from './seasonRows';
import { annualTab, curveTab, detailTab, inDecimals, overviewTab, seasonTab } from './tabs';
import { changeSentences, changesSince, withChanges } from './versionChanges';

/** A forecast of the whole shop, ready to be shown. */
export interface Plan {
  readonly products: readonly ProductHistory[];
  readonly forecasts: readonly ProductForecast[];
  readonly context: ShopContext;
  readonly years: readonly number[];
  /** Of the input, for a run that is cut off while it writes. */
  readonly print: string;
}

/**
 * Shows a plan in all its tabs at once. The version that stood there goes to 预测存档 first, so that a run that is cut off anywhere can be done again and comes
 * to the same workbook.
 *
 * @returns what there is to say of it
 */
export function showPlan(shop: Shop, plan: Plan): string[] {
  const { forecast: words } = shop.texts;
  const years = yearsOf(plan);
  const sums = addUp(plan.products, plan.forecasts, plan.context);
  return shop.lock.hold(() => {
    makeTabs(shop);
    const fresh = annualRows(years, plan.forecasts, words);
    const rows = versioned(shop, fresh, plan.print);
    const changes = changesSince(lastVersion(shop), rows);
    const whole = sums.find(({ level }) => level === 'shop');
    const decimals = plan.forecasts.reduce((most, forecast) => Math.max(most, forecast.decimals), 0);
    const curve = whole ? curveRows(whole) : [];
    const overview = overviewRows(years, words);
    const detail = detailRows(
      plan.forecasts,
      rows.map(({ product }) => product),
    );
    const write = writerOf(shop, decimals);
    write(detailTab, detail);
    write(curveTab, curve);
    write(seasonTab, seasonRows(sums, words));
    write(overviewTab, overview);
    write(annualTab, withChanges(rows, changes, words));
    showCharts(shop, overview.length, curve.length);
    endProgress(shop);
    return [
      words.made(figures(plan, years)),
      ...promotionSentences(plan.forecasts, words),
      ...changeSentences(changes, words),
    ];
  });
}

/** Tabs that are not there come in the order in which one reads them, whatever the order in which they are written. */
function makeTabs(shop: Shop): void {
  const absent = [annualTab, overviewTab, detailTab, curveTab, seasonTab].filter(
    ({ name }) => shop.workbook.sheet(name) === null,
  );
  for (const tab of absent) ensureTab(shop, tab);
}

type Year = ReturnType<typeof yearsOf>[number];

const yearsOf = ({ products, forecasts, context, years }: Plan) =>
  years.map((year) => {
    const table = annualTable(products, forecasts, year);
    const before = annualTable(products, forecasts, year - 1);
    // A quarter that is over needs no heroes.
    const coming = heroes(table.products, products, forecasts).filter(
      ({ quarter }) => year * 12 + 3 * quarter > context.end,
    );
    return { ...table, before, heroes: coming };
  });

function writerOf(shop: Shop, decimals: number) {
  return <C extends Columns>(tab: Tab<C>, rows: readonly RowOf<C>[]) => {
    replaceTable(shop, inDecimals(tab, decimals), rows);
    shop.counts.written += rows.length;
  };
}

/** Dates a plan: the same as the one shown keeps its date, another one sends it to 预测存档. */
function versioned(shop: Shop, rows: readonly AnnualCells[], print: string): AnnualCells[] {
  const shown = shownVersion(shop);
  const same = isSamePlan(shown, rows);
  if (!same && shown.length > 0 && !isBeingShown(shop)) {
    archive(shop, shown);
    noteArchived(shop, print);
  }
  const version = same ? (shown[0]?.version ?? shop.now) : shop.now;
  return rows.map((row) => ({ ...row, version }));
}

function figures({ forecasts, context }: Plan, years: readonly Year[]) {
  const tested = forecasts.flatMap(({ backtest }) => (backtest ? [backtest] : []));
  const made = forecasts.filter(({ months }) => months.length > 0);
  const last = made.reduce((month, { first, months }) => Math.max(month, first + months.length - 1), context.until);
  const farthest = years[years.length - 1] as Year;
  return {
    products: made.length,
    none: forecasts.length - made.length,
    until: monthText(last),
    year: farthest.total.year,
    total: farthest.total.total ?? 0,
    onYearBefore: growthOn(farthest.before.total, farthest.total.total),
    better: tested.filter(({ error, naive }) => error < naive).length,
    tested: tested.length,
  };
}

/** The charts stand below the figures of 预测概览, where a sidebar hides nothing. */
function showCharts(shop: Shop, figures: number, months: number): void {
  const words = shop.texts.forecast;
  const { sheet } = openWhole(shop, overviewTab);
  const columnOf = <C extends Columns>(tab: Tab<C>, rows: number) => {
    const { at } = openWhole(shop, tab).headers;
    return (field: keyof C & string) => ({
      tab: tab.name,
      row: 1,
      column: at.get(field) ?? 1,
      rows: rows + 1,
      columns: 1,
    });
  };
  sheet.chart(curveChart({ title: words.curve, band: words.band }, columnOf(curveTab, months), figures));
  sheet.chart(seasonChart(words.seasons, columnOf(seasonTab, 12), figures));
}
