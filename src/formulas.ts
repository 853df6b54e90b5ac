import { workdayCn } from './calendar/functions';
import { contentRoi, funnelRates, kolTier } from './content/functions';
import { crisisLevel, mentionCount } from './crisis/functions';
import { paretoShare, rfmScore, rfmType } from './customers/functions';
import { couponWinner } from './customers/review/functions';
import { safetyStockOf, seasonForecast, seasonIndexRows } from './forecast/functions';
import { bullwhipOf } from './supply/bullwhip/functions';
import { bufferDaysOf, bufferLine } from './supply/gantt/functions';

/**
 * 给每位客户打 R、F、M 分（1–5 分，5 分最好）。整列选进来，一次出结果，空行留空。
 * R, F and M scores (1–5, 5 is best) of each customer. Give whole columns; blank rows stay blank.
 *
 * @param {Array<Array<number>>} last_days 距今天数：距最近一次购买的天数，越少越好 / days since the last purchase, fewer is better
 * @param {Array<Array<number>>} orders 购买次数 / number of orders
 * @param {Array<Array<number>>} amount 累计金额：实付减退款 / money paid less refunds
 * @return {Array<Array<number>>} 每行三列：R 分、F 分、M 分 / three columns per row: R, F, M
 * @example =RFM_SCORE({1;50;90},{5;2;1},{500;100;20}) // => [[4,4,4],[2,2,2],[1,1,1]]
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
 * @example =RFM_TYPE({1;50;90},{5;2;1},{500;100;20}) // => [["重要价值客户"],["一般挽留客户"],["一般挽留客户"]]
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
 * @example =PARETO_SHARE({50;20;10;10;10},0.2) // => 0.5
 * @customfunction
 */
export function PARETO_SHARE(values: unknown, top?: unknown): unknown {
  return paretoShare(values, top);
}

/**
 * 比一比几种券哪种更赚：每人赚多少、区间、胜算、结论。整列选进来，一次出结果。每组不到 200 人只看区间；满 500 人、到了截止日、胜算 95% 以上才算胜出。
 * Which of several coupons pays best: profit per head, its interval, how sure it is, a verdict. Give whole columns. Under 200 people intervals only; a winner takes 500 people, a past end and 95%.
 *
 * @param {Array<Array<string>>} names 权益，一行一种，如 满80减15 / offers, one per row
 * @param {Array<Array<number>>} sent 触达人数 / people sent to
 * @param {Array<Array<number>>} buyers 其中下过单的人数 / of them, who bought
 * @param {Array<Array<number>>} profit 这些人带来的毛利：订单额 × 毛利率，没扣发送成本 / gross profit they brought, before the cost of sending
 * @param {Array<Array<number>>} [control_sent] 对照组人数，一格或一列，没有就空着 / people left out for comparison, one cell or a column
 * @param {Array<Array<number>>} [control_profit] 对照组带来的毛利 / gross profit of the people left out
 * @param {boolean} [ended] 过了事先定好的截止日填 TRUE，不填就当没到 / TRUE once the end fixed beforehand is past, FALSE when left out
 * @param {Array<Array<number>>} [cost] 每人的发送成本，可不填 / cost of sending per head, may be left out
 * @return {Array<Array<string>>} 每行五列：人均利润、下限、上限、胜算、结论 / five columns per row: profit per head, low, high, chance, verdict
 * @example =ROUND(INDEX(COUPON_WINNER({"满100减20";"满80减15"},{800;800},{40;75},{2600;4900},600,1500,TRUE,0.1),2,4),2) // => 0.99
 * @customfunction
 */
export function COUPON_WINNER(
  names: unknown,
  sent: unknown,
  buyers: unknown,
  profit: unknown,
  control_sent?: unknown,
  control_profit?: unknown,
  ended?: unknown,
  cost?: unknown,
): unknown[][] {
  return couponWinner(names, sent, buyers, profit, control_sent, control_profit, ended, cost);
}

/**
 * 从开始日往后（负数往前）数若干个工作日，按国家放假和调休。开始日不算。年份还没公布时，右边一格写明“暂按周一至周五”；只要日期用 INDEX(…,1,1)。
 * So many work days after the start (before it, if negative) by the Chinese calendar with its make-up days. Where a year is not announced yet, the cell to the right says so; INDEX(…,1,1) gives the date alone.
 *
 * @param {Array<Array<Date>>} start 开始日，一格或一列 / start, one cell or a column
 * @param {Array<Array<number>>} days 工作日数，一格或一列 / number of work days, one cell or a column
 * @param {string} [calendar] 办公（默认）、客服仓库或供应商 / whose calendar: 办公 (office, the default), 客服仓库 (service and warehouse), 供应商 (suppliers)
 * @param {Array<Array<string>>} [adjustments] “日历调整”表的 A:C 三列，可不填 / columns A:C of the tab 日历调整, may be left out
 * @return {Array<Array<Date>>} 日期 / dates
 * @example =WORKDAY_CN(DATE(2026,9,30),1) // => "2026-10-08"
 * @customfunction
 */
export function WORKDAY_CN(start: unknown, days: unknown, calendar?: unknown, adjustments?: unknown): unknown {
  return workdayCn(start, days, calendar, adjustments);
}

/**
 * 数一数最近若干小时里有多少条提及真的在说这些词：被否定的（“没有变质”）和只是担心的不算。
 * How many mentions of the last hours mean one of the words: those that deny or only fear it do not count.
 *
 * @param {Array<Array<Date>>} times 每条提及的时间 / time of each mention
 * @param {Array<Array<string>>} texts 每条提及的内容，行数和 times 一样 / text of each mention, as many rows as times
 * @param {Array<Array<string>>} words 关键词，一片单元格或用顿号隔开，如 "变质、异物" / words, cells or separated by 、
 * @param {number} hours 窗口小时，如 24 / length of the window in hours, such as 24
 * @param {Date} [as_of] 算到什么时候，不填就是最晚的那条 / end of the window, the latest time when left out
 * @return {number} 条数 / number of mentions
 * @example =MENTION_COUNT({"2026-11-01 08:00";"2026-11-01 09:00";"2026-11-01 10:00"},{"里面有异物";"没有异物";"又吃出异物"},"异物、变质",24) // => 2
 * @customfunction
 */
export function MENTION_COUNT(
  times: unknown,
  texts: unknown,
  words: unknown,
  hours: unknown,
  as_of?: unknown,
): unknown {
  return mentionCount(times, texts, words, hours, as_of);
}

/**
 * 判断危机级别：热搜、媒体报道是一级；差评率偏高、新规、超过 24 小时没处理的投诉是二级；单条投诉是三级。
 * Level of a crisis: hot search or media 一级; a high bad-review rate, a published rule or a complaint older than 24 hours 二级; a complaint 三级.
 *
 * @param {Array<Array<string>>} kinds 类别（投诉/评价/新规/热搜/报道）或一句话 / kind, or a text
 * @param {Array<Array<number>>} [waiting_hours] 已经等了多少小时 / hours without an answer
 * @param {Array<Array<number>>} [bad] 差评数 / number of bad reviews
 * @param {Array<Array<number>>} [reviews] 评价数 / number of reviews
 * @param {number} [limit] 差评率上限，不填是 0.05 / limit of the bad-review rate, 0.05 when left out
 * @return {Array<Array<string>>} 每行一个级别，不是危机就空着 / one level per row, blank where it is no crisis
 * @example =CRISIS_LEVEL({"热搜";"投诉";"评价"},{0;30;0},{0;0;9},{0;0;41}) // => [["一级"],["二级"],["二级"]]
 * @customfunction
 */
export function CRISIS_LEVEL(
  kinds: unknown,
  waiting_hours?: unknown,
  bad?: unknown,
  reviews?: unknown,
  limit?: unknown,
): unknown[][] {
  return crisisLevel(kinds, waiting_hours, bad, reviews, limit);
}

/**
 * 算出一年十二个月的季节指数：1 是平常月，1.5 是比平常多一半。把连续的每月销量（至少 24 个月）整列选进来。
 * The seasonal index of the twelve months: 1 is an average month. Give monthly sales without a break, 24 months or more.
 *
 * @param {Array<Array<number>>} history 每月销量：一月一行，从早到晚；缺的月份留空 / monthly sales, oldest first; leave unknown months blank
 * @return {Array<Array<number>>} 12 行，第一行是销量第一行所在的月份 / 12 rows, the first for the calendar month of the first row
 * @example =ROUND(SEASON_INDEX({32;18;24;26;30;41;28;27;33;30;52;36;35;20;26;29;33;45;30;29;36;33;58;39}),2) // => [[1.06],[0.6],[0.78],[0.86],[0.97],[1.32],[0.88],[0.84],[1.03],[0.94],[1.62],[1.1]]
 * @customfunction
 */
export function SEASON_INDEX(history: unknown): number[][] {
  return seasonIndexRows(history);
}

/**
 * 预测往后几个月的销量和 80%、95% 区间。不到 12 个月不预测；12 到 23 个月大致照去年同月，区间很宽；给了首月才考虑春节、中秋和工作日。
 * Forecasts months with 80% and 95% intervals. None under 12 months; 12 to 23 repeat most of last year, in wide intervals; festivals and working days count when first_month is given.
 *
 * @param {Array<Array<number>>} history 每月销量：一月一行，从早到晚；缺货、缺数的月份留空 / monthly sales, oldest first; leave months that are unknown or were out of stock blank
 * @param {number} months 预测几个月，1 到 36 / how many months to forecast, 1 to 36
 * @param {string} [first_month] 销量第一行的月份，如 2023-01，可不填 / month of the first row, such as 2023-01; may be left out
 * @return {Array<Array<number>>} 每月一行：预测、下限80、上限80、下限95、上限95 / one row per month: point, lo80, hi80, lo95, hi95
 * @example =ROUND(SEASON_FORECAST({32;18;24;26;30;41;28;27;33;30;52;36;35;20;26;29;33;45;30;29;36;33;58;39},2,"2024-11"),0) // => [[38,37,39,36,40],[22,21,22,20,23]]
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
 * @example =ROUND(SAFETY_STOCK({95;105;98;110;102;99;108;97;103;101;106;94},15,0.95),1) // => 6.1
 * @customfunction
 */
export function SAFETY_STOCK(demand: unknown, lead_days: unknown, service?: unknown): number {
  return safetyStockOf(demand, lead_days, service);
}

/**
 * 算出牛鞭效应：下单量的波动是销量波动的几倍（方差之比）。大于 1 就是越往上游越晃。按下单的频率取数：每周下单就一行一周。
 * The bullwhip ratio: the variance of orders divided by that of sales. Above 1, swings grow upstream. One row per ordering period: weekly orders, one row a week.
 *
 * @param {Array<Array<number>>} orders 每期下单量，一期一行 / pieces ordered, one row per period
 * @param {Array<Array<number>>} sales 同样各期的销量，行数一样 / pieces sold in the same periods, as many rows
 * @return {number} 牛鞭比 / the ratio
 * @example =BULLWHIP({10;30;20;20},{18;22;20;20}) // => 25
 * @customfunction
 */
export function BULLWHIP(orders: unknown, sales: unknown): number {
  return bullwhipOf(orders, sales);
}

/**
 * 算出预警线：一段计划的最后 10% 是缓冲，到缓冲前一天还没完成就要预警。开始日算第 1 天：3 月 1 日起 30 天，预警线是 3 月 27 日。
 * The warning line of a planned period: its last 10% are the buffer, by which the work should be done. The start is day 1: 30 days from 1 March have their line on 27 March.
 *
 * @param {Array<Array<Date>>} start 开始日，一格或一列 / start, one cell or a column
 * @param {Array<Array<number>>} days 计划天数（自然日），一格或一列 / planned calendar days, one cell or a column
 * @param {number} [ratio] 缓冲占几成，不填是 0.1；至少留 1 天 / the buffer's part, 0.1 when left out; at least a day
 * @return {Array<Array<Date>>} 预警日期 / warning dates
 * @example =BUFFER_LINE(DATE(2026,3,1),30) // => "2026-03-27"
 * @customfunction
 */
export function BUFFER_LINE(start: unknown, days: unknown, ratio?: unknown): unknown {
  return bufferLine(start, days, ratio);
}

/**
 * 算出缓冲天数：计划天数的 10%，四舍五入，至少 1 天。30 天的缓冲是 3 天。
 * Days of buffer of a planned period: 10% of it, rounded, at least a day. 30 days have 3.
 *
 * @param {Array<Array<number>>} days 计划天数（自然日），一格或一列 / planned calendar days, one cell or a column
 * @param {number} [ratio] 缓冲占几成，不填是 0.1 / the buffer's part, 0.1 when left out
 * @return {Array<Array<number>>} 缓冲天数 / days of buffer
 * @example =BUFFER_DAYS(30) // => 3
 * @customfunction
 */
export function BUFFER_DAYS(days: unknown, ratio?: unknown): unknown {
  return bufferDaysOf(days, ratio);
}

/**
 * 按粉丝数给达人分层：头部 100 万起，腰部 10 万起，素人 1 万起，再少是普通用户。整列选进来，一次出结果，空行留空。
 * Tiers of creators by followers: 头部 from a million, 腰部 from 100,000, 素人 from 10,000, else 普通用户. Give a whole column; blank rows stay blank.
 *
 * @param {Array<Array<number>>} followers 粉丝数，一格或一列，可以写 12.5万 / followers, one cell or a column; 12.5万 is understood
 * @param {Array<Array<number>>} [bounds] 素人、腰部、头部各从多少粉丝起，三格从小到大，可不填 / followers from which on a creator is 素人, 腰部 and 头部: three ascending cells, may be left out
 * @return {Array<Array<string>>} 层级 / tiers
 * @example =KOL_TIER({1200000;300000;50000;800}) // => [["头部"],["腰部"],["素人"],["普通用户"]]
 * @customfunction
 */
export function KOL_TIER(followers: unknown, bounds?: unknown): unknown[][] {
  return kolTier(followers, bounds);
}

/**
 * 算每条内容的投产比：成交额 ÷ 成本。成本是 0 或没填的留空。1 还不是赚钱，要看毛利。
 * ROI of each piece: revenue ÷ cost. Blank where it cost nothing or a figure is missing. 1 is no profit yet: mind the margin.
 *
 * @param {Array<Array<number>>} cost 成本，一格或一列 / cost, one cell or a column
 * @param {Array<Array<number>>} revenue 成交额，行数一样 / revenue, as many rows
 * @return {Array<Array<number>>} ROI / ROI
 * @example =CONTENT_ROI({100;0},{250;30}) // => [[2.5],[""]]
 * @customfunction
 */
export function CONTENT_ROI(cost: unknown, revenue: unknown): unknown[][] {
  return contentRoi(cost, revenue);
}

/**
 * 算漏斗各步的转化率，口径和“内容”表一样：完播、互动、点击除以播放量，加购除以点击，下单除以加购（没有加购就除以点击），复购除以下单。
 * Rates of a funnel, as in the tab 内容: completion, interaction and click by views, cart by clicks, order by carts (by clicks where carts are not known), repurchase by orders.
 *
 * @param {Array<Array<number>>} counts 每行一条漏斗，2 到 7 列：播放量、完播数、互动数、点击数、加购数、下单数、复购数；只选一列就从上往下算 / one funnel a row, 2 to 7 columns from views to repurchases; a single column is read downwards
 * @return {Array<Array<number>>} 少一列：完播率、互动率、点击率、加购率、下单率、复购率；不知道的、除以 0 的留空 / one column less; unknown rates and divisions by 0 are blank
 * @example =FUNNEL_RATES({10000,2500,600,120,30,12,3}) // => [[0.25,0.06,0.012,0.25,0.4,0.25]]
 * @customfunction
 */
export function FUNNEL_RATES(counts: unknown): unknown[][] {
  return funnelRates(counts);
}
