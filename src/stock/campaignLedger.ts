import { campaignsTab } from '../board/tabs';
import type { Shop } from '../workbook/shop';
import { readTable } from '../workbook/table';
import type { Campaign } from './campaign';

const namesIn = (cell: string | null) => (cell ?? '').split(/[、,，;；/|\n]/).flatMap((name) => name.trim() || []);

/** The campaigns of 活动; none where there is no such tab. What is wrong in it is for the board to say. One service call. */
export function readCampaigns(shop: Shop): Campaign[] {
  const table = readTable(shop.workbook, campaignsTab);
  if (table === null || !('rows' in table)) return [];
  return table.rows.map(({ row: { name, platform, products, launch, end } }) => {
    return { name, platforms: namesIn(platform), skus: namesIn(products), launch, end };
  });
}
