import { readForecast } from '../forecast/ledger';
import { historyTab } from '../orders/tabs';
import { openTable, type Shop } from '../workbook/shop';
import type { Sales } from './impact';
import { periodOf } from './period';
import type { Product } from './touched';

const monthOf = (month: string) => periodOf(`${month}-01`, 'month');

/** What 销售历史 and 预测明细 hold; nothing where they are absent, and neither is made by looking. The month that is not over is no history. */
export function readSales(shop: Shop): Sales {
  const history = shop.workbook.sheet(historyTab.name) ? openTable(shop, historyTab).rows : [];
  const forecast = readForecast(shop);
  const current = shop.now.slice(0, 7);
  const rows = history.map(({ row }) => row).sort((left, right) => (left.month < right.month ? -1 : 1));
  const products = new Map<string, Product>();
  for (const { product, category } of [...forecast, ...rows]) {
    const known = products.get(product)?.category ?? null;
    products.set(product, { name: product, category: category ?? known });
  }
  const over = rows.filter(({ month }) => month < current);
  return {
    products: [...products.values()],
    sold: over.map(({ product, month, quantity }) => ({ product, month: monthOf(month), pieces: quantity })),
    forecast: forecast.map(({ product, month, point }) => ({ product, month: monthOf(month), pieces: point })),
  };
}
