import type { TestSeries } from './score';
import { type Campaign, chanceOf, type SimulatedProduct, simulateShop } from './simulatedShop';

/** What this bench uses of the products' forecast, built on its own from src/forecast/plan. */
export interface Plan {
  shopContext(products: readonly History[], promotions: readonly Promotion[], until: number): object;
  forecastProduct(history: History, context: object): Told;
  addUp(
    products: readonly History[],
    forecasts: readonly Told[],
    context: object,
  ): {
    level: string;
    category: string | null;
    months: Month[];
  }[];
}

interface History {
  product: string;
  category: string | null;
  first: number;
  quantity: (number | null)[];
  revenue: (number | null)[];
  stockOutDays: (number | null)[];
}

interface Month {
  point: number;
  lo80: number;
  hi80: number;
  lo95: number;
  hi95: number;
}

interface Told {
  model: string;
  months: Month[];
  backtest: { error: number; naive: number } | null;
  growth: { lasting: boolean } | null;
}

interface Promotion {
  name: string;
  product: null;
  category: null;
  from: string;
  to: string;
  lift: null;
}

const YEAR = 12;
const say = (line: string) => process.stdout.write(`${line}\n`);
const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const mean = (values: readonly number[]) => sumOf(values) / values.length;
const percent = (part: number) => (Number.isNaN(part) ? '—' : `${(100 * part).toFixed(1)}%`).padStart(6);

/** Sum of absolute errors over the sum of sales. */
function wape(actual: readonly number[], point: readonly number[]): number {
  return sumOf(actual.map((value, h) => Math.abs(value - (point[h] ?? 0)))) / sumOf(actual);
}

/** Where the dates are not known: years without a known festival. */
const UNDATED = 1905 * YEAR;

const historyOf = (product: string, category: string | null, first: number, quantity: (number | null)[]): History => ({
  product,
  category,
  first,
  quantity,
  revenue: quantity.map(() => null),
  stockOutDays: quantity.map(() => null),
});

const untilOf = ({ first, quantity }: History) => first + quantity.length + YEAR - 1;
const points = ({ months }: Told) => months.map(({ point }) => point);

function forecastAlone(plan: Plan, history: History, promotions: readonly Promotion[] = []): Told {
  return plan.forecastProduct(history, plan.shopContext([history], promotions, untilOf(history)));
}

/** The last year is foretold from the three before it. */
const learned = <T>(values: readonly T[]): T[] => values.slice(YEAR, 4 * YEAR);
const lastYear = ({ demand }: SimulatedProduct) => demand.slice(4 * YEAR);

const SHOP = { categories: 4, productsEach: 12, rough: 0.08, stockOuts: 0, campaigns: () => [] };

const simulated = (rules: { stockOuts?: number; campaigns?: (year: number) => Campaign[] }) =>
  simulateShop({ seed: 1, ...SHOP, years: 5, ...rules });

/** Mean error over the products that are forecast. */
function errorOf(products: readonly SimulatedProduct[], forecast: (one: SimulatedProduct) => Told): string {
  const errors = products.map((one) => wape(lastYear(one), points(forecast(one))));
  return percent(mean(errors.filter((error) => !Number.isNaN(error))));
}

function stockOuts(plan: Plan): void {
  say(
    '\nstock-outs: a simulated shop, 36 months; error (WAPE) of the next 12 when months with days out of stock are …',
  );
  for (const chance of [0.1, 0.2, 0.35]) {
    const products = simulated({ stockOuts: chance });
    const by = (quantity: (one: SimulatedProduct) => (number | null)[], isSaid = false) =>
      errorOf(products, (one) => ({
        ...forecastAlone(plan, {
          ...historyOf(one.product, null, one.first + YEAR, learned(quantity(one))),
          stockOutDays: learned(one.stockOutDays).map((days) => (isSaid ? days : null)),
        }),
      }));
    const missing = ({ sales, stockOutDays }: SimulatedProduct) =>
      sales.map((value, t) => ((stockOutDays[t] ?? 0) > 0 ? null : value));
    say(
      `  ${percent(chance)} of the months: believed ${by(({ sales }) => sales)}  left out ${by(missing)}` +
        `  treated as ShopDeck does ${by(({ sales }) => sales, true)}  (never out of stock ${by(({ demand }) => demand)})`,
    );
  }
}

/** A campaign of eight days or so, by the year: its first day, its last one, its strength. */
const campaign = (name: string, dates: (year: number) => [string, string], lift: number) => (year: number) => {
  const [from, to] = dates(year);
  return from === '' ? [] : [{ name, from: `${year}-${from}`, to: `${year}-${to}`, lift }];
};
const LAST = 2025;
const DRIFTING: Record<number, string> = { 2021: '03', 2022: '05', 2023: '04', 2024: '03', 2025: '04' };

const CAMPAIGNS: { title: string; months: number[]; campaigns: (year: number) => Campaign[] }[] = [
  { title: 'every year in June', months: [5], campaigns: campaign('年中', () => ['06-10', '06-18'], 0.8) },
  {
    title: 'in June, the last year in May',
    months: [4, 5],
    campaigns: campaign('年中', (year) => (year < LAST ? ['06-10', '06-18'] : ['05-10', '05-18']), 0.8),
  },
  {
    title: 'between March and May',
    months: [2, 3, 4],
    campaigns: campaign('店庆', (year) => [`${DRIFTING[year]}-05`, `${DRIFTING[year]}-12`], 0.9),
  },
  {
    title: 'once, the year before',
    months: [7],
    campaigns: campaign('清仓', (year) => (year === LAST - 1 ? ['08-01', '08-20'] : ['', '']), 1),
  },
  {
    title: 'so weak that it hardly is one',
    months: [4, 5],
    campaigns: campaign('年中', (year) => (year < LAST ? ['06-10', '06-18'] : ['05-10', '05-18']), 0.1),
  },
];

function promotions(plan: Plan): void {
  say(
    '\npromotions: a simulated shop, 36 months; error of the months concerned (of the next 12), without and with 促销日历',
  );
  for (const { title, months, campaigns } of CAMPAIGNS) {
    const products = simulated({ campaigns });
    const windows = [2021, 2022, 2023, 2024, LAST].flatMap(campaigns);
    const entered = windows.map(({ name, from, to }) => ({
      name,
      product: null,
      category: null,
      from,
      to,
      lift: null,
    }));
    const errors = (known: readonly Promotion[]) => {
      const told = products.map((one) =>
        points(forecastAlone(plan, historyOf(one.product, null, one.first + YEAR, learned(one.demand)), known)),
      );
      const over = (which: readonly number[]) =>
        percent(
          mean(
            products.map((one, at) =>
              wape(
                which.map((m) => lastYear(one)[m] ?? 0),
                which.map((m) => told[at]?.[m] ?? 0),
              ),
            ),
          ),
        );
      return `${over(months)} (${over(Array.from({ length: YEAR }, (_, month) => month))})`;
    };
    say(`  ${title.padEnd(30)} ${errors([])}  →  ${errors(entered)}`);
  }
}

/** Series that may stand for products of one category: of one source, length and start. */
function categoriesOf(series: readonly TestSeries[], months: number): { name: string; series: TestSeries[] }[] {
  const found = new Map<string, TestSeries[]>();
  for (const one of series) {
    if (one.train.length < months || one.train.some((value) => value <= 0)) continue;
    const source = one.id.startsWith('SIM')
      ? one.id.replace(/_\d+$/, '')
      : (/^[A-Z]+\d?(?=_)|^[A-Z]+/.exec(one.id)?.[0] ?? '');
    const key = `${source} ${one.first} ${one.train.length}`;
    found.set(key, [...(found.get(key) ?? []), one]);
  }
  return [...found]
    .map(([key, own]) => ({ name: key.split(' ')[0]?.replace(/_.*/, '') ?? '', series: own.slice(0, 12) }))
    .filter((category) => category.series.length >= 6);
}

interface Compared {
  name: string;
  errors: number[];
  covered80: number[];
  covered95: number[];
}

const within = (actual: readonly number[], months: readonly Month[], low: 'lo80' | 'lo95', high: 'hi80' | 'hi95') =>
  mean(months.map((month, h) => Number((actual[h] ?? 0) >= month[low] && (actual[h] ?? 0) <= month[high])));

/** Each product in turn has only its last `months`; the others of its category have three years. */
function young(plan: Plan, series: readonly TestSeries[], months: number): void {
  say(
    `\n${months} months of history, the category's other products 36: error of the next 12, with the category / alone / same month last year`,
  );
  const found = new Map<string, Compared>();
  for (const { name, series: own } of categoriesOf(series, 3 * YEAR)) {
    const histories = own.map(({ id, first, train }) =>
      historyOf(id, name, (first ?? UNDATED) + train.length - 3 * YEAR, train.slice(-3 * YEAR)),
    );
    own.forEach(({ test }, at) => {
      const whole = histories[at];
      if (!whole) return;
      const short = { ...whole, first: whole.first + 3 * YEAR - months, quantity: whole.quantity.slice(-months) };
      const beside = histories.map((one, i) => (i === at ? short : one));
      const together = plan.forecastProduct(short, plan.shopContext(beside, [], untilOf(short)));
      const alone = forecastAlone(plan, { ...short, category: null });
      const naive = short.quantity.slice(-YEAR).map(Number);
      const row = found.get(name) ?? { name, errors: [], covered80: [], covered95: [] };
      found.set(name, row);
      row.errors.push(wape(test, points(together)), wape(test, points(alone)), wape(test, naive));
      row.covered80.push(within(test, together.months, 'lo80', 'hi80'));
      row.covered95.push(within(test, together.months, 'lo95', 'hi95'));
    });
  }
  for (const { name, errors, covered80, covered95 } of found.values()) {
    const of = (which: number) => percent(mean(errors.filter((_, at) => at % 3 === which)));
    say(
      `  ${name.padEnd(6)} ${String(errors.length / 3).padStart(3)} products ${of(0)} /${of(1)} /${of(2)}   within 80%: ${percent(mean(covered80))}, 95%: ${percent(mean(covered95))}`,
    );
  }
}

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

function sums(plan: Plan, series: readonly TestSeries[]): void {
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

/** How often it holds among those, and how many they are. */
const often = <T>(rows: readonly T[], is: (row: T) => boolean) =>
  rows.length > 0 ? `${percent(mean(rows.map((row) => Number(is(row))))).trim()} of ${rows.length}` : 'none';

function choice(plan: Plan, series: readonly TestSeries[], months: number): void {
  const rows = series.flatMap(({ id, first, train, test }) => {
    if (train.length < months) return [];
    const history = historyOf(id, null, (first ?? UNDATED) + train.length - months, train.slice(-months));
    const told = forecastAlone(plan, history);
    if (!told.backtest || told.months.length === 0) return [];
    const low = Math.log(sumOf(test) / sumOf(points(told))) > 0.1;
    const won = told.backtest.naive < told.backtest.error;
    return [{ told, error: wape(test, points(told)), naive: wape(test, train.slice(-YEAR)), won, low }];
  });
  const errors = (of: (row: (typeof rows)[number]) => number) => percent(mean(rows.map(of)));
  say(
    `\nchoice by backtest, ${months} months, ${rows.length} series: as ShopDeck chooses ${errors(({ error }) => error)}` +
      `  the winner of last year ${errors(({ won, error, naive }) => (won ? naive : error))}` +
      `  same month last year ${errors(({ naive }) => naive)}`,
  );
  const again = often(
    rows.filter(({ won, told }) => won && told.model !== 'sameMonth'),
    ({ naive, error }) => naive < error,
  );
  const simple = rows.filter(({ told }) => told.model === 'sameMonth').length;
  say(`  same month last year won: it is the better one again in ${again}; chosen for ${simple}`);
  const lows = (lasting: boolean) =>
    often(
      rows.filter(({ told }) => told.growth?.lasting === lasting),
      ({ low }) => low,
    );
  say(
    `  forecast too low by over 10%: ${often(rows, ({ low }) => low)}; after sudden growth ${lows(false)}, after lasting growth ${lows(true)}`,
  );
}

/** Products that grow, or do not, in logs a year, with noise and a walk of the level by the month. */
const GROWING = [
  { title: 'none', growth: 0, noise: 0.1, walk: 0 },
  { title: 'none, noisy', growth: 0, noise: 0.3, walk: 0 },
  { title: 'wandering level', growth: 0, noise: 0.1, walk: 0.035 },
  { title: '49% a year', growth: 0.4, noise: 0.1, walk: 0 },
  { title: '49% a year, noisy', growth: 0.4, noise: 0.3, walk: 0 },
];

function growth(plan: Plan): void {
  say(
    '\nwarnings of growth, 100 series of 36 months each: of lasting, of sudden growth; forecast of the next year too low by over 10%',
  );
  for (const { title, growth: rate, noise, walk } of GROWING) {
    const rows = Array.from({ length: 100 }, (_, seed) => {
      const values = wandering(seed + 1, rate, noise, walk);
      const told = forecastAlone(plan, historyOf(title, null, UNDATED, values.slice(0, 3 * YEAR)));
      return { told, low: Math.log(sumOf(values.slice(3 * YEAR)) / sumOf(points(told))) > 0.1 };
    });
    const part = (is: (row: (typeof rows)[number]) => boolean) => percent(mean(rows.map((row) => Number(is(row)))));
    say(
      `  ${title.padEnd(18)} lasting ${part(({ told }) => told.growth?.lasting === true)}` +
        `  sudden ${part(({ told }) => told.growth?.lasting === false)}  too low ${part(({ low }) => low)}`,
    );
  }
}

function wandering(seed: number, rate: number, noise: number, walk: number): number[] {
  const { normal } = chanceOf(seed);
  const season = Array.from({ length: YEAR }, () => 0.3 * normal());
  let level = 0;
  return Array.from({ length: 4 * YEAR }, (_, t) => {
    level += walk * normal() + rate / YEAR;
    return 100 * Math.exp(level + (season[t % YEAR] ?? 0) + noise * normal());
  });
}

function cost(plan: Plan): void {
  const products = simulateShop({
    seed: 1,
    categories: 10,
    productsEach: 20,
    years: 4,
    rough: 0.08,
    stockOuts: 0.1,
    campaigns: () => [],
  }).map(({ product, category, first, sales }) => historyOf(product, category, first, sales));
  const begin = performance.now();
  const context = plan.shopContext(products, [], (2026 + 1) * YEAR - 1);
  for (const history of products) plan.forecastProduct(history, context);
  const each = (performance.now() - begin) / products.length;
  say(
    `\n${products.length} products of 48 months, backtest and all: ${each.toFixed(1)} ms each, 1,000 in ${each.toFixed(0)} s`,
  );
}

/** What the forecast of products, beside that of series, was measured by. */
export function benchProducts(plan: Plan, dev: readonly TestSeries[], shop: readonly TestSeries[]): void {
  stockOuts(plan);
  promotions(plan);
  for (const months of [12, 24]) young(plan, [...shop, ...dev], months);
  sums(plan, shop);
  for (const months of [3 * YEAR, 5 * YEAR]) choice(plan, dev, months);
  growth(plan);
  cost(plan);
}
