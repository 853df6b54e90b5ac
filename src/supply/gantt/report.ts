/** The last report of a node's progress, as the column 进度记录 keeps it: the day it was seen first and the progress, `2026-11-02 50%`. */

const percent = (progress: number) => `${Math.round(progress * 1000) / 10}%`;

/**
 * The record of a progress: the one there where it says the same, else a new one of today. So a report keeps its day, whoever typed it.
 *
 * @param progress 0 … 1; null where none was reported
 * @param record what the column holds
 * @param today ISO day
 * @example
 * recordOf(0.5, '2026-11-02 50%', '2026-11-09'); // => '2026-11-02 50%'
 * recordOf(0.75, '2026-11-02 50%', '2026-11-09'); // => '2026-11-09 75%'
 * recordOf(null, '2026-11-02 50%', '2026-11-09'); // => null
 */
export function recordOf(progress: number | null, record: string | null, today: string): string | null {
  if (progress === null) return null;
  const [day = '', said] = (record ?? '').split(' ');
  return said === percent(progress) && /^\d{4}-\d\d-\d\d$/.test(day) && day <= today
    ? (record as string)
    : `${today} ${percent(progress)}`;
}

/** The day of a record. */
export const reportedOn = (record: string | null): string | null => record?.slice(0, 10) ?? null;
