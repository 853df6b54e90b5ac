import { cleanSum } from '../money';
import type { PurchaseHistory } from '../purchaseHistory';
import { type Buyer, buyerOf, type Cohort, cohortOf, inOrder, spendingGroup, spendingsInOrder } from './cohort';
import { type CustomerBase, MOST_COHORTS, spendUnit, tooFew, WIDTHS, widthFor } from './customerBase';
import type { SharedSpending } from './gammaGamma';

/**
 * The base of a shop whose histories are at hand.
 *
 * @param asOf day number
 * @param most cohorts
 */
export function baseOf(histories: readonly PurchaseHistory[], asOf: number, most = MOST_COHORTS): CustomerBase {
  const buyers = histories.flatMap((history) => buyerOf(history, asOf) ?? []);
  const counts = { customers: buyers.length, repeaters: buyers.filter(({ purchases }) => purchases > 1).length };
  if (tooFew(counts)) return { ...counts, cohorts: [], spendings: [] };
  const width = widthFor(buyers.length, most, () => WIDTHS.map((one) => grouped(buyers, cohortKey(one)).length));
  const paying = buyers.filter(({ spent }) => spent > 0);
  const { spent, purchases } = together(paying);
  const unit = spendUnit(buyers.length, most, spent, purchases);
  const cohorts = grouped(buyers, cohortKey(width)).map(cohortFrom);
  const spendings = grouped(paying, spendingKey(unit)).map(spendingFrom);
  return { ...counts, cohorts: inOrder(cohorts), spendings: spendingsInOrder(spendings) };
}

function together(buyers: readonly Buyer[]): Buyer {
  const sum = { purchases: 0, lastDays: 0, ageDays: 0, spent: 0 };
  for (const buyer of buyers) {
    sum.purchases += buyer.purchases;
    sum.lastDays += buyer.lastDays;
    sum.ageDays += buyer.ageDays;
    sum.spent += buyer.spent;
  }
  return { ...sum, spent: cleanSum(sum.spent) };
}

const cohortKey =
  (width: number) =>
  ({ purchases, lastDays, ageDays }: Buyer): string =>
    `${purchases} ${Math.floor(lastDays / width)} ${Math.floor(ageDays / width)}`;

const spendingKey =
  (unit: number | null) =>
  ({ purchases, spent }: Buyer): string =>
    `${purchases} ${unit === null ? spent : Math.floor(spent / (purchases * unit))}`;

function grouped(buyers: readonly Buyer[], keyOf: (buyer: Buyer) => string): Buyer[][] {
  const groups = new Map<string, Buyer[]>();
  for (const buyer of buyers) {
    const key = keyOf(buyer);
    const group = groups.get(key);
    if (group) group.push(buyer);
    else groups.set(key, [buyer]);
  }
  return [...groups.values()];
}

/** @param members who bought equally often */
function cohortFrom(members: readonly Buyer[]): Cohort {
  const { lastDays, ageDays, spent } = together(members.map((one) => ({ ...one, spent: Math.max(one.spent, 0) })));
  return cohortOf({ customers: members.length, purchases: members[0]?.purchases ?? 1, lastDays, ageDays, spent });
}

/** @param members who bought equally often */
const spendingFrom = (members: readonly Buyer[]): SharedSpending =>
  spendingGroup({
    customers: members.length,
    purchases: members[0]?.purchases ?? 1,
    spent: together(members).spent,
  });
