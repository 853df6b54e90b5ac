import { dayNumber } from '../../calendar/dayNumber';
import { customerKey, type PurchaseHistory } from '../purchaseHistory';
import type { Roster } from '../rfm';
import type { Audience } from './audience';
import { type PastReturns, pastReturns } from './pastReturns';
import type { Spends } from './profit';
import { spendsOf } from './spends';

/** Fewer baskets of an audience say little; all customers' are taken then. */
const FEWEST_BASKETS = 50;

/** What this shop's customers do without any campaign; each thing is reckoned once, when it is first asked for. */
export class Usual {
  private readonly returns = new Map<string, PastReturns | null>();
  private readonly spent = new Map<Audience, readonly number[]>();
  private ofBuyers: Spends | null | undefined;

  constructor(
    private readonly histories: readonly PurchaseHistory[],
    private readonly roster: Pick<Roster, 'customers' | 'rules'>,
    /** Day of the last order; null where there is none. */
    private readonly lastDay: string | null,
  ) {}

  /** How buyers' spends differ; null where the orders do not tell. */
  get spends(): Spends | null {
    if (this.ofBuyers === undefined) {
      this.ofBuyers = this.lastDay === null ? null : spendsOf(this.histories, dayNumber(this.lastDay));
    }
    return this.ofBuyers;
  }

  /** How many of an audience come back within so many days; see `pastReturns`. */
  comeBack(audience: Audience, start: string, days: number): PastReturns | null {
    const key = `${audience} ${start} ${days}`;
    const known = this.returns.get(key);
    if (known !== undefined) return known;
    const found = pastReturns(this.histories, audience, { start: dayNumber(start), days, rules: this.roster.rules });
    this.returns.set(key, found);
    return found;
  }

  /** What the customers who are of an audience now spent at a time. */
  baskets(audience: Audience): readonly number[] {
    const known = this.spent.get(audience);
    if (known) return known;
    const members = new Set(this.roster.customers.filter(({ tier }) => tier === audience).map(customerKey));
    const amounts = (of: readonly PurchaseHistory[]) => of.flatMap((one) => one.amounts.filter((amount) => amount > 0));
    const own = amounts(this.histories.filter((history) => members.has(customerKey(history))));
    const found = own.length < FEWEST_BASKETS ? amounts(this.histories) : own;
    this.spent.set(audience, found);
    return found;
  }
}
