import { addDays } from '../../calendar/addDays';
import { daysBetween } from '../../calendar/daysBetween';
import { customerKey } from '../purchaseHistory';
import { hasReturned, type RosterClient } from '../rosterClient';
import type { Elsewhere } from './record';
import type { CareRules } from './rules';

/** When somebody who was never planned is due (`nextStep` of an empty record). */
export interface DueRule {
  /** ISO day. */
  readonly today: string;
  /** Days after a purchase without a VIP service. */
  readonly afterPurchase: number;
  /** By `customerKey`: of whom more is known, and who was contacted by other means lately. */
  readonly spared: readonly string[];
  /** By `customerKey`: dormant ones whom a campaign keeps for itself. */
  readonly held: readonly string[];
}

/** The rule as contacts of other kinds leave it. */
export function dueRule(
  known: readonly RosterClient[],
  elsewhere: readonly Elsewhere[],
  { today, rules }: { today: string; rules: Pick<CareRules, 'apart' | 'afterPurchase'> },
): DueRule {
  const spared = new Set(known.map(customerKey));
  for (const { customer, day } of elsewhere)
    if (day !== undefined && addDays(day, rules.apart) > today) spared.add(customer);
  const held = new Set<string>();
  for (const { customer, heldUntil } of elsewhere)
    if (heldUntil !== undefined && heldUntil >= today && !spared.has(customer)) held.add(customer);
  return { today, afterPurchase: rules.afterPurchase, spared: [...spared], held: [...held] };
}

/** Customers who are due, and how many more there are. */
export interface DueClients {
  readonly clients: readonly RosterClient[];
  readonly beyond: number;
}

/**
 * Who is due of those who were never planned: of each platform the first ones in the roster's order, as many as a day's load can be of one platform.
 *
 * @param all in the roster's order
 */
export function dueClients(all: readonly RosterClient[], rule: DueRule, mostAPlatform: number): DueClients {
  const [spared, held] = [new Set(rule.spared), new Set(rule.held)];
  const isDue = (client: RosterClient) => {
    const key = customerKey(client);
    if (spared.has(key)) return false;
    if (client.tier === '沉睡') return !hasReturned(client) && client.lastDay <= rule.today && !held.has(key);
    return client.tier === '高价值' && daysBetween(client.lastBought, rule.today) >= rule.afterPurchase;
  };
  const due = all.filter(isDue);
  const taken = new Map<string, number>();
  const clients = due.filter(({ platform }) => {
    const place = (taken.get(platform) ?? 0) + 1;
    taken.set(platform, place);
    return place <= mostAPlatform;
  });
  return { clients, beyond: due.length - clients.length };
}
