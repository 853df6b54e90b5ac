import { dayNumber } from '../../calendar/dayNumber';
import { cleanSum } from '../money';
import { customerKey, type PurchaseHistory } from '../purchaseHistory';
import { baseOf } from './baseOf';
import { buyerOf, cohortOfOne } from './cohort';
import { MOST_COHORTS } from './customerBase';
import { heldOutDays, type Past } from './holdOut';
import type { OutlookGround } from './outlook';
import type { Expected } from './repeatModel';

/**
 * What the outlook is made of, where the histories are at hand.
 *
 * @param histories up to the last order; what came after the as-of day is left out
 * @param asOf ISO day
 * @param listed customers of whom it is to be told one by one
 * @param most cohorts
 */
export function outlookGround(
  histories: readonly PurchaseHistory[],
  asOf: string,
  listed: readonly { readonly platform: string; readonly customerId: string }[],
  most = MOST_COHORTS,
): OutlookGround {
  const today = dayNumber(asOf);
  const wanted = new Set(listed.map(customerKey));
  const cohorts = histories.flatMap((history) => {
    const buyer = wanted.has(customerKey(history)) ? buyerOf(history, today) : null;
    return buyer ? [[customerKey(history), cohortOfOne(buyer)] as const] : [];
  });
  return { base: baseOf(histories, today, most), listed: new Map(cohorts), past: pastOf(histories, today, most) };
}

function pastOf(histories: readonly PurchaseHistory[], today: number, most: number): Past | null {
  const first = histories.reduce((least, { days }) => Math.min(least, days[0] ?? today), today);
  const days = heldOutDays(today - first);
  return days === null
    ? null
    : { days, base: baseOf(histories, today - days, most), bought: boughtBetween(histories, today - days, today) };
}

/** What those who were customers by a day bought after it. */
function boughtBetween(histories: readonly PurchaseHistory[], cut: number, today: number): Expected {
  let [orders, amount] = [0, 0];
  for (const { days, amounts } of histories) {
    if ((days[0] ?? today) > cut) continue;
    days.forEach((day, at) => {
      if (day <= cut || day > today) return;
      orders++;
      amount += amounts[at] ?? 0;
    });
  }
  return { orders, amount: cleanSum(amount) };
}
