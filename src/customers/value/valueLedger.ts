import * as z from 'zod/mini';
import { addDays } from '../../calendar/addDays';
import type { Ask, Query, Question } from '../../orders/ledger';
import { bound } from '../../workbook/bigQuery';
import { purchaseDays } from '../derivedLedger';
import ordersSql from '../orders.sql';
import { customerKey } from '../purchaseHistory';
import { histories } from '../purchasesLedger';
import { baseUntil, daysIn, SUMS } from './baseLedger';
import boughtSql from './bought.sql';
import { cohortOfOne } from './cohort';
import { MOST_COHORTS } from './customerBase';
import historiesSql from './histories.sql';
import { heldOutDays, type Past } from './holdOut';
import listedSql from './listed.sql';
import type { OutlookGround } from './outlook';
import { outlookGround } from './outlookGround';
import type { Expected } from './repeatModel';

const count = z.number();

const boughtQuery: Query<Expected> = {
  sql: historiesSql + boughtSql,
  row: z.object({ orders: count, amount: count }),
};
const listedQuery = { sql: ordersSql + listedSql, row: z.object({ ...SUMS, platform: z.string(), buyer: z.string() }) };

/** For whom the outlook is asked: the roster's first customers are told of one by one. */
export interface OutlookParams {
  readonly asOf: string;
  readonly customers: readonly { readonly platform: string; readonly customerId: string }[];
  /** Cohorts; by default as many as a fit is quick with. */
  readonly most?: number;
}

/** What the next 12 months are reckoned from. */
export const value: Question<OutlookParams, OutlookGround> = {
  name: 'value',
  upon: purchaseDays,
  fromLines: (lines, { asOf, customers, most }) => outlookGround(histories(lines), asOf, customers, most),
  fromTable: (ask, { asOf, customers, most = MOST_COHORTS }) => {
    const { age, ...base } = baseUntil(ask, asOf, most);
    return { base, listed: listedIn(ask, asOf, customers.length), past: pastIn(ask, asOf, age, most) };
  },
};

function listedIn(ask: Ask, asOf: string, most: number): OutlookGround['listed'] {
  const rows = ask(listedQuery, { as_of: bound('DATE', asOf), most: bound('INT64', most) });
  return new Map(
    rows.map(({ platform, buyer: customerId, purchases, spent, ...row }) => {
      return [customerKey({ platform, customerId }), cohortOfOne({ purchases, spent, ...daysIn(row) })] as const;
    }),
  );
}

function pastIn(ask: Ask, asOf: string, age: number, most: number): Past | null {
  const days = heldOutDays(age);
  if (days === null) return null;
  const cut = addDays(asOf, -days);
  const { age: _, ...base } = baseUntil(ask, cut, most);
  const [bought = { orders: 0, amount: 0 }] = ask(boughtQuery, {
    until: bound('DATE', cut),
    as_of: bound('DATE', asOf),
  });
  return { days, base, bought };
}
