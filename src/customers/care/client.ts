import { customerKey } from '../purchaseHistory';
import { byAmountThenLastDay } from '../purchaser';
import { hasReturned, type RosterClient } from '../rosterClient';
import type { Tier } from '../tier';

/** A customer as contacts see him. */
export interface Client {
  /** `customerKey` */
  readonly key: string;
  readonly platform: string;
  readonly tier: Tier;
  /** Paid less refunded. */
  readonly amount: number;
  /** ISO day of the last purchase of all, also of one after the day that the roster counts to. */
  readonly lastDay: string;
}

/** Customers in the roster's order, as contacts see them: who bought after the day that the roster counts to is not dormant, whatever it says. */
export const clientsOf = (customers: readonly RosterClient[]): Client[] =>
  [...customers].sort(byAmountThenLastDay).map((customer) => {
    const { platform, tier, amount, lastBought } = customer;
    const awake = tier === '沉睡' && hasReturned(customer);
    return { key: customerKey(customer), platform, tier: awake ? '普通' : tier, amount, lastDay: lastBought };
  });
