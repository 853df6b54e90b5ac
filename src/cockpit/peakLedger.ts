import { campaignsTab } from '../board/tabs';
import { readBack } from '../workbook/readBack';
import type { Shop } from '../workbook/shop';
import { look } from './lookLedger';
import type { PeakCampaign } from './peaks';

/** Campaigns of 活动 with how far they are, as the board said last. */
export function readPeakCampaigns(shop: Shop): PeakCampaign[] {
  const table = look(shop, campaignsTab);
  if (table === null) return [];
  return table.rows.map(({ at, row: { name, launch } }) => {
    return { name, launch, progress: readBack(shop, table, at, 'progress') as number | null };
  });
}
