/** Steps of the first run, in their order. */
export const STEPS = ['shop', 'people', 'platforms', 'modules', 'clock', 'import', 'compute', 'done'] as const;
export type Step = (typeof STEPS)[number];

/** Platforms that a merchant chooses from; the words are data, the same in every language. */
export const PLATFORMS = ['淘宝', '天猫', '京东', '抖音', '小红书', 'Shopify', '其他'] as const;

/**
 * The steps that are gone through with these modules: without any that lives of orders nothing is imported.
 *
 * @param modules chosen, with those that they need
 * @example
 * stepsWith(['board', 'common']).includes('import'); // => false
 */
export const stepsWith = (modules: readonly string[]): Step[] =>
  STEPS.filter((step) => step !== 'import' || modules.includes('orders'));
