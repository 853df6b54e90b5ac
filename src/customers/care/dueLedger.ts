import * as z from 'zod/mini';
import type { Question } from '../../orders/ledger';
import { bound } from '../../workbook/bigQuery';
import { clientRow, clientsIn, clientsSql, type RosterGround, tierParameters } from '../clientLedger';
import { purchaseDays } from '../derivedLedger';
import { customerKey } from '../purchaseHistory';
import { lastBought } from '../purchasesLedger';
import { clientOf } from '../rosterClient';
import { type DueClients, type DueRule, dueClients } from './due';
import dueSql from './due.sql';

const dueQuery = { sql: clientsSql + dueSql, row: z.extend(clientRow, { due_count: z.number() }) };

export interface DueParams {
  readonly roster: RosterGround;
  readonly rule: DueRule;
  /** Contacts that a day can hold. */
  readonly most: number;
}

/** Who is due of those who were never planned: as many as a day can hold, whatever the number of customers. */
export const due: Question<DueParams, DueClients> = {
  name: 'clients',
  upon: purchaseDays,
  fromLines: (lines, { roster, rule, most }) => {
    const bought = lastBought(lines);
    const all = roster.customers.map((customer) => clientOf(customer, bought.get(customerKey(customer))));
    return dueClients(all, rule, most);
  },
  fromTable: (ask, { roster, rule, most }) => {
    const rows = ask(dueQuery, {
      ...tierParameters(roster),
      today: bound('DATE', rule.today),
      after_purchase: bound('INT64', rule.afterPurchase),
      spared: { each: 'STRING', values: rule.spared },
      held: { each: 'STRING', values: rule.held },
      most: bound('INT64', most),
    });
    return { clients: clientsIn(rows), beyond: (rows[0]?.due_count ?? 0) - rows.length };
  },
};
