import { monthText } from '../calendar/monthText';
import type { RowOf } from '../workbook/tab';
import type { ProductForecast } from './plan/productForecast';
import { shownMonths } from './plan/shownMonths';
import { type detailTab, MODEL_WORDS } from './tabs';

/**
 * Rows of 预测明细: the months of every product.
 *
 * @param plan rows of 年度销售预测表, in whose order the products come
 */
export function detailRows(
  forecasts: readonly ProductForecast[],
  plan: readonly { product: string | null }[],
): RowOf<typeof detailTab.columns>[] {
  const place = new Map([...new Set(plan.map(({ product }) => product))].map((product, index) => [product, index]));
  const at = ({ product }: ProductForecast) => place.get(product) ?? place.size;
  return [...forecasts]
    .sort((a, b) => at(a) - at(b))
    .flatMap((forecast) => {
      const { product, category, first, months, decimals, model, price } = forecast;
      return shownMonths(first, months, decimals).map(({ month, ...bounds }) => ({
        product,
        month: monthText(month),
        ...bounds,
        model: MODEL_WORDS[model],
        category,
        revenue: price === null ? null : Math.round(bounds.point * price * 100) / 100,
      }));
    });
}
