import type { Shop } from '../../workbook/shop';
import type { Dormancy } from '../dormancy';

/** What the panel tells beside the list, as the last run found it: the panel does not read all orders again. */
export interface CareFacts {
  /** The day to which the roster counts, and that of the last order; null: there are none. */
  readonly asOf: string | null;
  readonly lastOrder: string | null;
  readonly dormancy: Dormancy;
  /** Contacts of one person on one day. */
  readonly aDay: number;
  /** Customers who are due and for whom nobody had room. */
  readonly waiting: number;
}

const KEY = 'care';

export const keepFacts = ({ memory }: Shop, facts: CareFacts) => memory.set(KEY, JSON.stringify(facts));

/** Null before the first run. */
export function readFacts({ memory }: Pick<Shop, 'memory'>): CareFacts | null {
  const text = memory.get(KEY);
  return text === null ? null : (JSON.parse(text) as CareFacts);
}
