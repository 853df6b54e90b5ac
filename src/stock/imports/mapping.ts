import { headerKey } from '../../sidebar/files/cell';

/** What a merchant can point out in a stock file. */
export const STOCK_FIELDS = ['sku', 'available', 'platform', 'warehouse', 'product', 'inTransit', 'updatedAt'] as const;
export type StockField = (typeof STOCK_FIELDS)[number];

/** Which column of a stock file holds what; remembered by the signature of the file's headers. */
export interface StockMapping {
  /** Platform of files that have no column for it; '' where nobody knows. */
  readonly platform: string;
  readonly columns: Readonly<Partial<Record<StockField, string>>>;
}

/** Headers under which shops, their warehouses' software and platforms write a field, best first. */
const SYNONYMS: Readonly<Record<StockField, readonly string[]>> = {
  sku: 'SKU,SKU编码,SKU编号,商家编码,规格编码,商家SKU编码,货号,商品编码,商品编号,条码,商品ID,sku code,item sku,seller sku'.split(
    ',',
  ),
  available:
    '可用库存,可售库存,可用数量,可售数量,可用量,可销库存,现货库存,实际库存,库存数量,库存量,在库数量,库存数,库存,结存数量,available,available stock,available quantity,stock,stock quantity,on hand,inventory'.split(
      ',',
    ),
  platform: '平台,销售渠道,渠道,店铺平台,platform,channel,sales channel'.split(','),
  warehouse: '仓库,仓库名称,发货仓,发货仓库,库房,所在仓库,仓,warehouse,location,location name'.split(','),
  product:
    '商品,商品名称,商品标题,宝贝标题,品名,产品名称,货品名称,标题,名称,product name,product,item name,title'.split(','),
  inTransit: '在途,在途库存,在途数量,采购在途,在途量,incoming,in transit,on order'.split(','),
  updatedAt: '更新时间,库存时间,盘点时间,统计时间,导出时间,更新日期,updated at,last updated,as of'.split(','),
};

/** Platforms as they appear in file names. */
const NAMED = '拼多多,快手,小红书,有赞,微店,视频号,唯品会,京东,抖音,淘宝,天猫,Shopify'.split(',');

/** Columns by which a table is one of orders: it has a SKU and may have a stock figure too, but is not about stock. */
const ORDERS = '订单号,订单编号,主订单编号,子订单编号,order id,order number'.split(',').map(headerKey);

/**
 * A first guess at the columns of a stock file: by synonyms, the platform by the file's name.
 *
 * @example proposeStockMapping('库存-抖音.csv', ['商家编码', '可售库存']) // => { platform: '抖音', columns: { sku: '商家编码', available: '可售库存' } }
 */
export function proposeStockMapping(file: string, headers: readonly string[]): StockMapping {
  const keys = headers.map(headerKey);
  const columns: Partial<Record<StockField, string>> = {};
  const taken = new Set<number>();
  for (const field of STOCK_FIELDS) {
    const at = SYNONYMS[field].map((name) => keys.indexOf(headerKey(name))).find((one) => one >= 0 && !taken.has(one));
    if (at === undefined) continue;
    taken.add(at);
    columns[field] = headers[at] ?? '';
  }
  return { platform: NAMED.find((name) => file.includes(name)) ?? '', columns };
}

/** Whether a mapping names what is needed: SKU and figure. Without a platform the file is refused with a sentence that says so. */
export const stockMappingComplete = ({ columns }: StockMapping): boolean => Boolean(columns.sku && columns.available);

/** Whether headers are those of a stock file, as far as one can tell without being told. */
export function holdsStock(headers: readonly string[]): boolean {
  const keys = headers.map(headerKey);
  return !keys.some((key) => ORDERS.includes(key)) && stockMappingComplete(proposeStockMapping('', headers));
}
