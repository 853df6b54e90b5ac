import { dayNumber } from '../../calendar/dayNumber';
import { customerKey, type PurchaseHistory } from '../purchaseHistory';
import { historyUntil } from './course';
import { type HoldOut, holdOutOf, sumOf } from './holdOut';
import { type Expected, expectedOf, type NoModel, type RepeatModel, repeatModelOf } from './repeatModel';

/** What the next 12 months hold by the customers whom the shop has. */
export interface Outlook {
  readonly model: RepeatModel;
  /** By `customerKey`. */
  readonly byCustomer: ReadonlyMap<string, Expected>;
  readonly total: Expected;
  /** How far off the total may be, as a fraction of it. */
  readonly tolerance: number;
  /** How the model did on this shop's own last months; null where its history is too short to part. */
  readonly holdOut: HoldOut | null;
}

const YEAR = 365 / 7;
/** The model's totals were within a fifth on the data sets that it was tried on. */
const USUAL_TOLERANCE = 0.2;

/**
 * Expected orders and money of the next 12 months, for each customer and together (BG/NBD and Gamma-Gamma). New customers are not in it. The total is given
 * with a fifth more or less, or with as much as the model was off on this shop's own last months where that was more.
 *
 * @param histories up to the last order; what came after the as-of day is left out
 * @param asOf ISO day
 */
export function outlookOf(histories: readonly PurchaseHistory[], asOf: string): Outlook | NoModel {
  const today = dayNumber(asOf);
  const known = histories.flatMap((history) => historyUntil(history, today) ?? []);
  const model = repeatModelOf(known, today);
  if ('why' in model) return model;
  const expected = known.map((history) => expectedOf(model, history, YEAR));
  const byCustomer = new Map(known.map((history, index) => [customerKey(history), expected[index] as Expected]));
  const holdOut = holdOutOf(known, today);
  const tolerance = Math.max(USUAL_TOLERANCE, Math.abs(holdOut?.error ?? 0));
  return { model, byCustomer, total: sumOf(expected), tolerance, holdOut };
}
