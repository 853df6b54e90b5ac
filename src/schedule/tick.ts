import type { Outcome } from '../workbook/run';
import type { Shop } from '../workbook/shop';

/** Something that the clock does. */
export interface Duty {
  readonly name: string;
  /** As a merchant calls it. */
  readonly label: string;
  /** Once an hour, a day or a month, in the workbook's time zone. */
  readonly every: 'hour' | 'day' | 'month';
  /** Whether the workbook has what the duty works on. */
  applies(): boolean;
  /** Whether a run outside the clock left work over, which then does not wait for the next period. */
  unfinished?(): boolean;
  /** Does the work and leaves its run record; not done where it ran out of time and goes on at the next tick. */
  run(): { ok: boolean; done: boolean };
}

/** What `tick` remembers with the document. */
interface Memory {
  /** Period in which each duty was last done, `YYYY-MM`, `YYYY-MM-DD` or `YYYY-MM-DD HH`. */
  done: Record<string, string>;
  /** The duty to go on with: the last tick ended within it or before it. */
  next: string | null;
}

const KEY = 'tick';

/** Milliseconds after which no further duty is begun: Google stops an execution at 6 minutes, and a duty needs its own time. */
export const TICK_BUDGET = 240_000;

const DIGITS = { month: 7, day: 10, hour: 13 } as const;
const period = (now: string, every: Duty['every']) => now.slice(0, DIGITS[every]);
/** When a duty that failed is tried again: a month is too long to wait. */
const RETRY = { month: 'day', day: 'day', hour: 'hour' } as const;

function recall(shop: Shop): Memory {
  const text = shop.memory.get(KEY);
  return text === null ? { done: {}, next: null } : (JSON.parse(text) as Memory);
}

/** The duty that the next tick begins with because this one ran out of time; null where all were done. */
export const waitingDuty = ({ memory }: Pick<Shop, 'memory'>): string | null =>
  (JSON.parse(memory.get(KEY) ?? '{}') as Partial<Memory>).next ?? null;

/** Lets every duty be due at the next tick, whatever was done in this period already. */
export const forgetDone = ({ memory }: Pick<Shop, 'memory'>): void => memory.remove(KEY);

/** Duties that are due, in their order beginning with the one that waits from the last tick, so that none starves. */
function dueNow(shop: Shop, duties: readonly Duty[], { done, next }: Memory): Duty[] {
  const first = duties.findIndex(({ name }) => name === next);
  const inTurn = first > 0 ? [...duties.slice(first), ...duties.slice(0, first)] : duties;
  const wasDone = ({ name, every }: Duty) =>
    [every, RETRY[every]].some((unit) => done[name] === period(shop.now, unit));
  const isDue = (duty: Duty) => !wasDone(duty) || duty.unfinished?.() === true;
  return inTurn.filter((duty) => isDue(duty) && duty.applies());
}

/**
 * Does what is due, as the one clock trigger of the shop. Each duty runs once per period; when the budget is used up the rest waits for the next tick, which
 * begins where this one ended. A duty that fails is not tried again before its next period, a monthly one before the next day: its run record says why.
 *
 * @param budget milliseconds of this execution after which nothing further is begun
 */
export function tick(shop: Shop, duties: readonly Duty[], budget: number = TICK_BUDGET): Outcome {
  const memory = recall(shop);
  const finished: string[] = [];
  const failed: string[] = [];
  let waiting: Duty | null = null;
  for (const duty of dueNow(shop, duties, memory)) {
    // Written before the work: an execution that is cut off in the middle is taken up here.
    shop.memory.set(KEY, JSON.stringify({ ...memory, next: duty.name }));
    waiting = duty;
    if (shop.elapsed() > budget) break;
    const { ok, done } = duty.run();
    if (!done) break;
    (ok ? finished : failed).push(duty.label);
    memory.done[duty.name] = period(shop.now, ok ? duty.every : RETRY[duty.every]);
    waiting = null;
  }
  shop.memory.set(KEY, JSON.stringify({ done: memory.done, next: waiting?.name ?? null }));
  return { result: shop.texts.jobs.ticked(finished, failed, waiting?.label ?? null), done: waiting === null };
}
