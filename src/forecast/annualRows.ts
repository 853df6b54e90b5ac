import { monthText } from '../calendar/monthText';
import type { Texts } from '../text/texts';
import type { AnnualCells } from './archiveLedger';
import type { AnnualRow } from './plan/annualTable';
import type { HeroQuarter } from './plan/hero';
import type { ProductForecast } from './plan/productForecast';
import type { Reason } from './plan/reason';
import type { PlanYear } from './planYear';
import { shownRate } from './shownRate';
import { MODEL_WORDS } from './tabs';
import { monthCells, quarterCells } from './yearCells';

type Words = Texts['forecast'];

/** Rows of 年度销售预测表 without what compares them with an earlier version; the year that is farther ahead first, then by its sales. */
export function annualRows(
  years: readonly PlanYear[],
  forecasts: readonly ProductForecast[],
  words: Words,
): AnnualCells[] {
  const forecastOf = new Map(forecasts.map((forecast) => [forecast.product, forecast]));
  const rows = years.flatMap(({ products, heroes }) =>
    products.flatMap((row) => {
      const forecast = forecastOf.get(row.product ?? '');
      return forecast ? [annualRow(row, forecast, heroes, words)] : [];
    }),
  );
  return rows.sort((a, b) => (b.year ?? 0) - (a.year ?? 0) || (b.total ?? -1) - (a.total ?? -1));
}

function annualRow(
  { product, category, year, months, quarters, total }: AnnualRow,
  forecast: ProductForecast,
  heroes: readonly HeroQuarter[],
  words: Words,
): AnnualCells {
  const own = heroes.filter((quarter) => quarter.heroes.some((hero) => hero.product === product));
  return {
    product,
    category,
    year,
    ...monthCells(months),
    ...quarterCells(quarters),
    total,
    heroQuarters: own.length > 0 ? words.heroQuarters(own.map(({ quarter }) => quarter)) : null,
    model: MODEL_WORDS[forecast.model],
    error: shownRate(errorInUse(forecast)),
    naive: shownRate(forecast.backtest?.naive ?? null),
    change: null,
    about: words.joined(sentences(forecast, words)) || null,
    actualUntil: monthText(forecast.first - 1),
    version: null,
  };
}

/** The backtest's error of what the forecast was made with. */
const errorInUse = ({ model, backtest }: ProductForecast) =>
  backtest && (model === 'sameMonth' ? backtest.naive : backtest.error);

/** What a reader must know of a product's forecast, the weightiest first. */
function sentences({ model, category, growth, reasons }: ProductForecast, words: Words): string[] {
  return [
    ...(growth ? [words.growth(growth)] : []),
    ...(model === 'analogue' ? [words.reasons.analogue(category)] : []),
    ...(model === 'short' ? [words.reasons.short] : []),
    ...(model === 'intermittent' ? [words.reasons.intermittent] : []),
    ...reasons.flatMap((reason) => sentenceOf(reason, words) ?? []),
  ];
}

/** Null for what is the same for most products and said once for the shop (`promotionSentences`). */
function sentenceOf(reason: Reason, { reasons }: Words): string | null {
  switch (reason.code) {
    case 'promotions':
    case 'repeated':
    case 'unknownLift':
      return null;
    case 'noSales':
      return reasons.noSales;
    case 'simpleWins':
      return reasons.simpleWins;
    case 'ended':
    case 'stale':
      return reasons[reason.code](monthText(reason.last));
    default:
      return reasons[reason.code](reason.months);
  }
}

/** What the owner should mend in 促销日历. */
export function promotionSentences(forecasts: readonly ProductForecast[], { reasons }: Words): string[] {
  const told = forecasts.filter(({ months }) => months.length > 0);
  return (['repeated', 'unknownLift'] as const).flatMap((code) => {
    const kinds = told.flatMap((forecast) =>
      forecast.reasons.flatMap((reason) => (reason.code === code ? reason.kinds : [])),
    );
    return kinds.length > 0 ? [reasons[code]([...new Set(kinds)])] : [];
  });
}
