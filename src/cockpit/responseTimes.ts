/** One response: when an incident was taken up, `YYYY-MM-DD HH:mm:ss`, and minutes since its first mention. */
interface Response {
  readonly takenAt: string;
  readonly minutes: number;
}

/** Response time of a span; null where nothing was taken up in it. */
export interface ResponseTime {
  readonly count: number;
  readonly median: number | null;
  readonly worst: number | null;
}

/** Response time of a month, `YYYY-MM`. */
export interface MonthlyResponse extends ResponseTime {
  readonly month: string;
}

function summary(minutes: number[]): ResponseTime {
  const sorted = [...minutes].sort((left, right) => left - right);
  const { length } = sorted;
  if (length === 0) return { count: 0, median: null, worst: null };
  const median = ((sorted[(length - 1) >> 1] as number) + (sorted[length >> 1] as number)) / 2;
  return { count: length, median, worst: sorted[length - 1] as number };
}

/** Of all time where the month is null. */
const within = (responses: readonly Response[], month: string | null): ResponseTime =>
  summary(responses.filter(({ takenAt }) => month === null || takenAt.startsWith(month)).map(({ minutes }) => minutes));

/**
 * How fast the team responds (the guide's measure of crisis work): over all time, this month and the month before.
 *
 * @param day today, ISO
 * @example
 * responseTimes([{ takenAt: '2026-11-02 10:00:00', minutes: 30 }, { takenAt: '2026-10-02 10:00:00', minutes: 90 }], '2026-11-05').thisMonth.median; // => 30
 */
export function responseTimes(responses: readonly Response[], day: string) {
  const month = day.slice(0, 7);
  return {
    all: within(responses, null),
    thisMonth: within(responses, month),
    lastMonth: within(responses, monthBefore(month)),
  };
}

/** Months shown at most. */
const SHOWN = 12;

/**
 * Response time month by month, from the first response (a year back at most) to this month; months without a response are kept, so that the axis of a chart is even.
 *
 * @param day today, ISO
 * @example
 * monthlyResponses([{ takenAt: '2026-09-02 10:00:00', minutes: 90 }], '2026-11-05').map(({ month, median }) => [month, median]); // => [['2026-09', 90], ['2026-10', null], ['2026-11', null]]
 * monthlyResponses([], '2026-11-05'); // => []
 */
export function monthlyResponses(responses: readonly Response[], day: string): MonthlyResponse[] {
  const last = day.slice(0, 7);
  const past = responses.map(({ takenAt }) => takenAt.slice(0, 7)).filter((month) => month <= last);
  const first = past.sort()[0];
  if (first === undefined) return [];
  const months = [last];
  while (months[0] !== undefined && months[0] > first && months.length < SHOWN) months.unshift(monthBefore(months[0]));
  return months.map((month) => ({ month, ...within(responses, month) }));
}

function monthBefore(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`;
}
