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
