import { type ActionCode, actionFor } from './action';
import { type Centre, type CustomerType, centresOf, customerType } from './customerType';
import type { Purchaser } from './purchaser';
import { type Figures, type FrequencyRule, type Scores, scoresOf } from './score';
import { highValueFrom, type Tier, tierOf } from './tier';

/** A customer with scores, type and tier. */
export interface RatedCustomer extends Purchaser, Scores {
  type: CustomerType;
  tier: Tier;
  action: ActionCode;
}

/** The rules by which customers are rated. */
export interface RatingRules {
  frequency: FrequencyRule;
  centre: Centre;
  /** Days of silence after which a customer is dormant. */
  dormantDays: number;
  /** Fraction of the customers who are of high value by amount. */
  top: number;
}

/** A rated population, and what its types and tiers rest on. */
export interface Rating {
  customers: RatedCustomer[];
  /** What types compare with; null without customers. */
  centres: Figures | null;
  /** The amount from which a customer is among the top; see `highValueFrom`. */
  highValueFrom: number | null;
}

/**
 * Rates each customer against all the others.
 *
 * @returns customers in the order of `purchasers`
 */
export function ratingOf(purchasers: readonly Purchaser[], rules: RatingRules): Rating {
  if (purchasers.length === 0) return { customers: [], centres: null, highValueFrom: null };
  const centres = centresOf(purchasers, rules.centre);
  const from = highValueFrom(
    purchasers.map(({ amount }) => amount),
    rules.top,
  );
  const scores = scoresOf(purchasers, rules.frequency);
  const customers = scores.map((score, index) => {
    const purchaser = purchasers[index] as Purchaser;
    const type = customerType(purchaser, centres);
    const tier = tierOf(purchaser.recency, purchaser.amount, rules.dormantDays, from);
    return { ...purchaser, ...score, type, tier, action: actionFor(tier, type) };
  });
  return { customers, centres, highValueFrom: from };
}
