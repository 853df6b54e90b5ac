-- What every question of the roster begins with: orders put together from their lines (lineScope.ts, order.ts), buyers from their orders (customer.ts).
-- Lines of an order that are in scope name its buyer; an order is a purchase where something of it was kept. Amounts are exact, so that equal ones compare as equal.
WITH
counted AS (
  SELECT
    platform, order_id, line, buyer, state, paid, CAST(paid_at AS DATE) AS day,
    IF(state = '已退款' AND refunded = 0, paid, refunded) AS refunded
  FROM order_lines
  WHERE IFNULL(currency, @currency) = @currency
),
reach AS (SELECT IFNULL(@as_of, MAX(day)) AS as_of FROM counted),
sums AS (
  SELECT
    platform, order_id, MIN_BY(buyer, IF(buyer IS NULL, NULL, line)) AS buyer, MIN(day) AS day,
    SUM(paid) AS paid, SUM(refunded) AS refunded, COUNT(IF(state <> '已退款', 1, NULL)) > 0 AS kept
  FROM counted CROSS JOIN reach
  WHERE state <> '已关闭' AND day <= as_of
  GROUP BY platform, order_id
),
orders AS (
  SELECT
    platform, order_id, buyer, day, paid - refunded AS amount,
    kept AND NOT (refunded > 0 AND refunded >= paid) AS is_purchase
  FROM sums
),
buyers AS (
  SELECT
    platform, buyer, MAX(IF(is_purchase, day, NULL)) AS last_day, COUNT(IF(is_purchase, 1, NULL)) AS orders, SUM(amount) AS amount
  FROM orders
  WHERE buyer IS NOT NULL
  GROUP BY platform, buyer
),
customers AS (
  SELECT platform, buyer, last_day, DATE_DIFF(as_of, last_day, DAY) AS recency, orders, amount
  FROM buyers CROSS JOIN reach
  WHERE orders > 0
),
