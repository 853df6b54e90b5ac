import type { MonthForecast } from '../forecast';
import type { Spread } from '../spread';

/** A forecast in logs with the half-widths of its intervals, back in the unit of the sales. */
export function bandsOf(
  middle: readonly number[],
  { half80, half95 }: Spread,
  back: (log: number) => number,
): MonthForecast[] {
  return middle.map((log, h) => {
    const [narrow, wide] = [half80[h] ?? 0, half95[h] ?? 0];
    return {
      point: back(log),
      lo80: back(log - narrow),
      hi80: back(log + narrow),
      lo95: back(log - wide),
      hi95: back(log + wide),
    };
  });
}

/** A month with all its figures times a factor. */
export function scaled({ point, lo80, hi80, lo95, hi95 }: MonthForecast, factor: number): MonthForecast {
  return { point: point * factor, lo80: lo80 * factor, hi80: hi80 * factor, lo95: lo95 * factor, hi95: hi95 * factor };
}

/** A month whose figures lie in the middle of two forecasts' figures. */
export function middleOf(a: MonthForecast, b: MonthForecast): MonthForecast {
  return {
    point: (a.point + b.point) / 2,
    lo80: (a.lo80 + b.lo80) / 2,
    hi80: (a.hi80 + b.hi80) / 2,
    lo95: (a.lo95 + b.lo95) / 2,
    hi95: (a.hi95 + b.hi95) / 2,
  };
}
