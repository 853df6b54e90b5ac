import type { Texts } from '../../text/texts';
import type { Analysis } from './analysis';
import type { AnalysisRow } from './tabs';

/**
 * A row of 供应分析 in the shop's language.
 *
 * @param average periods of the moving average to which the bound refers
 */
export function analysisRow({ suppliers }: Texts, analysis: Analysis, average: number): AnalysisRow {
  const { product, swing, turnover, extraCost } = analysis;
  const [days, before] = [rounded(turnover?.days, 1), rounded(turnover?.before, 1)];
  return {
    product,
    period: swing?.days ?? null,
    periods: swing?.periods ?? null,
    salesSpread: rounded(swing?.variation.sales, 3),
    orderSpread: rounded(swing?.variation.orders, 3),
    deliverySpread: rounded(swing?.variation.deliveries, 3),
    orderRatio: rounded(swing?.orderRatio, 2),
    deliveryRatio: rounded(swing?.deliveryRatio, 2),
    wholeRatio: rounded(swing?.wholeRatio, 2),
    bound: rounded(swing?.bound, 2),
    smoothing: swing?.smoothing?.periods ?? null,
    smoothed: rounded(swing?.smoothing?.ratio, 2),
    extraStock: rounded(swing?.smoothing?.extraStock, 0),
    extraCost: rounded(extraCost, 2),
    turnover: days,
    before,
    change: days === null || before === null ? null : rounded(days - before, 1),
    about: suppliers.analysis({ swing, turnover, average }) || null,
  };
}

/** As it is shown. */
const rounded = (value: number | null | undefined, digits: number) =>
  value === null || value === undefined ? null : Number(value.toFixed(digits));
