import { plainWord } from './series';

/** A product as searches may touch it. */
export interface Product {
  readonly name: string;
  readonly category: string | null;
}

/** The products that a word touches, and how they were found. */
export interface Touched {
  readonly by: 'name' | 'category';
  readonly products: readonly string[];
}

/**
 * The products in whose name a word stands, whole or in two parts; where there is none, those of its category: who searches for humidifiers does not want all
 * household goods.
 *
 * @returns null where the shop has nothing of the kind
 * @example
 * touchedBy('加湿器', '家居', [{ name: '桌面静音加湿器', category: '家居' }, { name: '遮光窗帘', category: '家居' }]); // => { by: 'name', products: ['桌面静音加湿器'] }
 * touchedBy('宠物吹风机', null, [{ name: '宠物静音吹风机', category: null }, { name: '宠物剪毛器', category: null }]); // => { by: 'name', products: ['宠物静音吹风机'] }
 * touchedBy('收纳', '家居', [{ name: '桌面静音加湿器', category: '家居' }]); // => { by: 'category', products: ['桌面静音加湿器'] }
 * touchedBy('露营灯', null, [{ name: '桌面静音加湿器', category: '家居' }]); // => null
 */
export function touchedBy(word: string, category: string | null, products: readonly Product[]): Touched | null {
  const named = products.filter(({ name }) => isNamed(plainWord(name), plainWord(word)));
  if (named.length > 0) return { by: 'name', products: named.map(({ name }) => name) };
  const like = category === null ? [] : products.filter((one) => isLike(one.category, category));
  return like.length > 0 ? { by: 'category', products: like.map(({ name }) => name) } : null;
}

/** Characters of Chinese text: other scripts do not build words of words. */
const CHINESE = /^[\u4e00-\u9fff]{4,}$/;

/** Names put a quality between the parts of a word, or turn them round: 坚果礼盒 is sold as 年货礼盒 坚果大礼包. A part has two characters at least. */
function isNamed(name: string, word: string): boolean {
  if (name.includes(word)) return true;
  if (!CHINESE.test(word)) return false;
  const cuts = Array.from({ length: word.length - 3 }, (_, index) => index + 2);
  return cuts.some((cut) => name.includes(word.slice(0, cut)) && name.includes(word.slice(cut)));
}

const isLike = (category: string | null, wanted: string) =>
  category !== null && plainWord(category) === plainWord(wanted);
