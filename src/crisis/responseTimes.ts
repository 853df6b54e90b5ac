import { historyIn } from './history';

/** One response: when an incident was taken up, and minutes since its first mention. */
export interface Response {
  /** `YYYY-MM-DD HH:mm:ss`. */
  readonly takenAt: string;
  readonly minutes: number;
}

/**
 * The responses that a row of 危机 tells of: the present episode's, and those of earlier ones that 升级记录 keeps.
 *
 * @example
 * responsesOf({ takenAt: '2026-11-02 09:35:00', response: 35, history: '2026-10-01 10:00:00 受理：20 分钟' }).map(({ minutes }) => minutes); // => [20, 35]
 */
export function responsesOf(row: {
  takenAt: string | null;
  response: number | null;
  history: string | null;
}): Response[] {
  const earlier = historyIn(row.history ?? '')
    .filter(({ what }) => what === '受理')
    .map(({ time, note }) => ({ takenAt: time, minutes: Number.parseInt(note, 10) }))
    .filter(({ minutes }) => Number.isFinite(minutes));
  const { takenAt, response } = row;
  return takenAt === null || response === null ? earlier : [...earlier, { takenAt, minutes: response }];
}

/** Response time of a span; null where nothing was taken up in it. */
export interface ResponseTime {
  readonly count: number;
  readonly median: number | null;
  readonly worst: number | null;
}

function summary(minutes: number[]): ResponseTime {
  const sorted = [...minutes].sort((left, right) => left - right);
  const { length } = sorted;
  if (length === 0) return { count: 0, median: null, worst: null };
  const median = ((sorted[(length - 1) >> 1] as number) + (sorted[length >> 1] as number)) / 2;
  return { count: length, median, worst: sorted[length - 1] as number };
}

/**
 * How fast the team responds (the guide's measure of crisis work): over all time, this month and the month before.
 *
 * @param day today, ISO
 * @example
 * responseTimes([{ takenAt: '2026-11-02 10:00:00', minutes: 30 }, { takenAt: '2026-10-02 10:00:00', minutes: 90 }], '2026-11-05').thisMonth.median; // => 30
 */
export function responseTimes(responses: readonly Response[], day: string) {
  const of = (month: string | null) =>
    summary(
      responses.filter(({ takenAt }) => month === null || takenAt.startsWith(month)).map(({ minutes }) => minutes),
    );
  return { all: of(null), thisMonth: of(day.slice(0, 7)), lastMonth: of(monthBefore(day)) };
}

function monthBefore(day: string): string {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`;
}
