import * as z from 'zod/mini';
import type { Question } from '../orders/ledger';
import { bound, type Parameter } from '../workbook/bigQuery';
import { purchaseDays } from './derivedLedger';
import namedSql from './named.sql';
import ordersSql from './orders.sql';
import { customerKey } from './purchaseHistory';
import { byAmountThenLastDay } from './purchaser';
import { lastBought } from './purchasesLedger';
import type { Roster } from './rfm';
import { clientOf, type RosterClient } from './rosterClient';
import standingsSql from './standings.sql';
import { tierFor } from './tier';

/** The roster by which customers are in their tiers; of the sheet's, all customers are known. */
export type RosterGround = Pick<Roster, 'asOf' | 'rules' | 'highValueFrom' | 'customers'>;

/** What every question about tiers begins with, and what is bound to it. */
export const clientsSql = ordersSql + standingsSql;

export const tierParameters = ({ asOf, rules, highValueFrom }: RosterGround): Readonly<Record<string, Parameter>> => ({
  as_of: bound('DATE', asOf),
  dormant_days: bound('FLOAT64', rules.dormantDays),
  high_value_from: bound('NUMERIC', highValueFrom),
});

export const clientRow = z.object({
  platform: z.string(),
  buyer: z.string(),
  amount: z.number(),
  recency: z.number(),
  last_day: z.string(),
  last_bought: z.string(),
  is_dormant: z.boolean(),
  is_top: z.boolean(),
});

function clientFrom(row: z.infer<typeof clientRow>): RosterClient {
  const { platform, buyer: customerId, amount, recency, last_day: lastDay, last_bought } = row;
  const tier = tierFor(row.is_dormant, row.is_top);
  return { platform, customerId, tier, amount, recency, lastDay, lastBought: last_bought };
}

/** Customers of an answer, in the roster's order. */
export const clientsIn = (rows: readonly z.infer<typeof clientRow>[]): RosterClient[] =>
  rows.map(clientFrom).sort(byAmountThenLastDay);

const namedQuery = { sql: clientsSql + namedSql, row: clientRow };

/** The customers who have one of some ids, wherever they rank, in the roster's order; on several platforms one id is several customers. */
export const namedClients: Question<{ roster: RosterGround; ids: readonly string[] }, readonly RosterClient[]> = {
  name: 'clients',
  upon: purchaseDays,
  fromLines: (lines, { roster, ids }) => {
    const wanted = new Set(ids);
    const bought = lastBought(lines);
    return roster.customers
      .filter(({ customerId }) => wanted.has(customerId))
      .map((customer) => clientOf(customer, bought.get(customerKey(customer))));
  },
  fromTable: (ask, { roster, ids }) =>
    clientsIn(ask(namedQuery, { ...tierParameters(roster), ids: { each: 'STRING', values: ids } })),
};
