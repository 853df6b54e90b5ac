import type { Texts } from '../../text/texts';
import type { OverviewRow } from '../overview';
import type { Outlook } from './outlook';
import type { NoModel } from './repeatModel';

const BLANK = { customers: null, amount: null, customerShare: null, amountShare: null, about: null };

/** What 客户概览 says of the next 12 months: the total and how sure it is, the check on the shop's own last months, the model; or why there is none. */
export function outlookRows(outlook: Outlook | NoModel, { customerValue: words }: Texts): OverviewRow[] {
  const row = (item: string, about: string, figures: Partial<OverviewRow> = {}) => ({
    ...BLANK,
    ...figures,
    group: words.group,
    item,
    about,
  });
  if ('why' in outlook) return [row(words.hidden, words.why(outlook))];
  const { model, customers, total, tolerance, holdOut } = outlook;
  return [
    row(words.amount, words.range(total.amount, tolerance), { customers, amount: Math.round(total.amount) }),
    row(words.orders, words.rangeOfOrders(total.orders, tolerance), { customers }),
    row(words.check, holdOut ? words.heldOut(holdOut) : words.notHeldOut, { customers: holdOut?.customers ?? null }),
    row(words.model, words.parameters(model)),
  ];
}
