import * as z from 'zod/mini';
import type { Ask } from '../../orders/ledger';
import { bound } from '../../workbook/bigQuery';
import { cohortOf, inOrder, spendingGroup, spendingsInOrder } from './cohort';
import cohortsSql from './cohorts.sql';
import countsSql from './counts.sql';
import { type CustomerBase, spendUnit, tooFew, WIDTHS, widthFor } from './customerBase';
import historiesSql from './histories.sql';
import spendingsSql from './spendings.sql';
import widthsSql from './widths.sql';

const count = z.number();

/** What the table says of purchases put together. */
export const SUMS = { purchases: count, last_days: count, age_days: count, spent: count };

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

/**
 * The base as of a day, and how many days the orders reach back from it.
 *
 * @param day ISO day
 * @param most cohorts
 */
export function baseUntil(ask: Ask, day: string, most: number): CustomerBase & { age: number } {
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

export const daysIn = ({ last_days: lastDays, age_days: ageDays }: { last_days: number; age_days: number }) => ({
  lastDays,
  ageDays,
});
