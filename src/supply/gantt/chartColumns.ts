import { daysBetween } from '../../calendar/daysBetween';

/** Columns side by side, the first one's number counted from 1, with the day that each one's header holds. */
export interface Run {
  readonly column: number;
  readonly days: readonly string[];
}

/** A date alone may be the user's; so many that follow each other by days or weeks are the chart (`timeline.ts` makes no fewer). */
const FEWEST = 4;

/**
 * The columns of the chart, left to right: those whose headers are days one after the other, or weeks. More than one run where the user put a column in between.
 *
 * @param headers the day that each header holds, null where it holds none
 * @example
 * chartColumns([null, '2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05']); // => [{ column: 2, days: ['2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05'] }]
 * chartColumns(['2026-11-02', null, '2026-12-31']); // => []
 */
export function chartColumns(headers: readonly (string | null)[]): Run[] {
  const runs: { column: number; days: string[] }[] = [];
  headers.forEach((day, index) => {
    if (day === null) return;
    const last = runs[runs.length - 1];
    if (last && last.column + last.days.length === index + 1 && follows(last.days, day)) last.days.push(day);
    else runs.push({ column: index + 1, days: [day] });
  });
  const first = runs.find(({ days }) => days.length >= FEWEST);
  if (!first) return [];
  const parted = runs.slice(runs.indexOf(first) + 1).filter(({ days }) => days.length > 1);
  return [first, ...parted];
}

function follows(days: readonly string[], next: string): boolean {
  const [last = '', before] = [...days].reverse();
  const step = daysBetween(last, next);
  return before === undefined ? step === 1 || step === 7 : step === daysBetween(before, last);
}
