import { daysBetween } from '../calendar/daysBetween';
import { nameKey, type Place } from './place';

/** A campaign as far as stock is concerned. */
export interface Campaign {
  readonly name: string;
  readonly platforms: readonly string[];
  readonly skus: readonly string[];
  /** ISO day */
  readonly launch: string;
  /** ISO day; null: one day only. */
  readonly end: string | null;
}

/** What a campaign will find of one SKU on one platform. */
export interface CampaignStock {
  readonly name: string;
  readonly launch: string;
  /** Days until the launch; 0 once it runs. */
  readonly days: number;
  /** Set aside for it in all warehouses of the platform. */
  readonly allocated: number;
  /** What should be there at the launch: what can be sold now and comes, less the sales until then. */
  readonly expected: number;
  /** Pieces that will be missing; 0 where there is enough. */
  readonly short: number;
}

/**
 * What campaigns of the days to come will find, by place: 活动备货量 of a platform against what its warehouses hold, what is on its way, and what is sold until the
 * launch. Where several campaigns want a SKU the first counts. A campaign that runs already has no sales before it.
 *
 * @param ahead days before the launch from which on a campaign is looked at
 */
export function campaignStock(
  places: readonly Place[],
  campaigns: readonly Campaign[],
  today: string,
  ahead: number,
): Map<Place, CampaignStock> {
  const found = new Map<Place, CampaignStock>();
  const coming = campaigns
    .filter(({ launch, end }) => (end ?? launch) >= today && daysBetween(today, launch) <= ahead)
    .sort((left, right) => (left.launch < right.launch ? -1 : 1));
  for (const campaign of coming)
    for (const shelf of shelvesOf(campaign, places)) {
      const stock = stockFor(campaign, shelf, today);
      for (const place of shelf) if (stock.allocated > 0 && !found.has(place)) found.set(place, stock);
    }
  return found;
}

/** The warehouses of each SKU and platform that a campaign sells from. */
function shelvesOf({ platforms, skus }: Campaign, places: readonly Place[]): Place[][] {
  const all = platforms.flatMap((platform) => skus.map((sku) => [platform, sku].map(nameKey)));
  return all
    .map(([platform, sku]) => places.filter((one) => nameKey(one.platform) === platform && nameKey(one.sku) === sku))
    .filter((shelf) => shelf.length > 0);
}

function stockFor({ name, launch }: Campaign, shelf: readonly Place[], today: string): CampaignStock {
  const sum = (of: (place: Place) => number) => shelf.reduce((all, place) => all + of(place), 0);
  const days = Math.max(0, daysBetween(today, launch));
  const allocated = sum((place) => place.allocated);
  const held = sum(({ available, inTransit }) => available + inTransit);
  const expected = Math.floor(held - sum(({ perDay }) => perDay ?? 0) * days);
  return { name, launch, days, allocated, expected, short: Math.max(0, Math.ceil(allocated - expected)) };
}
