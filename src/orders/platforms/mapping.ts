import { headerKey } from '../../sidebar/files/cell';

/** What a merchant can point out in a file that no platform's layout fits. */
export const MAPPED_FIELDS = [
  'orderId',
  'paidAt',
  'orderedAt',
  'paid',
  'state',
  'buyer',
  'product',
  'sku',
  'category',
  'quantity',
  'price',
  'refunded',
  'currency',
] as const;

export type MappedField = (typeof MAPPED_FIELDS)[number];

/** Which column of a file holds what; remembered by the signature of the file's headers. */
export interface Mapping {
  /** As written in the column 平台. */
  platform: string;
  /** `order`: each row repeats the amounts of the whole order. */
  amounts: 'line' | 'order';
  columns: Partial<Record<MappedField, string>>;
}

/** Whether a mapping suffices to read order lines. */
export function mappingComplete({ columns }: Mapping): boolean {
  return Boolean(columns.orderId && columns.paid && (columns.paidAt || columns.orderedAt));
}

/** The same headers in any order have the same signature (53-bit hash, cyrb53 by bryc, public domain). */
export function signatureOf(headers: readonly string[]): string {
  const text = headers.map(headerKey).sort().join('\n');
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return `columns-${(4294967296 * (2097151 & low) + (high >>> 0)).toString(36)}`;
}
