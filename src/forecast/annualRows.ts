import { monthText } from '../calendar/monthText';
import type { Texts } from '../text/texts';
import type { AnnualCells } from './archiveLedger';
import type { AnnualRow } from './plan/annualTable';
import type { HeroQuarter } from './plan/hero';
import type { ProductForecast } from './plan/productForecast';
import type { Reason } from './plan/reason';
import { MODEL_WORDS } from './tabs';
import { monthCells, quarterCells } from './yearCells';

type Words = Texts['forecast'];

/** A year of the plan: what its table says of the products, and which of them are heroes. */
export interface PlannedYear {
  readonly products: readonly AnnualRow[];
  readonly heroes: readonly HeroQuarter[];
}

/** Rows of 年度销售预测表 without what compares them with an earlier version; the year that is farther ahead first, then by its sales. */
export function annualRows(
  years: readonly PlannedYear[],
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
    error: errorInUse(forecast),
    naive: forecast.backtest?.naive ?? null,
    change: null,
    about: sentences(forecast, words).join('；') || null,
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
    ...(growth ? [words.growth(growth.months, growth.ratio)] : []),
    ...(model === 'analogue' ? [words.reasons.analogue(category ?? '')] : []),
    ...(model === 'short' ? [words.reasons.short] : []),
    ...(model === 'intermittent' ? [words.reasons.intermittent] : []),
    ...reasons.map((reason) => sentenceOf(reason, words)),
  ];
}

function sentenceOf(reason: Reason, { reasons }: Words): string {
  switch (reason.code) {
    case 'noSales':
      return reasons.noSales;
    case 'simpleWins':
      return reasons.simpleWins;
    case 'ended':
    case 'stale':
      return reasons[reason.code](monthText(reason.last));
    case 'promotions':
    case 'repeated':
    case 'unknownLift':
      return reasons[reason.code](reason.kinds);
    default:
      return reasons[reason.code](reason.months);
  }
}
