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
