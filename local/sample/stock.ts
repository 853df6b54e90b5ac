import { ALLOCATED } from './board';
import { CATALOGUE, type Product } from './catalogue';
import { dayNumber } from './day';
import type { Delivery } from './deliveries';
import type { Random } from './random';
import type { Sold } from './sold';

/** What is not as it should be, by SKU and platform: pieces that can be sold, and since when nobody has counted. */
const SITUATIONS: Readonly<Record<string, { readonly available?: number; readonly updated?: string }>> = {
  // Sold out in the live room while the other warehouse is full.
  'LS003 抖音': { available: -6 },
  'LS003 淘宝': { available: 120 },
  // Nearly gone where it sells, little elsewhere: it has to be ordered. Far less than came and was not sold: a record is missing.
  'MZ002 淘宝': { available: 9 },
  'MZ002 抖音': { available: 4 },
  // For half a year.
  'MZ004 淘宝': { available: 75 },
  'JJ005 抖音': { updated: '2026-10-24 18:00:00' },
};

/** The evening on which the others were counted. */
const EVENING = '18:00:00';

/** Days of sales that the lowest stock of all the time would still have lasted, at least and at most. */
const SCARCEST = [2, 8] as const;
/** Two warehouses and the part of the stock that lies in each; what is on its way goes to the first. */
const WAREHOUSES = [
  { platform: '淘宝', name: '杭州仓', share: 0.7 },
  { platform: '抖音', name: '直播仓', share: 0.3 },
] as const;

/**
 * Rows of 库存 on the last day: SKU, 商品, 平台, 仓库, 可用库存, 活动备货量, 在途, 近7日销量, 更新时间. What lies there is what lay there when the orders
 * begin, and what came since, less what was sold; the shop begins with as much as never to run out.
 * A few troubles come on top.
 */
export function stockRows(
  random: Random,
  first: string,
  last: string,
  deliveries: readonly Delivery[],
  sold: Sold,
): (string | number | null)[][] {
  const [from, until] = [dayNumber(first), dayNumber(last) + 1];
  return CATALOGUE.flatMap((product) => {
    const own = deliveries.filter((delivery) => delivery.product === product);
    const daily = sold(product, from, until) / (until - from);
    const scarcest = Math.round(daily * random.between(...SCARCEST));
    const stock = stockNow(own, (day) => sold(product, day, day + 1), { from, until, scarcest });
    const coming = own.reduce((sum, { delivered, pieces }) => sum + (delivered === null ? pieces : 0), 0);
    return warehouseRows(product, stock, coming, sold(product, until - 7, until), last);
  });
}

function stockNow(
  deliveries: readonly Delivery[],
  soldOn: (day: number) => number,
  { from, until, scarcest }: { from: number; until: number; scarcest: number },
): number {
  let [change, lowest] = [0, 0];
  for (let day = from; day < until; day++) {
    for (const { delivered, good } of deliveries) change += delivered === day ? (good ?? 0) : 0;
    change -= soldOn(day);
    lowest = Math.min(lowest, change);
  }
  return scarcest - lowest + change;
}

function warehouseRows({ sku, name }: Product, stock: number, coming: number, week: number, last: string) {
  const split = (pieces: number) => {
    const second = Math.round(pieces * WAREHOUSES[1].share);
    return [pieces - second, second];
  };
  const [lying, sold] = [split(stock), split(week)];
  return WAREHOUSES.map(({ platform, name: warehouse }, at) => {
    const key = `${sku} ${platform}`;
    const { available = lying[at] ?? 0, updated = `${last} ${EVENING}` } = SITUATIONS[key] ?? {};
    const inTransit = at === 0 && coming > 0 ? coming : null;
    return [sku, name, platform, warehouse, available, ALLOCATED[key] ?? null, inTransit, sold[at] ?? 0, updated];
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
