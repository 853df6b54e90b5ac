import type { ForecastModel } from '../bench/forecastModel';
import type { Case, Shape } from './learn';

/** A history that ends somewhere in a series, what the networks see of it, and how far the own forecast was off. */
export interface Lesson {
  series: number;
  /** Months of the series that were over. */
  end: number;
  level: Float32Array;
  months: Float32Array[];
  /** Of the next twelve months, in the experience's scale. */
  errors: Float32Array;
  weight: number;
}

const YEAR = 12;
const SHORTEST = 36;
/** Histories taken from a series: their length (0 for all, of five years and more), and one in how many months. */
const KINDS = [
  { length: 36, every: 3 },
  { length: 48, every: 3 },
  { length: 0, every: 6 },
];
const FARTHEST = 8;
/** Naive2's sMAPE (as a part) and MASE on such series: what makes both weigh the same, as in OWA. */
const USUAL = { smape: 0.18, mase: 1.2 };
const STILL = 0.003;

/** All the lessons of a series. */
export function lessonsOf(model: ForecastModel, series: number, values: readonly number[]): Lesson[] {
  return KINDS.flatMap(({ length, every }) =>
    ends(values.length, length === 0 ? 5 * YEAR : length)
      .filter((end) => (end + series) % every === 0)
      .flatMap((end) => lesson(model, series, values, end, length === 0 ? end : length)),
  );
}

function ends(months: number, shortest: number): number[] {
  return Array.from({ length: Math.max(months - YEAR - shortest + 1, 0) }, (_, step) => shortest + step);
}

function lesson(
  model: ForecastModel,
  series: number,
  values: readonly number[],
  end: number,
  length: number,
): Lesson[] {
  const history = values.slice(end - length, end);
  if (length < SHORTEST || history.every((value) => value === 0)) return [];
  const { logs } = model.logScale(history);
  const known = logs.map((value) => value ?? 0);
  const mean = history.reduce((sum, value) => sum + value, 0) / length;
  const offset = history.includes(0) ? 0.1 * mean : 0;
  const future = values.slice(end, end + YEAR).map((value) => Math.log((value + offset) / mean));
  const own = model.ownForecast(known, YEAR);
  const experience = model.experienceOf(known, own);
  if (experience === null || !future.every(Number.isFinite)) return [];
  const unit = Math.max(experience.scale, STILL);
  const yearly =
    known.slice(YEAR).reduce((sum, value, t) => sum + Math.abs(value - (known[t] ?? 0)), 0) / (length - YEAR);
  return [
    {
      series,
      end,
      level: Float32Array.from(experience.level),
      months: experience.months.map((inputs) => Float32Array.from(inputs)),
      errors: Float32Array.from(future, (value, h) =>
        Math.min(Math.max((value - (own.middle[h] ?? 0)) / unit, -FARTHEST), FARTHEST),
      ),
      weight: unit * (1 / USUAL.smape + 1 / USUAL.mase / (yearly + 1e-4)),
    },
  ];
}

/** The line about which the errors of a year lie: what the level network is to say. */
export function levelShape(model: ForecastModel): Shape {
  const months = Array.from({ length: YEAR }, (_, h) => h);
  return [months.map(() => 1), months.map(model.yearPosition)];
}

/** Cases for both networks; series with many lessons count less for each of them. */
export function casesOf(lessons: readonly Lesson[]): { level: Case[]; season: Case[] } {
  const counts = new Map<number, number>();
  for (const { series } of lessons) counts.set(series, (counts.get(series) ?? 0) + 1);
  const weights = lessons.map(({ series, weight }) => weight / Math.sqrt(counts.get(series) ?? 1));
  const middle = weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
  return {
    level: lessons.map(({ level, errors }, at) => ({
      inputs: level,
      targets: errors,
      weight: (weights[at] ?? 0) / middle,
    })),
    season: lessons.flatMap(({ months, errors }, at) => {
      const left = offLine(errors);
      return months.map((inputs, h) => ({
        inputs,
        targets: left.subarray(h, h + 1),
        weight: (weights[at] ?? 0) / middle,
      }));
    }),
  };
}

/** What a least-squares line leaves. */
function offLine(values: Float32Array): Float32Array {
  const centre = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  let [cross, square] = [0, 0];
  values.forEach((value, h) => {
    cross += (h - centre) * (value - mean);
    square += (h - centre) ** 2;
  });
  return values.map((value, h) => value - mean - (cross / square) * (h - centre));
}
