import type { SheetData, StoredCell } from '../engine/engine';

const HEADERS = ['月份', '商品', '品类', '销量', '销售额', '缺货天数', '备注'];
const MONTHS = 36;
const CATEGORIES = ['零食', '家居', '美妆', '文具', '宠物'];
/** January 2023, counted from the year 0. */
const FIRST = 2023 * 12;

const monthText = (month: number) => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;

/** Sales with a season that peaks in November, a little growth, and a wobble of their own for each product. */
function quantity(product: number, month: number): number {
  const season = 1 + 0.5 * Math.cos((2 * Math.PI * (month - 10)) / 12);
  const wobble = 1 + 0.2 * Math.sin(product * 12.9898 + month * 78.233);
  return Math.round((20 + (product % 90)) * 1.01 ** (month - FIRST) * season * wobble);
}

/** The tab 销售历史 with three years of so many products. */
export function salesSheet(products: number): SheetData {
  const rows = Array.from({ length: products * MONTHS }, (_, index): StoredCell[] => {
    const [product, month] = [Math.floor(index / MONTHS), FIRST + (index % MONTHS)];
    const sold = quantity(product, month);
    const cells = [monthText(month), `商品${product}`, CATEGORIES[product % CATEGORIES.length] ?? '', sold, sold * 30];
    return cells.map((value) => ({ value }));
  });
  const header = HEADERS.map((value): StoredCell => ({ value }));
  return { name: '销售历史', rows: rows.length + 1, columns: HEADERS.length + 4, cells: [header, ...rows] };
}
