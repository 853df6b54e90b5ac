import { dayNumber } from '../../calendar/dayNumber';
import { customerKey, type PurchaseHistory } from '../purchaseHistory';
import type { Roster } from '../rfm';
import type { Audience } from './audience';
import { type Baskets, basketsOf } from './coupon/baskets';
import { type PastReturns, pastReturns } from './pastReturns';
import type { Spends } from './profit';
import { spendsOf } from './spends';

/** What this shop's customers do without any campaign. */
export interface Usual {
  /** How buyers' spends differ; null where the orders do not tell. */
  readonly spends: Spends | null;
  /** How many of an audience come back within so many days from an ISO day on; see `pastReturns`. */
  comeBack(audience: Audience, start: string, days: number): PastReturns | null;
  /** What the customers who are of an audience now spent at a time. */
  baskets(audience: Audience): Baskets;
}

/** Fewer baskets of an audience say little; all customers' are taken then. */
export const FEWEST_BASKETS = 50;

/** Where the histories are at hand: each thing is reckoned once, when it is first asked for. */
export class UsualOfHistories implements Usual {
  private readonly returns = new Map<string, PastReturns | null>();
  private readonly spent = new Map<Audience, Baskets>();
  private ofBuyers: Spends | null | undefined;

  constructor(
    private readonly histories: readonly PurchaseHistory[],
    private readonly roster: Pick<Roster, 'customers' | 'rules' | 'ordersUntil'>,
  ) {}

  get spends(): Spends | null {
    const { ordersUntil } = this.roster;
    if (this.ofBuyers === undefined)
      this.ofBuyers = ordersUntil === null ? null : spendsOf(this.histories, dayNumber(ordersUntil));
    return this.ofBuyers;
  }

  comeBack(audience: Audience, start: string, days: number): PastReturns | null {
    const key = spanKey({ audience, start, days });
    const known = this.returns.get(key);
    if (known !== undefined) return known;
    const found = pastReturns(this.histories, audience, { start: dayNumber(start), days, rules: this.roster.rules });
    this.returns.set(key, found);
    return found;
  }

  baskets(audience: Audience): Baskets {
    const known = this.spent.get(audience);
    if (known) return known;
    const members = new Set(this.roster.customers.filter(({ tier }) => tier === audience).map(customerKey));
    const amounts = (of: readonly PurchaseHistory[]) => of.flatMap((one) => one.amounts.filter((amount) => amount > 0));
    const own = amounts(this.histories.filter((history) => members.has(customerKey(history))));
    const found = basketsOf(own.length < FEWEST_BASKETS ? amounts(this.histories) : own);
    this.spent.set(audience, found);
    return found;
  }
}

/** The days of a campaign to an audience. */
export interface AudienceSpan {
  readonly audience: Audience;
  /** ISO day. */
  readonly start: string;
  readonly days: number;
}

export const spanKey = ({ audience, start, days }: AudienceSpan): string => `${audience} ${start} ${days}`;
