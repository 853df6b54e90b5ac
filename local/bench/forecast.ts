import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { foldOf } from '../train/folds';
import { type ForecastModel, forecastModel, type Networks, type NetworkTexts } from './forecastModel';
import { additiveSmoothing, seasonalNaive, withoutBounds } from './peers';
import { benchProducts } from './products';
import type { Plan } from './products/plan';
import { readSeries } from './readSeries';
import { score, type TestForecast, type TestSeries } from './score';
import { benchArguments } from './usage';

benchArguments((words) => words.benchUsage.forecast);

type Method = (values: number[], first: number | null, id: string) => TestForecast;

const YEAR = 12;
const FIELDS = ['point', 'lo80', 'hi80', 'lo95', 'hi95'] as const;

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Made by `npm run train:forecast`. */
const FOLD_WEIGHTS = 'local/train/foldWeights.json';

/** Networks that have not learned of the series with this name. */
function foldNetworks(model: ForecastModel): (id: string) => Networks | undefined {
  const texts = JSON.parse(readFileSync(FOLD_WEIGHTS, 'utf8')) as Record<string, NetworkTexts>;
  const networks = new Map(Object.entries(texts).map(([fold, text]) => [Number(fold), model.networksOf(text)]));
  return (id) => networks.get(foldOf(id));
}

/** The add-on's forecast; `networksFor` takes the place of its own networks. */
function shopDeck(
  { forecast }: ForecastModel,
  dated: boolean,
  networksFor?: (id: string) => Networks | undefined,
): Method {
  return (values, first, id) => {
    const { months } = forecast(values, YEAR, (dated ? first : null) ?? undefined, networksFor?.(id));
    const field = (name: (typeof FIELDS)[number]) => months.map((month) => month[name]);
    return {
      point: field('point'),
      lo80: field('lo80'),
      hi80: field('hi80'),
      lo95: field('lo95'),
      hi95: field('hi95'),
    };
  };
}

const PEERS: readonly [string, Method][] = [
  ['ETS(A,A,A)', (values) => withoutBounds(additiveSmoothing(values))],
  ['seasonal naive', (values) => withoutBounds(seasonalNaive(values))],
];

/** For series of which the shipped networks have not learned. */
function methodsOf(model: ForecastModel): readonly [string, Method][] {
  return [['ShopDeck', shopDeck(model, false)], ['ShopDeck, dated', shopDeck(model, true)], ...PEERS];
}

/**
 * For series of which they have: what counts is said of networks that learned without the series; the shipped ones,
 * which know its earlier years, stand below.
 */
function learnedMethodsOf(model: ForecastModel): readonly [string, Method][] {
  const apart = foldNetworks(model);
  const none = model.networksOf({ level: [], season: [] });
  return [
    ['ShopDeck', shopDeck(model, false, apart)],
    ['ShopDeck, dated', shopDeck(model, true, apart)],
    ['(learned of it)', shopDeck(model, false)],
    ['(no networks)', shopDeck(model, false, () => none)],
    ...PEERS,
  ];
}

interface Result {
  forecasts: TestForecast[];
  milliseconds: number;
}

/** Forecasts of all the series from the last `seen` months of each; 0 for all of them. */
function forecastAll(series: readonly TestSeries[], seen: number, method: Method): Result {
  const begin = performance.now();
  const forecasts = series.map(({ id, train, first }) => {
    const values = train.slice(-seen);
    return method(values, first === null ? null : first + train.length - values.length, id);
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

function compare(
  title: string,
  series: readonly TestSeries[],
  seen: number,
  methods: readonly [string, Method][],
): void {
  say(`\n${title}, ${seen === 0 ? 'all history' : `last ${seen} months`}, ${series.length} series`);
  for (const [name, method] of methods) {
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
function quarterError({ id, train, test, first }: TestSeries, method: Method, years: number): number {
  const values = [...train, ...test];
  const errors: number[] = [];
  for (let round = 0; round < years; round++) {
    const end = values.length - YEAR * (round + 1);
    if (end < 5 * YEAR) break;
    const { point } = method(values.slice(0, end), first, id);
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

function festival(series: readonly TestSeries[], years: number, model: ForecastModel): void {
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

const model = await forecastModel();
const dev = readSeries('dev.csv');
if (dev) {
  say('ShopDeck: with networks that have not learned of the series. (learned of it): with those that are shipped,');
  say('which have seen its earlier years. (no networks): with none.');
  for (const seen of [36, 48, 0]) compare('monthly series (dev.csv)', dev, seen, learnedMethodsOf(model));
}
const methods = methodsOf(model);
const moved = readSeries('cny_dev.csv');
if (moved) {
  for (const seen of [36, 0]) compare('series with a moving Spring Festival (cny_dev.csv)', moved, seen, methods);
  for (const years of [1, 6]) festival(moved, years, model);
}
const shop = readSeries('sim_dev.csv');
if (shop) for (const seen of [36, 0]) compare('simulated shop (sim_dev.csv)', shop, seen, methods);
const plan = (await import(new URL('./forecast-plan.mjs', import.meta.url).href)) as Plan;
benchProducts(plan, dev ?? [], shop ?? []);
