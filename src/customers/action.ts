import type { CustomerType } from './customerType';
import type { Tier } from './tier';

/** What to do for a customer next; `text/…/customers` says it in words. */
export type ActionCode =
  | 'vip-keep'
  | 'vip-grow'
  | 'vip-greet'
  | 'winback-first'
  | 'winback-coupon'
  | 'winback-light'
  | 'upgrade'
  | 'second-order'
  | 'remind'
  | 'raise-basket'
  | 'remind-light'
  | 'broadcast';

const HIGH_VALUE: Record<CustomerType, ActionCode> = {
  重要价值客户: 'vip-keep',
  重要发展客户: 'vip-grow',
  重要保持客户: 'vip-greet',
  重要挽留客户: 'vip-greet',
  一般价值客户: 'vip-keep',
  一般发展客户: 'vip-grow',
  一般保持客户: 'vip-greet',
  一般挽留客户: 'vip-greet',
};

const ORDINARY: Record<CustomerType, ActionCode> = {
  重要价值客户: 'upgrade',
  重要发展客户: 'second-order',
  重要保持客户: 'remind',
  重要挽留客户: 'remind',
  一般价值客户: 'raise-basket',
  一般发展客户: 'second-order',
  一般保持客户: 'remind-light',
  一般挽留客户: 'broadcast',
};

const DORMANT: Record<CustomerType, ActionCode> = {
  重要价值客户: 'winback-first',
  重要发展客户: 'winback-first',
  重要保持客户: 'winback-first',
  重要挽留客户: 'winback-first',
  一般价值客户: 'winback-coupon',
  一般发展客户: 'winback-light',
  一般保持客户: 'winback-coupon',
  一般挽留客户: 'winback-light',
};

const BY_TIER: Record<Tier, Record<CustomerType, ActionCode>> = { 高价值: HIGH_VALUE, 普通: ORDINARY, 沉睡: DORMANT };

/**
 * The suggested action (guide, section 3: VIP service for high value, returning-customer coupon first for the dormant,
 * then dedicated service). Among the dormant, those who once spent most come first, and single small buyers cost least.
 *
 * @example
 * actionFor('高价值', '重要价值客户'); // => 'vip-keep'
 * actionFor('沉睡', '重要挽留客户'); // => 'winback-first'
 */
export function actionFor(tier: Tier, type: CustomerType): ActionCode {
  return BY_TIER[tier][type];
}
