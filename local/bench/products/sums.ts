import type { TestSeries } from '../score';
import { simulateShop } from '../simulatedShop';
import {
  forecastAlone,
  historyOf,
  mean,
  type Plan,
  percent,
  points,
  say,
  UNDATED,
  untilOf,
  wape,
  within,
  YEAR,
} from './plan';
import { SHOP } from './shop';

interface Sold {
  product: string;
  category: string;
  first: number;
  values: number[];
}

const shopsOf = (series: readonly TestSeries[]): Sold[][] => [
  series.map(({ id, first, train, test }) => ({
    product: id,
    category: id.split('_')[1] ?? '',
    first: first ?? UNDATED,
    values: [...train, ...test],
  })),
  ...[1, 2, 3].map((seed) =>
    simulateShop({ seed, ...SHOP, years: 4 }).map(({ demand, ...one }) => ({ ...one, values: demand })),
  ),
];

/** Sums of products month by month. */
const together = (each: readonly (readonly number[])[]): number[] =>
  (each[0] ?? []).map((_, t) => each.reduce((sum, values) => sum + (values[t] ?? 0), 0));

/** Categories and shops: added up from the products, or forecast themselves. */
export function sums(plan: Plan, series: readonly TestSeries[]): void {
  const found = new Map<string, number[]>();
  const note = (what: string, value: number) => found.set(what, [...(found.get(what) ?? []), value]);
  for (const shop of shopsOf(series).filter(({ length }) => length > 0)) sumsOf(plan, shop, note);
  say('\nsums: sim_dev.csv and three simulated shops, 36 months; error, and months within the intervals');
  for (const [what, values] of found) say(`  ${what.padEnd(42)} ${percent(mean(values))}`);
}

function sumsOf(plan: Plan, shop: readonly Sold[], note: (what: string, value: number) => void): void {
  const histories = shop.map(({ product, category, first, values }) =>
    historyOf(product, category, first + values.length - 4 * YEAR, values.slice(-4 * YEAR, -YEAR)),
  );
  const context = plan.shopContext(histories, [], Math.max(...histories.map(untilOf)));
  const told = histories.map((history) => plan.forecastProduct(history, context));
  const actual = shop.map(({ values }) => values.slice(-YEAR));
  for (const { level, category, months } of plan.addUp(histories, told, context)) {
    const own = shop.flatMap((one, at) => (category === null || one.category === category ? [at] : []));
    const sold = together(own.map((at) => actual[at] ?? []));
    note(`${level}: within 80%`, within(sold, months, 'lo80', 'hi80'));
    note(`${level}: within 95%`, within(sold, months, 'lo95', 'hi95'));
    const up = months.map(({ point }) => point);
    const first = histories[own[0] ?? 0]?.first ?? 0;
    const past = together(own.map((at) => (histories[at]?.quantity ?? []).map(Number)));
    const direct = points(forecastAlone(plan, historyOf(level, null, first, past)));
    note(`${level}: sum of the products' forecasts`, wape(sold, up));
    note(`${level}: forecast of the sum itself`, wape(sold, direct));
    for (const at of own) {
      const point = points(told[at] ?? { model: '', months: [], backtest: null, growth: null });
      note(`product: its own forecast, by ${level}`, wape(actual[at] ?? [], point));
      const scale = (value: number, h: number) => value * Math.sqrt((direct[h] ?? 0) / (up[h] ?? 1));
      note(`product: half reconciled with its ${level}`, wape(actual[at] ?? [], point.map(scale)));
    }
  }
}
