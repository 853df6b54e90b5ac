/** The orders of a small shop as 京东 exports them: two products of unlike seasons, sixty customers, the same every time. */

const HEADERS = [
  '订单号',
  '商品ID',
  '商品名称',
  '订购数量',
  '下单时间',
  '京东价',
  '订单金额',
  '应付金额',
  '订单状态',
  '下单帐号',
  '付款确认时间',
];

const PRODUCTS = [
  { id: '1001', name: '冻干猫粮', price: 89, peak: 11 },
  { id: '1002', name: '宠物凉席', price: 59, peak: 7 },
];

const two = (value: number) => String(value).padStart(2, '0');

/** Orders of a month, from 1 to 12: the most at the peak, the fewest half a year away. */
function ordersIn(month: number, peak: number): number {
  const away = Math.abs(month - peak);
  return 6 + Math.max(0, 12 - 3 * Math.min(away, 12 - away));
}

/**
 * A CSV file of two years of orders.
 *
 * @param today the day of the export, YYYY-MM-DD
 */
export function shopOrders(today: string): string {
  const [year = 0, month = 0] = today.split('-').map(Number);
  const lines = [HEADERS.join(',')];
  for (let back = 24; back >= 0; back--) {
    const at = new Date(Date.UTC(year, month - 1 - back, 1));
    const prefix = `${at.getUTCFullYear()}-${two(at.getUTCMonth() + 1)}`;
    for (const { id, name, price, peak } of PRODUCTS) {
      for (let index = 0; index < ordersIn(at.getUTCMonth() + 1, peak); index++) {
        const day = `${prefix}-${two(1 + ((index * 5) % 27))}`;
        if (day >= today) continue;
        const [number, paid] = [String(300_000_000_000 + lines.length), `${day} ${two(9 + (index % 12))}:20:00`];
        const buyer = `jd_${two((lines.length * 37 + back) % 60)}`;
        lines.push([number, id, name, 1, paid, price, price, price, '完成', buyer, paid].join(','));
      }
    }
  }
  return `\uFEFF${lines.join('\n')}\n`;
}
