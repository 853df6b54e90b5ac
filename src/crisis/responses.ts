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
