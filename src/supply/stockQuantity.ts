import { probit } from 'simple-statistics';
import { daysIn } from '../calendar/monthNumber';
import { randomSumDeviation } from '../statistics/randomSumDeviation';

/** A month of 预测明细; months are counted from January of the year 0. */
export interface ForecastMonth {
  month: number;
  point: number;
  lo80: number;
  hi80: number;
}

/** Days from order to delivery. */
export interface LeadTime {
  mean: number;
  /** Standard deviation; 0 where it is not known. */
  deviation: number;
}

export interface StockRules {
  lead: LeadTime;
  /** Chance, 0.5 … 1, that no order cycle runs out. */
  service: number;
  /** What is there before the first of the months; null where it is not known. */
  onHand: number | null;
  /** Decimals that the product is counted in; 0 for pieces. */
  decimals: number;
}

/** What to have in stock for a quarter. */
export interface StockQuarter {
  quarter: 1 | 2 | 3 | 4;
  /** Sum of the quarter's months that are still to come. */
  demand: number;
  /** Rounded up. */
  safety: number;
  /** Expected when the quarter begins; null where the stock is not known. */
  onHand: number | null;
  /** To be bought or made: demand + safety − what is there, never below 0. */
  quantity: number;
}

/** z of the 80% interval. */
const Z80 = 1.2816;

/**
 * Stock quantities (备货量) of a year's quarters (guide, section 2). The safety stock is z·√(L·σ_d² + d²·σ_L²), where σ_d
 * is the error of the forecast: what the season foretells needs none. What a quarter leaves over is there for the next.
 *
 * @param months of one product, as forecast; others than the year's are left out
 * @returns the quarters that have months to come
 */
export function stockQuarters(months: readonly ForecastMonth[], year: number, rules: StockRules): StockQuarter[] {
  let { onHand } = rules;
  const unit = 10 ** rules.decimals;
  const rounded = (units: number) => Math.round(units * unit) / unit;
  return ([1, 2, 3, 4] as const).flatMap((quarter) => {
    const start = year * 12 + 3 * (quarter - 1);
    const own = months.filter(({ month }) => month >= start && month < start + 3);
    if (own.length === 0) return [];
    const demand = rounded(own.reduce((sum, { point }) => sum + point, 0));
    const safety = Math.ceil(safetyStock(own, demand, rules) * unit) / unit;
    const quantity = Math.max(0, rounded(demand + safety - (onHand ?? 0)));
    const found = { quarter, demand, safety, onHand, quantity };
    onHand = onHand === null ? null : Math.max(0, rounded(onHand + quantity - demand));
    return [found];
  });
}

function safetyStock(months: readonly ForecastMonth[], demand: number, { lead, service }: StockRules): number {
  const days = months.reduce((sum, { month }) => sum + daysIn(month), 0);
  // Errors of a quarter's months are as large as the typical one; a day has its part of their variance.
  const variance = months.reduce((sum, { lo80, hi80 }) => sum + ((hi80 - lo80) / 2 / Z80) ** 2, 0);
  return probit(service) * randomSumDeviation(lead, { mean: demand / days, deviation: Math.sqrt(variance / days) });
}
