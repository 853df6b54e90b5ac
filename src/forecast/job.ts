import { daysIn, monthOf } from '../calendar/monthNumber';
import { monthText } from '../calendar/monthText';
import { printOf } from '../workbook/print';
import type { Outcome } from '../workbook/run';
import { readSettings } from '../workbook/settings';
import type { Shop } from '../workbook/shop';
import { forecastProduct, type ProductForecast } from './plan/productForecast';
import { endOf, historiesOf, nameKey, type ProductHistory } from './plan/productHistory';
import type { Promotion } from './plan/promotion';
import { planYears, type ShopContext, shopContext } from './plan/shopContext';
import { showPlan } from './planLedger';
import { keepProgress, resume } from './progressLedger';
import { readPromotions } from './promotionLedger';
import { readSales, type Sales } from './salesLedger';
import { forecastSettings } from './tabs';

/** Milliseconds of an execution after which no further product is begun: Google stops it at 6 minutes, and the tabs take their time. */
const BUDGET = 240_000;

/** What the forecast is made from. */
interface Input {
  readonly products: readonly ProductHistory[];
  readonly promotions: readonly Promotion[];
  readonly years: readonly number[];
}

/**
 * Makes 年度销售预测表, 预测明细, 预测概览 and what belongs to them from 销售历史 and 促销日历. What one execution has no time for is kept, and the next run
 * with the same input goes on from there; the tabs change all at once, when the last product is done.
 *
 * @param lastPaid when the last order was paid, `YYYY-MM-DD HH:mm:ss`, where the roll-up was brought up to date just now
 * @param budget milliseconds of the execution after which no further product is begun
 */
export function makeForecast(shop: Shop, lastPaid: string | null, budget: number = BUDGET): Outcome {
  const sales = readSales(shop);
  const input = readInput(shop, sales);
  if (input.products.length === 0) return { result: shop.texts.forecast.noHistory, done: true };
  const print = printOf(input);
  const context = shopContext(input.products, input.promotions, Math.max(...input.years) * 12 + 11);
  const forecasts = workOut(shop, input.products, context, print, budget);
  if (forecasts.length < input.products.length)
    return { result: shop.texts.forecast.progress(forecasts.length, input.products.length), done: false };
  const shown = showPlan(shop, { ...input, context, forecasts, print });
  return {
    result: shop.texts.forecast.joined([...shown, ...cautions(shop, sales, lastPaid, context.end)]),
    done: true,
  };
}

function readInput(shop: Shop, sales: Sales): Input {
  const { products } = historiesOf(sales.rows, monthOf(shop.now));
  const promotions = readPromotions(shop, {
    products: new Set(products.map(({ product }) => nameKey(product))),
    categories: new Set(products.map(({ category }) => nameKey(category ?? ''))),
  });
  return { products, promotions, years: yearsOf(shop, products) };
}

/** Years beyond the next one of which nothing is worth telling. */
const FARTHEST = 2;

function yearsOf(shop: Shop, products: readonly ProductHistory[]): number[] {
  const { year } = readSettings(shop, forecastSettings);
  const usual = planYears(products.reduce((last, product) => Math.max(last, endOf(product)), 0));
  const most = (usual[0] ?? 0) + FARTHEST;
  if (year !== null && year > most && products.length > 0)
    throw shop.error(({ forecast }) => forecast.yearTooFar(year, most));
  return year === null ? usual : [year];
}

/** Forecasts in the order of the products: those that earlier runs found, and as many more as there is time for; one at least, so that it ends some day. */
function workOut(
  shop: Shop,
  products: readonly ProductHistory[],
  context: ShopContext,
  print: string,
  budget: number,
): ProductForecast[] {
  const found = resume(
    shop,
    print,
    products.map(({ product }) => product),
  );
  const before = found.length;
  for (const history of products.slice(before)) {
    if (found.length > before && shop.elapsed() > budget) break;
    found.push(forecastProduct(history, context));
  }
  if (found.length < products.length) keepProgress(shop, print, found, before);
  return found;
}

/**
 * What makes the forecast less sure than it looks.
 *
 * @param end the month after the last one of which anything is known
 */
function cautions(
  { now, texts }: Shop,
  { unfinished, lastRolledUp }: Sales,
  lastPaid: string | null,
  end: number,
): string[] {
  const { forecast } = texts;
  return [
    ...(end < monthOf(now) ? [forecast.late(monthText(end - 1))] : []),
    ...(unfinished > 0 ? [forecast.unfinished(now.slice(0, 7))] : []),
    ...(lastPaid !== null && isCutShort(lastRolledUp, lastPaid)
      ? [forecast.incomplete(monthText(monthOf(lastPaid)), lastPaid.slice(0, 10))]
      : []),
  ];
}

/** Days at the end of a month without any order from which its sales are taken for not whole. */
const SILENT_DAYS = 5;

const isCutShort = (lastRolledUp: string | null, lastPaid: string) =>
  lastPaid.slice(0, 7) === lastRolledUp && daysIn(monthOf(lastPaid)) - Number(lastPaid.slice(8, 10)) >= SILENT_DAYS;
