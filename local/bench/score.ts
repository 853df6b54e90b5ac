/** A monthly series whose last year is kept from the forecaster. */
export interface TestSeries {
  id: string;
  /** Month of the first value, counted from January of the year 0; null where the data do not say. */
  first: number | null;
  train: number[];
  test: number[];
}

/** Twelve months ahead; the bounds are empty where a method has none. */
export interface TestForecast {
  point: number[];
  lo80: number[];
  hi80: number[];
  lo95: number[];
  hi95: number[];
}

/** Means over the series. */
export interface Score {
  series: number;
  /** Percent. */
  smape: number;
  /** Of the seasonal naive forecast's error within the training part. */
  mase: number;
  /** Mean of both, each over Naive2's: below 1 is better than Naive2. */
  owa: number;
  /** Part of the months within the intervals; NaN without intervals. */
  covered80: number;
  covered95: number;
}

const YEAR = 12;
const SEASON_Z = 1.645;

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const at = (values: readonly number[], index: number) => values[index] ?? Number.NaN;

/** Symmetric percentage error, as in the M competitions. */
function smape(test: readonly number[], point: readonly number[]): number {
  return mean(
    test.map((value, h) => {
      const size = Math.abs(value) + Math.abs(at(point, h));
      return size === 0 ? 0 : (200 * Math.abs(value - at(point, h))) / size;
    }),
  );
}

function error(test: readonly number[], point: readonly number[]): number {
  return mean(test.map((value, h) => Math.abs(value - at(point, h))));
}

/** Mean absolute change on the same month a year before. */
export function yearlyChange(train: readonly number[]): number {
  return mean(train.slice(YEAR).map((value, t) => Math.abs(value - at(train, t))));
}

/**
 * The measures of the M4 competition; the scale of MASE is that of the whole training part, Naive2 sees what the
 * method saw.
 *
 * Source: S. Makridakis, E. Spiliotis, V. Assimakopoulos (2020), "The M4 Competition", International Journal of
 * Forecasting 36.
 *
 * @param seen months of the training part that the method saw; 0 for all
 */
export function score(series: readonly TestSeries[], forecasts: readonly TestForecast[], seen: number): Score {
  const rows = series.flatMap(({ train, test }, index) => {
    const scale = yearlyChange(train);
    const given = forecasts[index];
    if (!given || !(scale > 0)) return [];
    const simple = naive2(train.slice(-seen));
    return [
      {
        smape: smape(test, given.point),
        mase: error(test, given.point) / scale,
        simpleSmape: smape(test, simple),
        simpleMase: error(test, simple) / scale,
        covered80: coverage(test, given.lo80, given.hi80),
        covered95: coverage(test, given.lo95, given.hi95),
      },
    ];
  });
  const over = (field: keyof (typeof rows)[number]) => mean(rows.map((row) => row[field]));
  const [ofSmape, ofMase] = [over('smape') / over('simpleSmape'), over('mase') / over('simpleMase')];
  return {
    series: rows.length,
    smape: over('smape'),
    mase: over('mase'),
    owa: (ofSmape + ofMase) / 2,
    covered80: over('covered80'),
    covered95: over('covered95'),
  };
}

function coverage(test: readonly number[], low: readonly number[], high: readonly number[]): number {
  return mean(
    test.map((value, h) => (low.length === 0 ? Number.NaN : Number(value >= at(low, h) && value <= at(high, h)))),
  );
}

/** The last value, on the season where a test finds one. */
function naive2(values: readonly number[]): number[] {
  const n = values.length;
  const season = isSeasonal(values) ? ratiosToAverage(values) : Array.from({ length: YEAR }, () => 1);
  const level = at(values, n - 1) / at(season, (n - 1) % YEAR);
  return Array.from({ length: YEAR }, (_, h) => level * at(season, (n + h) % YEAR));
}

/** Whether the autocorrelation at a year stands out at 90%; never under three years. */
function isSeasonal(values: readonly number[]): boolean {
  if (values.length < 3 * YEAR) return false;
  const middle = mean(values);
  const apart = values.map((value) => value - middle);
  const variance = apart.reduce((sum, x) => sum + x * x, 0);
  const correlation = (lag: number) =>
    apart.slice(lag).reduce((sum, x, t) => sum + x * at(apart, t), 0) / (variance || 1);
  const below = Array.from({ length: YEAR - 1 }, (_, lag) => correlation(lag + 1) ** 2);
  const limit = SEASON_Z * Math.sqrt((1 + 2 * below.reduce((sum, x) => sum + x, 0)) / values.length);
  return Math.abs(correlation(YEAR)) > limit;
}

/** Classical multiplicative indices: mean ratio to the centred moving average of a year. */
function ratiosToAverage(values: readonly number[]): number[] {
  const ratios: number[][] = Array.from({ length: YEAR }, () => []);
  for (let t = YEAR / 2; t < values.length - YEAR / 2; t++) {
    const ends = (at(values, t - YEAR / 2) + at(values, t + YEAR / 2)) / 2;
    const inner = values.slice(t - YEAR / 2 + 1, t + YEAR / 2).reduce((sum, value) => sum + value, ends);
    if (inner !== 0) ratios[t % YEAR]?.push(at(values, t) / (inner / YEAR));
  }
  const means = ratios.map((each) => (each.length > 0 ? mean(each) : 1));
  return means.map((each) => each / mean(means));
}
