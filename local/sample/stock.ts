import { ALLOCATED } from './board';
import { CATALOGUE } from './catalogue';
import { dayNumber } from './day';
import { demandOver } from './demand';
import type { Random } from './random';

/** What is not as it should be, by SKU and platform: pieces that can be sold, and since when nobody has counted. */
const SITUATIONS: Readonly<Record<string, { readonly available?: number; readonly updated?: string }>> = {
  // Sold out in the live room while the other warehouse is full.
  'LS003 抖音': { available: -6 },
  'LS003 淘宝': { available: 460 },
  // Nearly gone where it sells, little elsewhere: it has to be ordered.
  'MZ002 淘宝': { available: 9 },
  'MZ002 抖音': { available: 4 },
  // For half a year.
  'WJ004 淘宝': { available: 380 },
  'JJ005 抖音': { updated: '2026-10-24 18:00:00' },
};

/** The evening on which the others were counted. */
const EVENING = '18:00:00';

/**
 * What lies in the two warehouses on a day: some weeks of sales, more of one thing and less of another, and a few troubles.
 *
 * @param piecesPerDemand pieces sold per unit of demand
 */
export function stockRows(random: Random, last: string, piecesPerDemand: number): (string | number | null)[][] {
  const day = dayNumber(last);
  return CATALOGUE.flatMap((product) => {
    const week = demandOver([product], day - 6, day + 1) * piecesPerDemand;
    const warehouse = (platform: string, name: string, share: number) => {
      const sold = Math.round(week * share);
      const [usual, inTransit] = [Math.round(sold * 6 * random.next()), random.chance(0.2) ? sold * 2 : null];
      const key = `${product.sku} ${platform}`;
      const { available = usual, updated = `${last} ${EVENING}` } = SITUATIONS[key] ?? {};
      const place = [product.sku, product.name, platform, name];
      return [...place, available, ALLOCATED[key] ?? null, inTransit, sold, updated];
    };
    return [warehouse('淘宝', '杭州仓', 0.7), warehouse('抖音', '直播仓', 0.3)];
  });
}

/**
 * What the warehouses' software exports of these rows, for trying the import on. It names no time, so that its figures are as old as the file: of the day on
 * which the sample is made.
 *
 * @param rows of `stockRows`
 */
export function stockExport(rows: readonly (readonly (string | number | null)[])[]): { name: string; bytes: Buffer } {
  const headers = ['商家编码', '货品名称', '平台', '仓库名称', '可售库存', '在途库存'];
  const lines = rows.map(([sku, name, platform, warehouse, available, _allocated, inTransit]) =>
    [sku, name, platform, warehouse, available, inTransit ?? 0].join(','),
  );
  return { name: '仓库系统库存.csv', bytes: Buffer.from(`\uFEFF${[headers.join(','), ...lines].join('\r\n')}\r\n`) };
}
