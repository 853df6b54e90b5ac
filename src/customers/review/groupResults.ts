import { dayNumber } from '../../calendar/dayNumber';
import { cleanSum } from '../money';
import { customerKey, type PurchaseHistory } from '../purchaseHistory';
import type { OrderFigures } from './figures';
import type { Group, Spends } from './profit';
import { type Moments, momentsOf, spreadFrom, togetherOf } from './spends';

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

/** What some members of one group bought. */
export interface GroupPart extends Group {
  /** Null for the control group. */
  readonly benefit: string | null;
  /** Of its buyers who spent more than they got back. */
  readonly spends: Moments;
}

/** Parts of the groups put together. */
export function resultsOf(parts: readonly GroupPart[]): GroupResults {
  const groups = new Map<string | null, Group>();
  for (const { benefit, people, buyers, revenue } of parts) {
    const known = groups.get(benefit) ?? { people: 0, buyers: 0, revenue: 0 };
    groups.set(benefit, {
      people: known.people + people,
      buyers: known.buyers + buyers,
      revenue: known.revenue + revenue,
    });
  }
  const byBenefit = new Map([...groups].flatMap(([name, group]) => (name === null ? [] : [[name, group] as const])));
  const spends = spreadFrom(togetherOf(parts.map((part) => part.spends)), ENOUGH_BUYERS);
  return { control: groups.get(null) ?? null, byBenefit, spends };
}

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
  return resultsOf(
    members.map((member) => {
      const { benefit, start, end } = member;
      const own = within(byCustomer.get(customerKey(member)), dayNumber(start), dayNumber(end));
      const spends = momentsOf(own !== null && own > 0 ? [own] : []);
      return { benefit, people: 1, buyers: own === null ? 0 : 1, revenue: own ?? 0, spends };
    }),
  );
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
    if (day >= start && day <= end) spent = cleanSum((spent ?? 0) + (history.amounts[index] ?? 0));
  });
  return spent;
}
