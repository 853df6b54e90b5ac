import { openTable, type Shop } from '../workbook/shop';
import { replaceTable } from '../workbook/write';
import { seenAt } from './campaign/record';
import { type PlanRow, plansTab } from './tabs';
import type { TaskState } from './words';

/** A task that was made of a campaign, with what was planned for it. */
export type Plan = { readonly [field in keyof PlanRow]: PlanRow[field] } & { readonly id: string };

/** Reads 活动任务. */
export function readPlans(shop: Shop): Plan[] {
  return openTable(shop, plansTab).rows.flatMap(({ row }) => (row.id === null ? [] : [{ ...row, id: row.id }]));
}

/** Writes 活动任务 anew where anything of it changed. */
export function keepPlans(shop: Shop, before: readonly Plan[], now: readonly Plan[]): void {
  if (JSON.stringify(before) === JSON.stringify(now)) return;
  replaceTable(shop, plansTab, now);
}

/**
 * Remembers what the round did with tasks: which asks it closed, so that each is closed once, and when those that it set to another state were begun and done.
 * 活动任务 is read anew: another room may have planned since the round began.
 *
 * @param states that the round set, by 任务ID
 */
export function rememberRound(shop: Shop, closed: readonly string[], states: ReadonlyMap<string, TaskState>): void {
  if (states.size === 0) return;
  const plans = readPlans(shop);
  const now = plans.map((plan) => (closed.includes(plan.id) ? { ...plan, closedAt: shop.now } : plan));
  keepPlans(shop, plans, seenAt(now, states, shop.now));
}
