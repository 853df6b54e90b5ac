import { addDays } from '../calendar/addDays';
import { daysBetween } from '../calendar/daysBetween';
import { festivalDay } from '../calendar/festivals';
import { salesDay } from '../calendar/salesEvents';
import type { Light } from './light';

/** The four peaks of the guide (section 2). */
export const PEAKS = ['春节', '开学季', '618', '双11'] as const;
export type PeakName = (typeof PEAKS)[number];

/** A peak to come. */
export interface Peak {
  readonly name: PeakName;
  /** ISO day; null where the festival's date is not known so far ahead. */
  readonly day: string | null;
  readonly days: number | null;
}

/** A campaign of 活动 that prepares for a peak. */
export interface PeakCampaign {
  readonly name: string;
  /** ISO day */
  readonly launch: string;
  /** Share of its tasks that are done; null where it has none. */
  readonly progress: number | null;
}

/** What 供应链规划 says of a product in a quarter. */
export interface QuarterNeed {
  readonly year: number;
  /** 1 to 4 */
  readonly quarter: number;
  /** Pieces that no factory can make; null where the shop has no suppliers yet. */
  readonly short: number | null;
  readonly overdue: boolean;
}

/** How far the shop is for a peak. */
export interface PeakReadiness extends Peak {
  readonly campaigns: number;
  /** Mean share of tasks done; null without campaigns or tasks. */
  readonly progress: number | null;
  /** Products planned for its quarter; without any supplier; with a gap in capacity; past their day to order. */
  readonly planned: number;
  readonly unsourced: number;
  readonly short: number;
  readonly overdue: number;
  readonly light: Light;
}

/**
 * The next of each peak, the nearest first.
 *
 * @param today ISO day
 * @example
 * peaksAhead('2026-11-29').map(({ name, days }) => [name, days]); // => [['春节', 69], ['618', 201], ['开学季', 276], ['双11', 347]]
 */
export function peaksAhead(today: string): Peak[] {
  const next = (dayIn: (year: number) => string | null) => {
    const year = Number(today.slice(0, 4));
    const [day = null] = [year, year + 1].flatMap((one) => dayIn(one) ?? []).filter((one) => one >= today);
    return { day, days: day === null ? null : daysBetween(today, day) };
  };
  return PEAKS.map((name) => ({
    name,
    ...next((year) => (name === '春节' ? festivalDay(name, year) : salesDay(name, year))),
  })).sort((one, other) => (one.days ?? Number.MAX_VALUE) - (other.days ?? Number.MAX_VALUE));
}

/** Days before a peak in which a campaign for it begins, and after it in which one still does. */
const BEFORE = 35;
const AFTER = 3;
/** Days ahead from which on a peak without a campaign, or with gaps, is yellow, and red. */
const YELLOW = 60;
const RED = 21;

/** What is ready for a peak: its campaigns, and the supply plan of its quarter. */
export function readinessFor(
  peak: Peak,
  campaigns: readonly PeakCampaign[],
  needs: readonly QuarterNeed[],
): PeakReadiness {
  const { day } = peak;
  if (day === null)
    return { ...peak, campaigns: 0, progress: null, planned: 0, unsourced: 0, short: 0, overdue: 0, light: 'green' };
  const [from, to] = [addDays(day, -BEFORE), addDays(day, AFTER)];
  const own = campaigns.filter(({ launch }) => launch >= from && launch <= to);
  const shares = own.flatMap(({ progress }) => progress ?? []);
  const progress = shares.length > 0 ? shares.reduce((sum, share) => sum + share, 0) / shares.length : null;
  const quarter = needs.filter((need) => need.year === Number(day.slice(0, 4)) && need.quarter === quarterOf(day));
  const counts = {
    campaigns: own.length,
    planned: quarter.length,
    unsourced: quarter.filter(({ short }) => short === null).length,
    short: quarter.filter(({ short }) => (short ?? 0) > 0).length,
    overdue: quarter.filter(({ overdue }) => overdue).length,
  };
  return { ...peak, ...counts, progress, light: lightOf(peak.days ?? 0, counts, progress) };
}

const quarterOf = (day: string) => Math.ceil(Number(day.slice(5, 7)) / 3);

function lightOf(
  days: number,
  { campaigns, short, overdue }: { campaigns: number; short: number; overdue: number },
  progress: number | null,
): Light {
  const behind = campaigns === 0 || overdue > 0 || short > 0;
  if (days <= RED && (campaigns === 0 || overdue > 0 || (progress ?? 1) < 0.5)) return 'red';
  return days <= YELLOW && behind ? 'yellow' : 'green';
}
