-- Orders put together from their lines (lineScope.ts, order.ts), as they stood from one payment to the next: a row holds from a day until the day of another row.
-- An order is its buyer's whom the first of its lines names; it is a purchase where something of it was kept. Amounts are exact, so that equal ones compare as equal.
WITH
paid_days AS (
  SELECT
    platform, order_id, CAST(paid_at AS DATE) AS day,
    MIN(IF(buyer IS NULL, NULL, CAST(1000000000 + line AS STRING) || buyer)) AS named,
    SUM(paid) AS paid, SUM(IF(state = '已退款' AND refunded = 0, paid, refunded)) AS refunded,
    COUNT(IF(state <> '已退款', 1, NULL)) AS kept_lines
  FROM order_lines
  WHERE IFNULL(currency, @currency) = @currency AND state <> '已关闭'
  GROUP BY platform, order_id, day
),
running AS (
  SELECT
    platform, day AS from_day, LEAD(day) OVER payments AS until_day, MIN(day) OVER payments AS day,
    MIN(named) OVER payments AS named, SUM(paid) OVER payments AS paid, SUM(refunded) OVER payments AS refunded,
    SUM(kept_lines) OVER payments AS kept_lines
  FROM paid_days
  WINDOW payments AS (PARTITION BY platform, order_id ORDER BY day)
)
SELECT
  platform, SUBSTR(named, 11) AS buyer, day, paid - refunded AS amount,
  kept_lines > 0 AND NOT (refunded > 0 AND refunded >= paid) AS is_purchase, from_day, until_day
FROM running
