import { knownMean } from '../../statistics/knownMean';
import { calendarEffects, type MonthNumber } from '../calendarEffects';
import { logScale } from '../logScale';
import { YEAR } from '../season';

/** Growth on the same months of the year before that the forecast may not follow. */
export interface Growth {
  /** Of the last `months` months: 0.4 is 40% more. What the calendar moves is taken out. */
  ratio: number;
  months: number;
  /** The month since which sales have been above those of the year before. */
  since: MonthNumber;
  /** Steady for years: such forecasts were low more often than not. A sudden growth may as well be over soon. */
  lasting: boolean;
}

/** Months that are recent. */
const RECENT = 3;
/** Logs: growth worth a word, growth of every year that lasts, and by how much the forecast must stay behind. */
const LEAST = { recent: Math.log(1.2), yearly: 0.1, behind: 0.1 };
/**
 * Standard errors by which all months together must have grown; standard deviations by which the last ones stand out.
 */
const SURE = { lasting: 3, sudden: 2.5 };

/**
 * Warns of fast growth that the forecast stays behind. Lasting: every year grew, beyond doubt, and so did the last
 * three months; the damped trends of the model follow but a part of it. Sudden: the last three months stand out.
 *
 * Measured on series of 36 months (`npm run bench:forecast`): of those that grew by 49% a year with much noise 74% were
 * forecast more than 10% too low, 70% were warned of; without growth none was, of those that wander without aim 2%. Of
 * 536 series of all kinds 2% were, and none of their forecasts was too low: growth that lasts in a shop may still end.
 * Sudden growth foretold nothing, so that it is told as what it is.
 *
 * @param values sales without promotions, from the first one on; null is a gap
 * @param ahead the next twelve months as forecast
 * @returns null where there is nothing to warn of, or less than 24 months
 */
export function growthOf(
  values: readonly (number | null)[],
  first: MonthNumber,
  ahead: readonly number[],
): Growth | null {
  const { logs } = logScale(values);
  const { past } = calendarEffects(logs, first, 1);
  const plain = logs.map((value, t) => (value === null ? null : value - (past[t] ?? 0)));
  const yearly = plain.slice(YEAR).map((value, t) => difference(value, plain[t] ?? null));
  const recent = knownMean(yearly.slice(-RECENT));
  if (yearly.length < YEAR || recent === null || recent < LEAST.recent) return null;
  if (recent - growthAhead(values, ahead) < LEAST.behind) return null;
  const lasting = isLasting(yearly);
  if (!lasting && !isSudden(yearly, recent)) return null;
  return { ratio: Math.expm1(recent), months: RECENT, since: first + YEAR + risingSince(yearly), lasting };
}

const difference = (a: number | null, b: number | null) => (a === null || b === null ? null : a - b);

/** Log of the forecast year over the last one. */
function growthAhead(values: readonly (number | null)[], ahead: readonly number[]): number {
  const last = knownMean(values.slice(-YEAR)) ?? 0;
  const next = knownMean(ahead.slice(0, YEAR)) ?? 0;
  return last > 0 && next > 0 ? Math.log(next / last) : 0;
}

function isLasting(yearly: readonly (number | null)[]): boolean {
  const years = [yearly.slice(-YEAR), yearly.slice(-2 * YEAR, -YEAR)].filter((year) => year.length === YEAR);
  const { mean, deviation, count } = momentsOf(yearly);
  return (
    years.every((year) => (knownMean(year) ?? 0) > LEAST.yearly) && mean * Math.sqrt(count) > SURE.lasting * deviation
  );
}

function isSudden(yearly: readonly (number | null)[], recent: number): boolean {
  const { mean, deviation } = momentsOf(yearly.slice(0, -RECENT));
  return recent - mean > SURE.sudden * deviation;
}

function momentsOf(values: readonly (number | null)[]) {
  const known = values.filter((value) => value !== null);
  const mean = knownMean(known) ?? 0;
  const square = known.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(square / Math.max(known.length - 1, 1)), count: known.length };
}

/** First of the months at the end whose three-month means are all above those of the year before. */
function risingSince(yearly: readonly (number | null)[]): number {
  let start = yearly.length - RECENT;
  while (start > 0 && (knownMean(yearly.slice(start - 1, start - 1 + RECENT)) ?? 0) > 0) start--;
  return start;
}
