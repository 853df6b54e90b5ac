/** Zones of a fever chart. */
export const ZONES = ['绿', '黄', '红'] as const;
export type Zone = (typeof ZONES)[number];

/** Where the lines of the fever chart begin at no progress, and how they rise with it: the red one reaches the whole buffer when all is done. */
export const FEVER = { yellow: 0.1, red: 0.4, rise: 0.6 } as const;

/** How a node stands that is not done. */
export interface Reading {
  /** Buffer consumed: days of delay by days of buffer, 0 or more; over 1 the buffer is gone. */
  readonly consumption: number;
  /** 0 … 1. */
  readonly progress: number;
  /** Today is on or after the warning line. */
  readonly lineReached: boolean;
  /** Today is after the planned end. */
  readonly overdue: boolean;
}

/**
 * The zone of a node by a fever chart: what of the buffer is gone is held against what of the work is done. 红 over 40% + 60% × progress, 黄 over 10% + 60% ×
 * progress, else 绿. On the warning line it is 黄 at least, after its planned end 红.
 *
 * Source: L. P. Leach, "Critical Chain Project Management" (3rd ed. 2014): sloped thresholds of buffer penetration. The figures are ours, for buffers of a few
 * days: at the outset one day of three is 黄 and two are 红.
 *
 * @example
 * zoneOf({ consumption: 1 / 3, progress: 0, lineReached: false, overdue: false }); // => '黄'
 * zoneOf({ consumption: 1 / 3, progress: 0.5, lineReached: false, overdue: false }); // => '绿'
 * zoneOf({ consumption: 2 / 3, progress: 0.25, lineReached: false, overdue: false }); // => '红'
 * zoneOf({ consumption: 0, progress: 0.9, lineReached: true, overdue: false }); // => '黄'
 */
export function zoneOf({ consumption, progress, lineReached, overdue }: Reading): Zone {
  const rise = FEVER.rise * progress;
  if (overdue || consumption > FEVER.red + rise) return '红';
  return lineReached || consumption > FEVER.yellow + rise ? '黄' : '绿';
}
