import { paretoShare, rfmScore, rfmType } from './customers/functions';
import { safetyStockOf, seasonForecast, seasonIndexRows } from './forecast/functions';

/**
 * 给每位客户打 R、F、M 分（1–5 分，5 分最好）。整列选进来，一次出结果，空行留空。
 * R, F and M scores (1–5, 5 is best) of each customer. Give whole columns; blank rows stay blank.
 *
 * @param {Array<Array<number>>} last_days 距今天数：距最近一次购买的天数，越少越好 / days since the last purchase, fewer is better
 * @param {Array<Array<number>>} orders 购买次数 / number of orders
 * @param {Array<Array<number>>} amount 累计金额：实付减退款 / money paid less refunds
 * @return {Array<Array<number>>} 每行三列：R 分、F 分、M 分 / three columns per row: R, F, M
 * @customfunction
 */
export function RFM_SCORE(last_days: unknown, orders: unknown, amount: unknown): unknown[][] {
  return rfmScore(last_days, orders, amount);
}

/**
 * 判断每位客户属于八类中的哪一类（与平均值比较），如“重要价值客户”。整列选进来，一次出结果，空行留空。
 * Which of the eight customer types each row is, compared with the mean. Give whole columns; blank rows stay blank.
 *
 * @param {Array<Array<number>>} last_days 距今天数：距最近一次购买的天数，越少越好 / days since the last purchase, fewer is better
 * @param {Array<Array<number>>} orders 购买次数 / number of orders
 * @param {Array<Array<number>>} amount 累计金额：实付减退款 / money paid less refunds
 * @return {Array<Array<string>>} 每行一个客户类型 / one type per row
 * @customfunction
 */
export function RFM_TYPE(last_days: unknown, orders: unknown, amount: unknown): unknown[][] {
  return rfmType(last_days, orders, amount);
}

/**
 * 算出最大的那部分（默认前 20%）占总额的比例，用来检验“二八法则”。
 * The share of the total that the largest part (the top 20% by default) brings: the 80/20 rule, measured.
 *
 * @param {Array<Array<number>>} values 每位客户的金额，空格不算 / one amount per customer, blanks do not count
 * @param {number} [top] 前几成，0.2 表示前 20%，可不填 / the top fraction, 0.2 when left out
 * @return {number} 占比，0–1 之间的小数 / a fraction between 0 and 1
 * @customfunction
 */
export function PARETO_SHARE(values: unknown, top?: unknown): unknown {
  return paretoShare(values, top);
}

/**
 * 算出一年十二个月的季节指数：1 是平常月，1.5 是比平常多一半。把连续的每月销量（至少 24 个月）整列选进来。
 * The seasonal index of the twelve months: 1 is an average month. Give monthly sales without a break, 24 months or more.
 *
 * @param {Array<Array<number>>} history 每月销量：一月一行，从早到晚；缺的月份留空 / monthly sales, oldest first; leave unknown months blank
 * @return {Array<Array<number>>} 12 行，第一行是销量第一行所在的月份 / 12 rows, the first for the calendar month of the first row
 * @customfunction
 */
export function SEASON_INDEX(history: unknown): number[][] {
  return seasonIndexRows(history);
}

/**
 * 预测往后几个月的销量，并给出 80% 和 95% 的区间。不到 12 个月不预测；12 到 23 个月大致照去年同月，区间很宽；给了首月才会考虑春节、中秋和工作日。
 * Forecasts the months to come with 80% and 95% intervals. Under 12 months there is none; 12 to 23 repeat most of last year, in wide intervals; festivals and working days count only when first_month is given.
 *
 * @param {Array<Array<number>>} history 每月销量：一月一行，从早到晚；缺货、缺数的月份留空 / monthly sales, oldest first; leave months that are unknown or were out of stock blank
 * @param {number} months 预测几个月，1 到 36 / how many months to forecast, 1 to 36
 * @param {string} [first_month] 销量第一行的月份，如 2023-01，可不填 / month of the first row, such as 2023-01; may be left out
 * @return {Array<Array<number>>} 每月一行：预测、下限80、上限80、下限95、上限95 / one row per month: point, lo80, hi80, lo95, hi95
 * @customfunction
 */
export function SEASON_FORECAST(history: unknown, months: unknown, first_month?: unknown): number[][] {
  return seasonForecast(history, months, first_month);
}

/**
 * 算出安全库存：防备卖得比预测多、货到得比平常晚。用的是预测误差，不是销量本身的起伏。
 * Safety stock against sales above forecast and late deliveries, from the forecast's error rather than the ups and downs of sales.
 *
 * @param {Array<Array<number>>} demand 每月销量：一月一行，从早到晚，至少 12 个月 / monthly sales, oldest first, 12 months or more
 * @param {Array<Array<number>>} lead_days 提前期天数：一个数，或一列实际的提前期 / lead time in days: one number, or a column of measured ones
 * @param {number} [service] 服务水平，0.95 表示 95% 的周期不断货，可不填 / chance not to run out in a cycle, 0.95 when left out
 * @return {number} 安全库存，单位与销量相同 / safety stock in the unit of the sales
 * @customfunction
 */
export function SAFETY_STOCK(demand: unknown, lead_days: unknown, service?: unknown): number {
  return safetyStockOf(demand, lead_days, service);
}
