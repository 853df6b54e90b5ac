import type { Texts } from '../text/texts';
import { ensureTab } from '../workbook/ensureTab';
import { openWhole, type Shop } from '../workbook/shop';
import type { Columns, RowOf, Tab } from '../workbook/tab';
import { replaceTable } from '../workbook/write';
import { annualRows, promotionSentences } from './annualRows';
import { type AnnualCells, archive, isSamePlan, lastVersion, shownVersion } from './archiveLedger';
import { type CurveWords, curveChart, seasonChart } from './charts';
import { curveRows } from './curveRows';
import { detailRows } from './detailRows';
import { overviewRows } from './overviewRows';
import { addUp } from './plan/addUp';
import { isGoing, isUntold } from './plan/productForecast';
import { figuresOf, type Plan, type PlanYear, yearsOf } from './planYear';
import { endProgress, isBeingShown, noteArchived } from './progressLedger';
import { seasonRows } from './seasonRows';
import { annualTab, curveTab, detailTab, inDecimals, overviewTab, seasonTab } from './tabs';
import { changeSentences, changesSince, withChanges } from './versionChanges';

/** A plan, and the print of its input for a run that is cut off while it writes. */
type Printed = Plan & { readonly print: string };

/**
 * Shows a plan in all its tabs at once. The version that stood there goes to 预测存档 first, so that a run that is cut off anywhere can be done again and comes
 * to the same workbook.
 *
 * @returns what there is to say of it
 */
export function showPlan(shop: Shop, plan: Printed): string[] {
  const { forecast: words } = shop.texts;
  const years = yearsOf(plan);
  return shop.lock.hold(() => {
    makeTabs(shop);
    const rows = versioned(shop, annualRows(years, plan.forecasts, words), plan.print);
    const changes = changesSince(lastVersion(shop), rows);
    showSums(shop, plan, years);
    const write = writerOf(shop, plan);
    write(detailTab, detailRows(plan.forecasts, rows));
    write(annualTab, withChanges(rows, changes, words));
    endProgress(shop);
    return [
      words.made(figuresOf(plan, years)),
      ...promotionSentences(plan.forecasts, words),
      ...changeSentences(changes, words),
    ];
  });
}

function showSums(shop: Shop, plan: Plan, years: readonly PlanYear[]): void {
  const { forecast: words } = shop.texts;
  const sums = addUp(plan.products, plan.forecasts, plan.context);
  const curve = sums.filter(({ level }) => level === 'shop').flatMap(curveRows);
  const overview = overviewRows(years, words);
  const write = writerOf(shop, plan);
  write(curveTab, curve);
  write(seasonTab, seasonRows(sums, words));
  write(overviewTab, overview);
  showCharts(shop, curveWords(plan, words), { figures: overview.length, months: curve.length });
}

/** Tabs that are not there come in the order in which one reads them, whatever the order in which they are written. */
function makeTabs(shop: Shop): void {
  const absent = [annualTab, overviewTab, detailTab, curveTab, seasonTab].filter(
    ({ name }) => shop.workbook.sheet(name) === null,
  );
  for (const tab of absent) ensureTab(shop, tab);
}

function writerOf(shop: Shop, { forecasts }: Plan) {
  const decimals = forecasts.reduce((most, forecast) => Math.max(most, forecast.decimals), 0);
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

function curveWords({ forecasts }: Plan, words: Texts['forecast']): CurveWords {
  const told = forecasts.filter(isGoing).length;
  const lacks = words.curveLacks(told, forecasts.filter(isUntold).length);
  return { title: words.curve, subtitle: lacks, band: words.band, isTold: told > 0 };
}

/** The charts stand below the figures of 预测概览, where a sidebar hides nothing. */
function showCharts(shop: Shop, curve: CurveWords, { figures, months }: { figures: number; months: number }): void {
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
  sheet.chart(curveChart(curve, columnOf(curveTab, months), figures));
  sheet.chart(seasonChart(shop.texts.forecast.seasons, columnOf(seasonTab, 12), figures));
}
