import type { Certainty } from './finding';
import { firstDay } from './period';
import type { Told } from './report';
import type { Product } from './touched';

/** A row of 临时增量. */
export interface IncreaseRow {
  product: string;
  category: string | null;
  month: string;
  forecast: number;
  low: number;
  high: number;
  words: string;
  certainty: string;
}

/**
 * 临时增量: the suggestion by product and month. Where several words touch a product the ends of its range are the largest of theirs, never their sum: they tell
 * of the same customers.
 *
 * @param told in order: the first word of a product says how sure it is
 */
export function increaseRows(
  told: readonly Told[],
  products: readonly Product[],
  certainties: Readonly<Record<Certainty, string>>,
  list: string,
): IncreaseRow[] {
  const categories = new Map(products.map(({ name, category }) => [name, category]));
  const rows = new Map<string, IncreaseRow>();
  for (const { finding, impact } of told) {
    for (const { product, month, forecast, low, high } of impact?.months ?? []) {
      const key = `${month} ${product}`;
      const known = rows.get(key);
      const word = finding.series.word;
      const words = known ? [...new Set([...known.words.split(list), word])].join(list) : word;
      rows.set(key, {
        product,
        category: categories.get(product) ?? null,
        month: firstDay(month, 'month').slice(0, 7),
        forecast,
        low: Math.max(low, known?.low ?? 0),
        high: Math.max(high, known?.high ?? 0),
        words,
        certainty: known?.certainty ?? certainties[finding.surge?.certainty ?? 'low'],
      });
    }
  }
  return [...rows.values()].sort((left, right) => (place(left) < place(right) ? -1 : 1));
}

const place = ({ product, month }: IncreaseRow) => `${product}\n${month}`;
