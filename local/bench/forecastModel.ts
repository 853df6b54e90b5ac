/** What the trainer and the bench use of the add-on's forecast, built on its own from src/forecast. */
export interface ForecastModel {
  forecast(
    history: readonly (number | null)[],
    months: number,
    first?: number,
    networks?: Networks,
  ): { months: MonthForecast[] };
  logScale(values: readonly number[]): { logs: (number | null)[] };
  ownForecast(values: readonly number[], months: number): { middle: number[] };
  experienceOf(values: readonly number[], own: { middle: number[] }): Experience | null;
  networksOf(texts: NetworkTexts): Networks;
  yearPosition(h: number): number;
  encode(weights: ArrayLike<number>): string;
  LEVEL_SIZES: readonly number[];
  SEASON_SIZES: readonly number[];
}

export interface MonthForecast {
  point: number;
  lo80: number;
  hi80: number;
  lo95: number;
  hi95: number;
}

export interface Experience {
  scale: number;
  level: number[];
  months: number[][];
}

export interface NetworkTexts {
  level: readonly string[];
  season: readonly string[];
}

/** Read networks are only handed on. */
export interface Networks {
  level: readonly unknown[];
  season: readonly unknown[];
}

/** The model as built. */
export async function forecastModel(): Promise<ForecastModel> {
  return (await import(new URL('./forecast.mjs', import.meta.url).href)) as ForecastModel;
}
