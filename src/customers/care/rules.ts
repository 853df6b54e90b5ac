import type { Topic } from './stage';

/** By what contacts are planned. */
export interface CareRules {
  /** Days between two VIP services of one customer. */
  readonly vipEvery: number;
  /** What VIP services are about, one after the other, at least one. */
  readonly topics: readonly Topic[];
  /** Days after a purchase without a VIP service: the goods are on their way. */
  readonly afterPurchase: number;
  /** Days in which a dormant customer may come back before the next stage. */
  readonly wait: number;
  /** Days until a ladder that led to nothing may begin again. */
  readonly rest: number;
  /** Days between two contacts of one customer, whatever for. */
  readonly apart: number;
  /** From which amount the dormant get more than a coupon. */
  readonly byHandFrom: number;
  /** How long a contact may stay undone after its last day before it is put away. */
  readonly overdueFor: number;
  /** Contacts of one person on one day. */
  readonly aDay: number;
}

/** How often a stage of one ladder is put away undone before the ladder ends. */
export const MOST_LAPSES = 2;
