import { openTable, type Shop } from '../workbook/shop';
import { annualTab, detailTab } from './tabs';

export { nameKey } from './plan/productHistory';

/** A forecast month of a product, as 预测明细 has it. */
export interface MonthlyForecast {
  readonly product: string;
  readonly category: string | null;
  /** `YYYY-MM`. */
  readonly month: string;
  readonly point: number;
  readonly lo80: number;
  readonly hi80: number;
  readonly lo95: number;
  readonly hi95: number;
}

/** Every row of 预测明细, which is not made by reading it; none where the workbook has no such tab. One service call. */
export function readForecast(shop: Shop): readonly MonthlyForecast[] {
  if (!shop.workbook.sheet(detailTab.name)) return [];
  return openTable(shop, detailTab).rows.flatMap(({ row }) => {
    const { product, category, month, point, lo80, hi80, lo95, hi95 } = row;
    if (product === null || month === null || point === null) return [];
    const bounds = { lo80: lo80 ?? point, hi80: hi80 ?? point, lo95: lo95 ?? point, hi95: hi95 ?? point };
    return [{ product, category, month, point, ...bounds }];
  });
}

/** A product in the plan of a year, as 年度销售预测表 has it. */
export interface PlannedProduct {
  readonly product: string;
  readonly category: string | null;
  readonly year: number;
  /** Quarters, 1 to 4, in which it is a hero product. */
  readonly heroQuarters: readonly number[];
}

/** Every row of 年度销售预测表, which is not made by reading it; none where the workbook has no such tab. */
export function readPlan(shop: Shop): readonly PlannedProduct[] {
  if (!shop.workbook.sheet(annualTab.name)) return [];
  return openTable(shop, annualTab).rows.flatMap(({ row: { product, category, year, heroQuarters } }) => {
    if (product === null || year === null) return [];
    const quarters = (heroQuarters ?? '').match(/[1-4]/g) ?? [];
    return [{ product, category, year, heroQuarters: quarters.map(Number) }];
  });
}
