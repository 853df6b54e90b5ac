/** What lies of one SKU in one place (a warehouse, for one platform), and what is known of its sales; pieces and days. */
export interface Place {
  readonly sku: string;
  readonly product: string | null;
  readonly platform: string;
  readonly warehouse: string | null;
  /** Can be sold now, what is set aside for a campaign included; below 0 where it is oversold. */
  readonly available: number;
  /** Of it, set aside for a campaign. */
  readonly allocated: number;
  readonly inTransit: number;
  /** Pieces sold a day; null: not known. */
  readonly perDay: number | null;
  /** `YYYY-MM-DD HH:mm:ss`; null: not known. */
  readonly updatedAt: string | null;
}

/**
 * A name as it is compared: full-width and half-width forms, case and white space are the same.
 *
 * @example
 * nameKey(' ＬＳ001 '); // => 'ls001'
 */
export const nameKey = (name: string | null): string =>
  (name ?? '').normalize('NFKC').replace(/\s+/g, '').toLowerCase();

/**
 * What tells places apart.
 *
 * @example
 * placeKey({ sku: 'LS001', platform: '抖音', warehouse: null }); // => '["ls001","抖音",""]'
 */
export const placeKey = ({ sku, platform, warehouse }: Pick<Place, 'sku' | 'platform' | 'warehouse'>): string =>
  JSON.stringify([sku, platform, warehouse].map(nameKey));

/** What sales are counted by: orders do not say from which warehouse they went. */
export const shelfKey = ({ sku, platform }: Pick<Place, 'sku' | 'platform'>): string =>
  JSON.stringify([sku, platform].map(nameKey));
