import type { Backend } from './backend';
import { Exception } from './exception';

/** "Triggers total runtime: 90 min / day" (consumer accounts): https://developers.google.com/apps-script/guides/services/quotas */
const PER_DAY = 90 * 60_000;

/** Milliseconds that triggers ran today; a new day of the shop starts from nothing. */
function today({ state, clock }: Backend): { milliseconds: number } {
  if (state.triggerTime.day !== clock.day) state.triggerTime = { day: clock.day, milliseconds: 0 };
  return state.triggerTime;
}

/** @throws Exception where triggers have had their time today; who is at work himself may go on */
export function requireTriggerTime(backend: Backend): void {
  if (today(backend).milliseconds < PER_DAY) return;
  throw new Exception('Service using too much computer time for one day');
}

export function countTriggerTime(backend: Backend, milliseconds: number): void {
  today(backend).milliseconds += Math.ceil(milliseconds);
}
