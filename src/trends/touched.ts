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
 * The products in whose name a word stands; where there is none, those of its category: who searches for humidifiers does not want all household goods.
 *
 * @returns null where the shop has nothing of the kind
 * @example
 * touchedBy('加湿器', '家居', [{ name: '桌面静音加湿器', category: '家居' }, { name: '遮光窗帘', category: '家居' }]); // => { by: 'name', products: ['桌面静音加湿器'] }
 * touchedBy('收纳', '家居', [{ name: '桌面静音加湿器', category: '家居' }]); // => { by: 'category', products: ['桌面静音加湿器'] }
 * touchedBy('露营灯', null, [{ name: '桌面静音加湿器', category: '家居' }]); // => null
 */
export function touchedBy(word: string, category: string | null, products: readonly Product[]): Touched | null {
  const named = products.filter(({ name }) => plainWord(name).includes(plainWord(word)));
  if (named.length > 0) return { by: 'name', products: named.map(({ name }) => name) };
  const like = category === null ? [] : products.filter((one) => isLike(one.category, category));
  return like.length > 0 ? { by: 'category', products: like.map(({ name }) => name) } : null;
}

const isLike = (category: string | null, wanted: string) =>
  category !== null && plainWord(category) === plainWord(wanted);
