import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { additiveSmoothing, seasonalNaive, withoutBounds } from './peers';
import { benchProducts, type Plan } from './products';
import { score, type TestForecast, type TestSeries } from './score';

/** The model as the add-on has it, built on its own from src/forecast. */
interface Model {
  forecast(history: readonly (number | null)[], months: number, first?: number): { months: MonthForecast[] };
}

type MonthForecast = { [field in keyof TestForecast]: number };
type Method = (values: number[], first: number | null) => TestForecast;

const DATA = '../shared/data/forecast';
const YEAR = 12;
/** Series without dates begin in the year 1. */
const FIRST_KNOWN_YEAR = 1900;
const FIELDS = ['point', 'lo80', 'hi80', 'lo95', 'hi95'] as const;

const say = (line: string) => process.stdout.write(`${line}\n`);

function read(file: string): TestSeries[] | null {
  const path = join(DATA, file);
  if (!existsSync(path)) {
    say(`${path} is absent: left out`);
    return null;
  }
  const [, ...lines] = readFileSync(path, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const [id = '', , start = '', ...cells] = line.split(',');
    const values = cells.map(Number);
    const [year = 0, month = 1] = start.split('-').map(Number);
    const first = year >= FIRST_KNOWN_YEAR ? year * YEAR + month - 1 : null;
    return { id, first, train: values.slice(0, -YEAR), test: values.slice(-YEAR) };
  });
}

function methodsOf({ forecast }: Model): [string, Method][] {
  const told = (values: number[], first: number | null): TestForecast => {
    const { months } = forecast(values, YEAR, first ?? undefined);
    const field = (name: (typeof FIELDS)[number]) => months.map((month) => month[name]);
    return {
      point: field('point'),
      lo80: field('lo80'),
      hi80: field('hi80'),
      lo95: field('lo95'),
      hi95: field('hi95'),
    };
  };
  return [
    ['ShopDeck', (values) => told(values, null)],
    ['ShopDeck, dated', told],
    ['ETS(A,A,A)', (values) => withoutBounds(additiveSmoothing(values))],
    ['seasonal naive', (values) => withoutBounds(seasonalNaive(values))],
  ];
}

interface Result {
  forecasts: TestForecast[];
  milliseconds: number;
}

/** Forecasts of all the series from the last `seen` months of each; 0 for all of them. */
function forecastAll(series: readonly TestSeries[], seen: number, method: Method): Result {
  const begin = performance.now();
  const forecasts = series.map(({ train, first }) => {
    const values = train.slice(-seen);
    return method(values, first === null ? null : first + train.length - values.length);
  });
  return { forecasts, milliseconds: (performance.now() - begin) / series.length };
}

/** Half of the series by a hash of their names: what was tuned on one half is told on the other as well. */
function half(series: readonly TestSeries[], result: Result, seen: number, which: 0 | 1): string {
  const inHalf = series.map(({ id }) => (createHash('md5').update(id).digest().at(-1) ?? 0) % 2 === which);
  const found = score(
    series.filter((_, at) => inHalf[at]),
    result.forecasts.filter((_, at) => inHalf[at]),
    seen,
  );
  return found.owa.toFixed(3);
}

const percent = (part: number) => (Number.isNaN(part) ? '—' : `${(100 * part).toFixed(1)}%`).padStart(6);

function compare(title: string, series: readonly TestSeries[], seen: number, model: Model): void {
  say(`\n${title}, ${seen === 0 ? 'all history' : `last ${seen} months`}, ${series.length} series`);
  for (const [name, method] of methodsOf(model)) {
    const result = forecastAll(series, seen, method);
    const { owa, smape, mase, covered80, covered95 } = score(series, result.forecasts, seen);
    say(
      `  ${name.padEnd(16)} OWA ${owa.toFixed(3)} (halves ${half(series, result, seen, 0)}, ${half(series, result, seen, 1)})  sMAPE ${smape.toFixed(2)}  MASE ${mase.toFixed(3)}` +
        `  within 80%: ${percent(covered80)}, 95%: ${percent(covered95)}  ${result.milliseconds.toFixed(2)} ms a series`,
    );
  }
}

/** From this part of a month's sales on that the festival moves, a series is strongly affected. */
const STRONG = 0.1;

/**
 * Percentage error of January to March in the last `years` years, each held out in turn; every forecast has five
 * years of history at least.
 */
function quarterError({ train, test, first }: TestSeries, method: Method, years: number): number {
  const values = [...train, ...test];
  const errors: number[] = [];
  for (let round = 0; round < years; round++) {
    const end = values.length - YEAR * (round + 1);
    if (end < 5 * YEAR) break;
    const { point } = method(values.slice(0, end), first);
    point.forEach((value, h) => {
      const actual = values[end + h] ?? 0;
      if (((first ?? 0) + end + h) % YEAR < 3) errors.push(Math.abs(value - actual) / actual);
    });
  }
  return errors.reduce((sum, error) => sum + error, 0) / errors.length;
}

/**
 * Spread of the change on the year before in January and February, beyond that of the other months: what the festival
 * moves.
 */
function festivalPull({ train, first }: TestSeries): number {
  const changes = train.slice(YEAR).map((value, t) => ({
    month: ((first ?? 0) + t) % YEAR,
    change: Math.log(value / (train[t] ?? value)),
  }));
  const spread = (kept: (month: number) => boolean) => {
    const sizes = changes.filter(({ month }) => kept(month)).map(({ change }) => Math.abs(change));
    return sizes.sort((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 0;
  };
  return spread((month) => month < 2) - spread((month) => month > 2);
}

function festival(series: readonly TestSeries[], years: number, model: Model): void {
  const strong = series.filter((one) => festivalPull(one) >= STRONG);
  say(
    `\nquarter of the Spring Festival, mean percentage error over the last ${years} years held out in turn, all history`,
  );
  for (const [name, method] of methodsOf(model)) {
    const of = (some: readonly TestSeries[]) =>
      percent(some.reduce((sum, one) => sum + quarterError(one, method, years), 0) / some.length);
    say(
      `  ${name.padEnd(16)} strongly affected (${strong.length} series) ${of(strong)}  all (${series.length} series) ${of(series)}`,
    );
  }
}

const model = (await import(new URL('./forecast.mjs', import.meta.url).href)) as Model;
const dev = read('dev.csv');
if (dev) for (const seen of [36, 48, 0]) compare('monthly series (dev.csv)', dev, seen, model);
const moved = read('cny_dev.csv');
if (moved) {
  for (const seen of [36, 0]) compare('series with a moving Spring Festival (cny_dev.csv)', moved, seen, model);
  for (const years of [1, 6]) festival(moved, years, model);
}
const shop = read('sim_dev.csv');
if (shop) for (const seen of [36, 0]) compare('simulated shop (sim_dev.csv)', shop, seen, model);
const plan = (await import(new URL('./forecast-plan.mjs', import.meta.url).href)) as Plan;
benchProducts(plan, dev ?? [], shop ?? []);
