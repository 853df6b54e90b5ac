-- What every question of recent sales begins with: lines that count as sold, and how long before the platform's last order they were paid, in seconds.
-- What is sold without a SKU is known by its product (recentSales.ts). The time, which is known, leaves older partitions unread.
WITH recent AS (
  SELECT
    sold.platform, sku, IF(sku IS NULL, product, NULL) AS named, order_id, quantity, paid_at,
    DATETIME_DIFF(reach.last_paid, paid_at, SECOND) AS age
  FROM order_lines AS sold JOIN UNNEST(@spans) AS reach ON sold.platform = reach.platform
  WHERE IFNULL(currency, @currency) = @currency AND state IN ('已付款', '已完成') AND paid_at > @since AND paid_at <= @now
)
