import type { OwnForecast } from './ensemble';
import { NETWORK_TEXTS } from './experienceWeights';
import { answer, decode, type Network } from './network';
import { YEAR } from './season';

/** One series as the networks are shown it: free of unit and level, so that series can be compared. */
export interface Experience {
  /** What a deviation is counted in, in logs: how much of a month's change is chance. */
  scale: number;
  /** The last 36 months without season, the own forecast without it, and how noisy the series is. */
  level: number[];
  /** For each of the next twelve months: that month in the last three years, its neighbours, the own season. */
  months: number[][];
}

/** What was learned: several networks of a kind are averaged. */
export interface Networks {
  level: readonly Network[];
  season: readonly Network[];
}

/** The same as text, as the trainer writes it. */
export interface NetworkTexts {
  level: readonly string[];
  season: readonly string[];
}

/** Months that the networks are shown. */
const SEEN = 3 * YEAR;
const NEXT_YEAR = Array.from({ length: YEAR }, (_, h) => h);
/** Below this a series has no chance in it to speak of, in logs. */
const STILL = 0.003;
/** Deviations beyond this many scales look alike. */
const FARTHEST = 6;
export const LEVEL_SIZES = [41, 24, 24, 2] as const;
export const SEASON_SIZES = [17, 12, 12, 1] as const;
/** How much of what the networks say is taken over, as measured on series they had not seen. */
const LEVEL_PART = 0.85;
const SEASON_PART = 0.4;

export const NETWORKS = networksOf(NETWORK_TEXTS);

export function networksOf({ level, season }: NetworkTexts): Networks {
  return {
    level: level.map((text) => decode(text, LEVEL_SIZES)),
    season: season.map((text) => decode(text, SEASON_SIZES)),
  };
}

/**
 * How far the next months are moved from the series' own forecast, in logs, after what followed such histories in
 * other series: a level and a slope over the first year, and a correction of each calendar month.
 *
 * Source for learning across series: P. Montero-Manso, R. J. Hyndman (2021), "Principles and algorithms for
 * forecasting groups of time series: locality and globality", International Journal of Forecasting 37.
 */
export function fromOtherSeries(experience: Experience, { level, season }: Networks, months: number): number[] {
  const { scale } = experience;
  const [height = 0, slope = 0] = meanAnswer(level, experience.level);
  const shape = experience.months.map((inputs) => meanAnswer(season, inputs)[0] ?? 0);
  const middle = shape.reduce((sum, term) => sum + term, 0) / YEAR;
  return Array.from(
    { length: months },
    (_, h) =>
      scale * (LEVEL_PART * (height + slope * yearPosition(h)) + SEASON_PART * ((shape[h % YEAR] ?? 0) - middle)),
  );
}

/** Where a month lies in the first year ahead: about -1 to 1; what comes later stays where the year has ended. */
export function yearPosition(h: number): number {
  return (Math.min(h, YEAR - 1) - (YEAR - 1) / 2) / (YEAR / 2);
}

function meanAnswer(networks: readonly Network[], inputs: readonly number[]): number[] {
  const answers = networks.map((network) => answer(network, inputs));
  return Array.from(answers[0] ?? [], (_, i) => answers.reduce((sum, one) => sum + (one[i] ?? 0), 0) / answers.length);
}

/**
 * Shows a series to the networks. Gaps are filled with trend and season.
 *
 * @param values logs; null is a gap
 * @param own at least a year ahead
 * @returns null under 36 months, of which the networks know nothing
 */
export function experienceOf(values: readonly (number | null)[], own: OwnForecast): Experience | null {
  const n = values.length;
  if (n < SEEN) return null;
  const { slow, errors } = own;
  const filled = values.map((value, t) => value ?? (slow.trend[t] ?? 0) + (slow.season[t % YEAR] ?? 0));
  const yearly = meanOf(filled.slice(YEAR).map((value, t) => Math.abs(value - (filled[t] ?? 0))));
  const monthly = Math.sqrt(meanOf(errors.map((error) => error * error)));
  const scale = Math.sqrt(yearly * monthly);
  const unit = Math.max(scale, STILL);
  const noise = [Math.log(unit) + 2.5, Math.log((yearly + 1e-4) / (monthly + 1e-4))];
  return { scale, level: levelInputs(filled, own, unit, noise), months: monthInputs(filled, own, unit, noise) };
}

function levelInputs(filled: readonly number[], { middle, slow }: OwnForecast, unit: number, noise: number[]) {
  const season = (t: number) => slow.season[t % YEAR] ?? 0;
  const level = filled.map((value, t) => value - season(t)).slice(-SEEN);
  const now = meanOf(level.slice(-YEAR));
  const ahead = [0, 5, 11].map((h) => (middle[h] ?? 0) - season(filled.length + h));
  return [...[...level, ...ahead].map((value) => within((value - now) / unit)), ...noise];
}

function monthInputs(filled: readonly number[], own: OwnForecast, unit: number, noise: number[]): number[][] {
  const n = filled.length;
  const [onFast, , smoothed] = own.members;
  const season = NEXT_YEAR.map((h) => own.slow.season[(n + h) % YEAR] ?? 0);
  const fast = NEXT_YEAR.map((h) => own.fast.season[(n + h) % YEAR] ?? 0);
  const years = [3, 2, 1].map((ago) =>
    NEXT_YEAR.map((h) => {
      const t = n - ago * YEAR + h;
      return (filled[t] ?? 0) - (own.fast.trend[t] ?? 0) - (season[h] ?? 0);
    }),
  );
  const apart = [onFast, smoothed].map((member) =>
    centred(NEXT_YEAR.map((h) => (member[h] ?? 0) - (own.middle[h] ?? 0))),
  );
  const sizes = season.map(Math.abs);
  const kind = [
    ...noise,
    Math.log(meanOf(sizes) / unit + 0.05),
    Math.log(Math.max(...sizes) / (meanOf(sizes) + 1e-3) + 0.1),
  ];
  return NEXT_YEAR.map((h) => {
    const [before, after] = [(h + YEAR - 1) % YEAR, (h + 1) % YEAR];
    const near = [season, years[2], years[1]].flatMap((terms) => [terms?.[before] ?? 0, terms?.[after] ?? 0]);
    const deviations = [
      ...years.map((year) => year[h] ?? 0),
      season[h] ?? 0,
      (fast[h] ?? 0) - (season[h] ?? 0),
      ...near,
      ...apart.map((member) => member[h] ?? 0),
    ];
    return [...deviations.map((value) => within(value / unit)), ...kind];
  });
}

function within(deviation: number): number {
  return Math.min(Math.max(deviation, -FARTHEST), FARTHEST);
}

function centred(values: readonly number[]): number[] {
  const middle = meanOf(values);
  return values.map((value) => value - middle);
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);
}
