import { dayNumber } from '../../calendar/dayNumber';
import { customerKey, type PurchaseHistory } from '../purchaseHistory';
import type { OrderFigures } from './figures';
import type { Group, Spends } from './profit';
import { spreadOf } from './spends';

/** Somebody in a group of a campaign; days are ISO days. */
export interface Member {
  readonly platform: string;
  readonly customerId: string;
  /** Null for the control group. */
  readonly benefit: string | null;
  readonly start: string;
  /** The last day that counts. */
  readonly end: string;
}

/** What a campaign's groups bought by themselves: the control group once, each benefit once. */
export interface GroupResults {
  readonly control: Group | null;
  readonly byBenefit: ReadonlyMap<string, Group>;
  /** How spends differ between all their buyers; null where there are too few to tell. */
  readonly spends: Spends | null;
}

/** Fewer buyers tell less of the spread than the shop's orders do (measured: intervals grew too narrow). */
const ENOUGH_BUYERS = 50;

/**
 * Adds up what the members of a campaign's groups bought from the day on which they were drawn to its end. All of them count, whether a message reached them or not:
 * only so the groups are alike.
 *
 * @param members of one campaign and audience
 * @param byCustomer histories by `customerKey`
 */
export function groupResults(
  members: readonly Member[],
  byCustomer: ReadonlyMap<string, PurchaseHistory>,
): GroupResults {
  const groups = new Map<string | null, Group>();
  const spent: number[] = [];
  for (const member of members) {
    const { people, buyers, revenue } = groups.get(member.benefit) ?? { people: 0, buyers: 0, revenue: 0 };
    const own = within(byCustomer.get(customerKey(member)), dayNumber(member.start), dayNumber(member.end));
    groups.set(member.benefit, {
      people: people + 1,
      buyers: buyers + (own === null ? 0 : 1),
      revenue: revenue + (own ?? 0),
    });
    if (own !== null) spent.push(own);
  }
  const byBenefit = new Map([...groups].flatMap(([name, group]) => (name === null ? [] : [[name, group] as const])));
  return { control: groups.get(null) ?? null, byBenefit, spends: spreadOf(spent, ENOUGH_BUYERS) };
}

/** The figures of one benefit beside the control group; null where nobody was drawn for it. */
export function orderFigures({ control, byBenefit, spends }: GroupResults, benefit: string): OrderFigures | null {
  const arm = byBenefit.get(benefit);
  return arm ? { arm, control, spends } : null;
}

/** What somebody spent from one day to another, both included; null where he bought nothing. */
function within(history: PurchaseHistory | undefined, start: number, end: number): number | null {
  let spent: number | null = null;
  history?.days.forEach((day, index) => {
    if (day >= start && day <= end) spent = (spent ?? 0) + (history.amounts[index] ?? 0);
  });
  return spent;
}
