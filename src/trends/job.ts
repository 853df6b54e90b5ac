import { raiseWarnings } from '../alerts/job';
import type { Outlet } from '../alerts/port';
import type { Warning } from '../alerts/warning';
import type { Outcome } from '../workbook/run';
import { isSampleName } from '../workbook/sampleName';
import { readSettings } from '../workbook/settings';
import { openTable, type Shop } from '../workbook/shop';
import { keyOf } from '../workbook/tab';
import { findMembers, readTeam } from '../workbook/team';
import { replaceTable } from '../workbook/write';
import { drawCurves } from './curveLedger';
import { type Finding, findingOf } from './finding';
import { type Bounds, impactOf, type Sales } from './impact';
import { increaseRows } from './increaseRows';
import { inOrder, reportRows, type Told } from './report';
import { readSales } from './salesLedger';
import { CERTAINTY_WORDS, EVERY_WORDS, increaseTab, reportTab, STATUS_WORDS, SUMMARY, trendSettings } from './tabs';
import { TOLD_ROLES, type ToldRole, warningsOf } from './warnings';
import { readWords } from './wordLedger';

const WORDS = { statuses: STATUS_WORDS, summary: SUMMARY, every: EVERY_WORDS, certainties: CERTAINTY_WORDS };
/** Months beyond which nobody knows whether a surge lasts. */
const FARTHEST = 3;

/**
 * The market report (guide, section 2: live signals): judges the words of 趋势词, says in 趋势报告 which grow, since when and how surely, and what that means for
 * products and months of the forecast, and hands every surge that goes on to alerts.
 */
export function reportTrends(shop: Shop, outlet: Outlet): Outcome {
  const sales = readSales(shop);
  const { fresh, ...bounds } = boundsIn(shop);
  const findings = readWords(shop).flatMap((series) => findingOf(series, shop.now.slice(0, 10), fresh) ?? []);
  const told = judged(findings, sales, bounds);
  const rows = reportRows(told, WORDS, shop.texts);
  const increases = increaseRows(told, sales.products, CERTAINTY_WORDS, shop.texts.trends.list);
  replaceTable(shop, reportTab, rows);
  replaceTable(shop, increaseTab, increases);
  drawCurves(
    shop,
    told.map(({ finding }) => finding),
    rows.length,
  );
  shop.counts.written += rows.length + increases.length;
  const delivery = raiseWarnings(shop, outlet, 'trends', warnings(shop, judged(findings, ownOf(sales), bounds)));
  const { ran, separator } = shop.texts.trends;
  const sentence = ran({
    words: told.length,
    red: told.filter(({ finding }) => finding.status === 'red').length,
    yellow: told.filter(({ finding }) => finding.status === 'yellow').length,
    low: increases.reduce((sum, { low }) => sum + low, 0),
    high: increases.reduce((sum, { high }) => sum + high, 0),
  });
  return { result: [sentence, delivery.sentence].filter(Boolean).join(separator), done: delivery.done };
}

function boundsIn(shop: Shop): Bounds & { readonly fresh: number } {
  const { fresh, months, most } = readSettings(shop, trendSettings);
  return { fresh, months: Math.min(Math.max(1, Math.round(months)), FARTHEST), most };
}

/** Every word as it stands, what grows first. */
const judged = (findings: readonly Finding[], sales: Sales, bounds: Bounds): readonly Told[] =>
  inOrder(findings.map((finding) => ({ finding, impact: impactOf(finding, sales, bounds) })));

/** What searches mean for the shop's own products: the words are real, and nobody is told to have more of what is invented. */
function ownOf({ products, sold, forecast }: Sales): Sales {
  const isOwn = ({ product }: { readonly product: string }) => !isSampleName(product);
  return {
    products: products.filter(({ name }) => !isSampleName(name)),
    sold: sold.filter(isOwn),
    forecast: forecast.filter(isOwn),
  };
}

function warnings(shop: Shop, told: readonly Told[]): Warning[] {
  if (!told.some(({ finding }) => finding.status === 'red' || finding.status === 'yellow')) return [];
  const table = openTable(shop, reportTab);
  const rows = new Map(table.rows.map(({ at, row }) => [keyOf(reportTab, row), at]));
  const link = ({ finding: { series } }: Told) => {
    const { word, platform, every } = series;
    const row = rows.get(keyOf(reportTab, { word, platform, every: EVERY_WORDS[every] }));
    return row === undefined ? null : { tab: reportTab.name, row };
  };
  return warningsOf(told, readersIn(shop), link, shop.texts);
}

/** Where marketing and purchasing are the same people one message does for both. */
function readersIn(shop: Shop): readonly ToldRole[] {
  const team = readTeam(shop);
  const addresses = TOLD_ROLES.map((role) =>
    findMembers(team, role)
      .flatMap(({ email }) => email ?? [])
      .sort()
      .join(),
  );
  return new Set(addresses).size > 1 ? TOLD_ROLES : TOLD_ROLES.slice(0, 1);
}
