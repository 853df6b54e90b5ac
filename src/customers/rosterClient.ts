import { later } from '../calendar/earlier';
import type { Purchaser } from './purchaser';
import type { RosterCustomer } from './rating';
import type { Tier } from './tier';

/** A customer of the roster as far as contacts and campaigns ask. */
export interface RosterClient extends Omit<Purchaser, 'orders'> {
  readonly tier: Tier;
  /** ISO day of the last purchase of all, also of one after the day that the roster counts to. */
  readonly lastBought: string;
}

/**
 * The client that a customer is.
 *
 * @param bought ISO day of the last purchase that is known; absent where what is known by now leaves none
 */
export function clientOf(customer: RosterCustomer, bought: string | undefined): RosterClient {
  const { platform, customerId, tier, amount, recency, lastDay } = customer;
  return { platform, customerId, tier, amount, recency, lastDay, lastBought: later(lastDay, bought ?? lastDay) };
}

/** Whether somebody bought after the day that the roster counts to: he is not dormant, whatever it says. */
export const hasReturned = ({ lastDay, lastBought }: Pick<RosterClient, 'lastDay' | 'lastBought'>): boolean =>
  lastBought > lastDay;
