import type { Delivery } from './delivery';

/** Why a row of 交付记录 cannot be true. */
export type Because =
  | 'unknownSupplier'
  | 'promisedBeforeOrdered'
  | 'deliveredBeforeOrdered'
  | 'deliveredInFuture'
  | 'moreThanDelivered';

export interface Contradiction {
  /** Where it shows. */
  readonly field: 'supplier' | 'promised' | 'delivered' | 'accepted';
  readonly because: Because;
}

/**
 * What cannot be true of a delivery.
 *
 * @param known whether 供应商 knows its supplier
 * @param today ISO day
 * @returns null where the row agrees with itself
 * @example
 * contradictionIn({ ordered: '2026-03-01', promised: '2026-03-20', delivered: '2026-02-20', quantity: 9, accepted: null }, true, '2026-05-01'); // => { field: 'delivered', because: 'deliveredBeforeOrdered' }
 */
export function contradictionIn(
  { ordered, promised, delivered, quantity, accepted }: Delivery,
  known: boolean,
  today: string,
): Contradiction | null {
  if (!known) return { field: 'supplier', because: 'unknownSupplier' };
  if (promised < ordered) return { field: 'promised', because: 'promisedBeforeOrdered' };
  if (delivered !== null && delivered < ordered) return { field: 'delivered', because: 'deliveredBeforeOrdered' };
  if (delivered !== null && delivered > today) return { field: 'delivered', because: 'deliveredInFuture' };
  const tooMany = accepted !== null && quantity !== null && accepted > quantity;
  return tooMany ? { field: 'accepted', because: 'moreThanDelivered' } : null;
}
