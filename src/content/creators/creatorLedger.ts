import { refuseSetting } from '../../workbook/settings';
import { openWhole, type Shop } from '../../workbook/shop';
import { keyOf } from '../../workbook/tab';
import type { Table } from '../../workbook/table';
import { creatorsTab } from '../tabs';
import type { Creator } from './creator';
import { creatorSettings } from './tabs';
import { areBounds, GUIDE_BOUNDS, type TierBounds, tierOf } from './tier';

export interface CreatorReading {
  readonly table: Table<typeof creatorsTab.columns>;
  readonly creators: readonly (Creator & { readonly key: string })[];
}

/** The shop's bounds of the tiers; the guide's where they do not ascend, which is a data problem. */
export function boundsOf(shop: Shop, bounds: TierBounds): TierBounds {
  if (areBounds(bounds)) return bounds;
  refuseSetting(shop, creatorSettings.waist.key, shop.texts.content.boundsNotAscending);
  return GUIDE_BOUNDS;
}

/** Reads KOL矩阵, which is made where it is not there. A price of 0 is none. */
export function openCreators(shop: Shop, bounds: TierBounds): CreatorReading {
  const table = openWhole(shop, creatorsTab);
  shop.counts.read += table.rows.length;
  const creators = table.rows.map(({ row }) => {
    const { name, platform, followers, price } = row;
    const asked = price !== null && price > 0 ? price : null;
    return { name, platform, followers, price: asked, tier: tierOf(followers, bounds), key: keyOf(creatorsTab, row) };
  });
  return { table, creators };
}
