import * as z from 'zod/mini';
import { addDays } from '../../calendar/addDays';
import type { Ask, Query, Question } from '../../orders/ledger';
import { bound } from '../../workbook/bigQuery';
import { purchaseDays } from '../derivedLedger';
import ordersSql from '../orders.sql';
import { customerKey } from '../purchaseHistory';
import { histories } from '../purchasesLedger';
import boughtSql from './bought.sql';
import { cohortOf, cohortOfOne, inOrder, spendingGroup, spendingsInOrder } from './cohort';
import cohortsSql from './cohorts.sql';
import countsSql from './counts.sql';
import { type CustomerBase, MOST_COHORTS, spendUnit, tooFew, WIDTHS, widthFor } from './customerBase';
import historiesSql from './histories.sql';
import { heldOutDays, type Past } from './holdOut';
import listedSql from './listed.sql';
import type { OutlookGround } from './outlook';
import { outlookGround } from './outlookGround';
import type { Expected } from './repeatModel';
import spendingsSql from './spendings.sql';
import widthsSql from './widths.sql';

const count = z.number();
const SUMS = { purchases: count, last_days: count, age_days: count, spent: count };

const countsQuery = {
  sql: historiesSql + countsSql,
  row: z.object({ customers: count, repeaters: count, age_days: count, spent: count, paid_purchases: count }),
};
const widthsQuery = { sql: historiesSql + widthsSql, row: z.object({ width: count, cohorts: count }) };
const cohortsQuery = { sql: historiesSql + cohortsSql, row: z.object({ ...SUMS, customers: count }) };
const spendingsQuery = {
  sql: historiesSql + spendingsSql,
  row: z.object({ purchases: count, customers: count, spent: count }),
};
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

function baseUntil(ask: Ask, day: string, most: number): CustomerBase & { age: number } {
  const until = { until: bound('DATE', day) };
  const [sums] = ask(countsQuery, until);
  const { customers = 0, repeaters = 0, age_days: age = 0, spent = 0, paid_purchases: paid = 0 } = sums ?? {};
  if (tooFew({ customers, repeaters })) return { customers, repeaters, age, cohorts: [], spendings: [] };
  const cohortsAt = () => {
    const found = ask(widthsQuery, { ...until, widths: { each: 'INT64', values: WIDTHS } });
    return WIDTHS.map((width) => found.find((one) => one.width === width)?.cohorts ?? 0);
  };
  const width = bound('INT64', widthFor(customers, most, cohortsAt));
  const unit = bound('FLOAT64', spendUnit(customers, most, spent, paid));
  const cohorts = ask(cohortsQuery, { ...until, width }).map((row) => cohortOf({ ...row, ...daysIn(row) }));
  const spendings = ask(spendingsQuery, { ...until, unit }).map(spendingGroup);
  return { customers, repeaters, age, cohorts: inOrder(cohorts), spendings: spendingsInOrder(spendings) };
}

const daysIn = ({ last_days: lastDays, age_days: ageDays }: { last_days: number; age_days: number }) => ({
  lastDays,
  ageDays,
});

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
