import * as z from 'zod/mini';
import { askOrders, type Question } from '../../../orders/ledger';
import { bound } from '../../../workbook/bigQuery';
import type { Shop } from '../../../workbook/shop';
import { clientRow, clientsIn, clientsSql, namedClients, type RosterGround, tierParameters } from '../../clientLedger';
import { purchaseDays } from '../../derivedLedger';
import type { Audience } from '../audience';
import { type Candidates, candidatesOf, type Taken } from './candidates';
import candidatesSql from './candidates.sql';
import type { SplitRequest } from './request';
import takenSql from './taken.sql';

const candidatesQuery = { sql: clientsSql + candidatesSql, row: z.extend(clientRow, { free_count: z.number() }) };
const takenQuery = { sql: clientsSql + takenSql, row: z.object({ customers: z.number() }) };

export interface CandidateParams extends Taken {
  readonly roster: RosterGround;
  readonly audience: Audience;
}

/** Who of an audience may come into the groups of a campaign: no more customers than 触达分组 takes, however many there are. */
export const candidates: Question<CandidateParams, Omit<Candidates, 'unknown'>> = {
  name: 'clients',
  upon: purchaseDays,
  fromLines: (_, { roster, audience, ...taken }) =>
    candidatesOf(
      roster.customers.filter(({ tier }) => tier === audience),
      taken,
    ),
  fromTable: (ask, { roster, audience, taken, own, most }) => {
    const parameters = { ...tierParameters(roster), wants_dormant: bound('BOOL', audience === '沉睡') };
    const rows = ask(candidatesQuery, {
      ...parameters,
      taken: { each: 'STRING', values: [...taken] },
      most: bound('INT64', most),
    });
    const others = [...taken].filter((customer) => !own.has(customer));
    const [found] = ask(takenQuery, { ...parameters, others: { each: 'STRING', values: others } });
    const beyond = (rows[0]?.free_count ?? 0) - rows.length;
    return { free: clientsIn(rows), beyond, busy: found?.customers ?? 0 };
  },
};

/** Candidates of a request: of the audience, or those on the list. */
export function readCandidates(
  shop: Shop,
  roster: RosterGround,
  { audience, ids }: SplitRequest,
  taken: Taken,
): Candidates {
  if (ids === null) return { ...askOrders(shop, candidates, { roster, audience, ...taken }), unknown: [] };
  const wanted = askOrders(shop, namedClients, { roster, ids });
  const known = new Set(wanted.map(({ customerId }) => customerId));
  return { ...candidatesOf(wanted, taken), unknown: ids.filter((id) => !known.has(id)) };
}
