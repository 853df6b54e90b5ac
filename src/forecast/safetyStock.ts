import { probit } from 'simple-statistics';
import { forecast } from './forecast';

/** Days of a month, on average. */
const MONTH_DAYS = 365.25 / 12;
/** z of the 80% interval, from which the forecast's standard deviation is read. */
const Z80 = 1.2816;

/** Days from order to delivery. */
export interface LeadTime {
  mean: number;
  /** Standard deviation; 0 where it is not known. */
  deviation: number;
}

/**
 * Stock against a month worse than forecast and a delivery later than usual: z·√(L·σ_d² + d²·σ_L²). σ_d is the
 * forecast's own error one month ahead, not the spread of sales: what the season foretells needs no safety stock.
 *
 * Source: E. A. Silver, D. F. Pyke, R. Peterson (1998), "Inventory management and production planning and scheduling".
 *
 * @param demand monthly sales, the oldest first; null is a gap
 * @param service chance, 0.5 … 1, that no order cycle runs out
 * @returns in the unit of the demand; null where there is no forecast
 */
export function safetyStock(demand: readonly (number | null)[], lead: LeadTime, service: number): number | null {
  const { months } = forecast(demand, Math.max(1, Math.ceil(lead.mean / MONTH_DAYS)));
  const next = months[0];
  if (!next) return null;
  const perDay = months.reduce((sum, { point }) => sum + point, 0) / months.length / MONTH_DAYS;
  const deviation = (next.hi80 - next.lo80) / (2 * Z80);
  const variance = (lead.mean / MONTH_DAYS) * deviation ** 2 + perDay ** 2 * lead.deviation ** 2;
  return probit(service) * Math.sqrt(variance);
}

/**
 * Mean and standard deviation of measured lead times; a single one has no deviation.
 *
 * @param days at least one
 * @example
 * leadTimeOf([10, 14]).mean; // => 12
 */
export function leadTimeOf(days: readonly number[]): LeadTime {
  const mean = days.reduce((sum, day) => sum + day, 0) / days.length;
  const square = days.reduce((sum, day) => sum + (day - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(square / Math.max(days.length - 1, 1)) };
}
