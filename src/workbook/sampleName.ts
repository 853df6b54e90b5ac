/** What begins the names of sample products, factories and people. */
const MARK = '示例·';

/**
 * Whether a name is one of the sample's: a product, a factory, somebody of 团队, a 任务ID.
 *
 * @example
 * isSampleName('示例·每日坚果混合装 750g'); // => true
 * isSampleName('示例-1'); // => true
 * isSampleName('示例图拍摄'); // => false
 */
export const isSampleName = (name: string): boolean => name.startsWith(MARK) || /^示例-\d+$/.test(name);

/**
 * Whether a text names something of the sample anywhere in it.
 *
 * @example
 * namesSample('供应商变差|示例·味源食品厂'); // => true
 */
export const namesSample = (text: string): boolean => text.includes(MARK);
