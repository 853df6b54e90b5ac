import type { Category } from './catalogue';
import { dayNumber, isoDay } from './day';

/** How a category's demand moves over the year, as additions to its logarithm. */
interface Season {
  /** Stocking up before the Spring Festival, the holiday itself, and the weeks after it. */
  festival: readonly [before: number, during: number, after: number];
  midYear: number;
  doubleEleven: number;
  schoolTerm: number;
  /** Size and peak month of the year's slow swing. */
  swing: readonly [size: number, peakMonth: number];
}

const SEASONS: Record<Category, Season> = {
  零食: { festival: [0.9, -0.7, -0.2], midYear: 0.4, doubleEleven: 0.7, schoolTerm: 0.1, swing: [0.15, 12] },
  家居: { festival: [0.3, -1, 0.1], midYear: 0.7, doubleEleven: 1.1, schoolTerm: 0.3, swing: [0.1, 10] },
  美妆: { festival: [0.2, -0.7, 0.2], midYear: 1, doubleEleven: 1.4, schoolTerm: 0, swing: [0.08, 5] },
  文具: { festival: [-0.4, -1.1, 0.8], midYear: 0.3, doubleEleven: 0.5, schoolTerm: 1.2, swing: [0.1, 9] },
  宠物: { festival: [0.1, -0.5, 0.1], midYear: 0.8, doubleEleven: 1.1, schoolTerm: 0, swing: [0.05, 11] },
};

const SPRING_FESTIVALS = [
  '2022-02-01',
  '2023-01-22',
  '2024-02-10',
  '2025-01-29',
  '2026-02-17',
  '2027-02-06',
  '2028-01-26',
  '2029-02-13',
  '2030-02-03',
  '2031-01-23',
  '2032-02-11',
  '2033-01-31',
].map(dayNumber);

/** The factor by which a category sells on a day; 1 is an ordinary day. */
export function seasonFactor(category: Category, day: number): number {
  const season = SEASONS[category];
  const month = Number(isoDay(day).slice(5, 7));
  const [size, peak] = season.swing;
  const swing = size * Math.cos((2 * Math.PI * (month - peak)) / 12);
  return Math.exp(swing + festivalLift(season, day) + eventLift(season, isoDay(day).slice(5)));
}

function festivalLift({ festival: [before, during, after] }: Season, day: number): number {
  const offsets = SPRING_FESTIVALS.map((festival) => day - festival);
  if (offsets.some((offset) => offset >= -24 && offset <= -5)) return before;
  if (offsets.some((offset) => offset >= -4 && offset <= 6)) return during;
  return offsets.some((offset) => offset >= 7 && offset <= 20) ? after : 0;
}

/** @param day `MM-DD` */
function eventLift(season: Season, day: string): number {
  if (day >= '06-01' && day <= '06-20') return season.midYear * (day >= '06-16' && day <= '06-18' ? 1.6 : 0.6);
  if (day >= '10-24' && day <= '11-11') return season.doubleEleven * (day >= '11-10' ? 1.7 : 0.6);
  if (day >= '08-20' && day <= '09-08') return season.schoolTerm;
  return 0;
}

/** Promotions cut prices: 618 and 双11, and the days around them. */
export function isPromotion(day: number): boolean {
  const date = isoDay(day).slice(5);
  return (date >= '06-01' && date <= '06-20') || (date >= '10-24' && date <= '11-11');
}
