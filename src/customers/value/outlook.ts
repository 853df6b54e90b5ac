import type { Cohort } from './cohort';
import type { CustomerBase } from './customerBase';
import { type HoldOut, holdOutOf, type Past } from './holdOut';
import { type Expected, expectedOf, expectedOfAll, type NoModel, type RepeatModel, repeatModelOf } from './repeatModel';

/** What the outlook is made of. */
export interface OutlookGround {
  readonly base: CustomerBase;
  /** Customers of whom it is told one by one, by `customerKey`. */
  readonly listed: ReadonlyMap<string, Cohort>;
  /** Null where the history is too short to part. */
  readonly past: Past | null;
}

/** What the next 12 months hold by the customers whom the shop has. */
export interface Outlook {
  readonly model: RepeatModel;
  readonly customers: number;
  /** Of those who are listed, by `customerKey`. */
  readonly byCustomer: ReadonlyMap<string, Expected>;
  readonly total: Expected;
  /** How far off the total may be, as a fraction of it. */
  readonly tolerance: number;
  /** How the model did on this shop's own last months; null where that cannot be told. */
  readonly holdOut: HoldOut | null;
}

const YEAR = 365 / 7;
/** The model's totals were within a fifth on the data sets that it was tried on. */
const USUAL_TOLERANCE = 0.2;

/**
 * Expected orders and money of the next 12 months, of those who are listed and of all together (BG/NBD and Gamma-Gamma). New customers are not in it. The total is given
 * with a fifth more or less, or with as much as the model was off on this shop's own last months where that was more.
 */
export function outlookOf({ base, listed, past }: OutlookGround): Outlook | NoModel {
  const model = repeatModelOf(base);
  if ('why' in model) return model;
  const byCustomer = new Map([...listed].map(([key, cohort]) => [key, expectedOf(model, cohort, YEAR)]));
  const holdOut = past && holdOutOf(past);
  const tolerance = Math.max(USUAL_TOLERANCE, Math.abs(holdOut?.error ?? 0));
  return { model, customers: base.customers, byCustomer, total: expectedOfAll(model, base, YEAR), tolerance, holdOut };
}
