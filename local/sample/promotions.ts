/** 促销日历 of the sample shop: what was held, and what is planned. 促销, 商品, 品类, 开始日, 结束日, 预计增幅, 备注. */
type PromotionRow = readonly [
  name: string,
  product: string | null,
  category: string | null,
  from: string,
  to: string,
  lift: number | null,
  note: string | null,
];

const YEARS = [2023, 2024, 2025, 2026, 2027];
/** The weeks in which people stock up for the Spring Festival; the shop ships until five days before it. */
const BEFORE_THE_FESTIVAL: readonly (readonly [from: string, to: string])[] = [
  ['2022-12-29', '2023-01-17'],
  ['2024-01-17', '2024-02-05'],
  ['2025-01-05', '2025-01-24'],
  ['2026-01-24', '2026-02-12'],
  ['2027-01-13', '2027-02-01'],
];

const yearly = (name: string, category: string | null, from: string, to: string): PromotionRow[] =>
  YEARS.map((year) => [name, null, category, `${year}-${from}`, `${year}-${to}`, null, null]);

/** Every row, by day. The anniversary was never held before, so the owner says what it should bring. */
export const PROMOTIONS: readonly PromotionRow[] = [
  ...BEFORE_THE_FESTIVAL.map(([from, to]): PromotionRow => ['年货节', null, '零食', from, to, null, null]),
  ...yearly('618', null, '06-01', '06-20'),
  ...yearly('开学季', '文具', '08-20', '09-08'),
  ['双11', null, null, '2022-10-24', '2022-11-11', null, null] as const,
  ...yearly('双11', null, '10-24', '11-11'),
  ['店庆', null, '美妆', '2027-04-16', '2027-04-25', 0.4, '第一次办，估计多卖四成'] as const,
].sort((a, b) => (a[3] < b[3] ? -1 : 1));
