import type { CountName, Counts } from '../counts';

/** The steps of the funnel, in their order. */
export const STEPS = ['completion', 'engagement', 'click', 'cart', 'order', 'repeat'] as const;
export type Step = (typeof STEPS)[number];

/** How many of how many went on. */
export interface StepRate {
  readonly hits: number;
  /** Above 0. */
  readonly of: number;
  /** What `of` counts: orders are of carts, or of clicks where carts say nothing. */
  readonly base: CountName;
}

export type StepRates = Readonly<Record<Step, StepRate | null>>;

/** The count that each step ends in. */
export const ENDS: Readonly<Record<Step, CountName>> = {
  completion: 'completed',
  engagement: 'engaged',
  click: 'clicks',
  cart: 'carts',
  order: 'orders',
  repeat: 'repeats',
};

/**
 * The rate of each step. Completion, interaction and link clicks are shares of the views, as the platforms show them; from the click on each step is a share of the
 * one before (guide, section 4: click → cart → order → repurchase). Where carts are unknown, none, or fewer than the orders (one can order without a cart), orders
 * are a share of the clicks. A step is null where a count is unknown or nothing came before it.
 *
 * @param counts sound (`soundCounts`)
 * @example
 * stepRates({ views: 1000, completed: null, engaged: 50, clicks: 20, carts: 5, orders: 2, repeats: 0 }).order; // => { hits: 2, of: 5, base: 'carts' }
 * stepRates({ views: 1000, completed: 0, engaged: 50, clicks: 20, carts: null, orders: 0, repeats: 0 }).order; // => { hits: 0, of: 20, base: 'clicks' }
 * stepRates({ views: 0, completed: 0, engaged: null, clicks: null, carts: null, orders: null, repeats: null }).completion; // => null
 */
export function stepRates(counts: Counts): StepRates {
  const rate = (step: Step, base: CountName): StepRate | null => {
    const [hits, of] = [counts[ENDS[step]], counts[base]];
    return hits !== null && of !== null && of > 0 ? { hits, of, base } : null;
  };
  const throughCart = (counts.carts ?? 0) > 0 && (counts.carts ?? 0) >= (counts.orders ?? 0);
  return {
    completion: rate('completion', 'views'),
    engagement: rate('engagement', 'views'),
    click: rate('click', 'views'),
    cart: rate('cart', 'clicks'),
    order: rate('order', throughCart ? 'carts' : 'clicks'),
    repeat: rate('repeat', 'orders'),
  };
}

/** @example shareOf({ hits: 1, of: 4, base: 'views' }) // => 0.25 */
export const shareOf = ({ hits, of }: Pick<StepRate, 'hits' | 'of'>): number => hits / of;

/** Headers of 内容 by what they hold; data, the same in every language. */
export interface FunnelHeaders {
  readonly steps: Readonly<Record<Step, string>>;
  readonly counts: Readonly<Record<CountName, string>>;
}
