-- Products in orders that were not closed, and from when to when. Lines that name neither product nor SKU are under none.
SELECT
  COALESCE(product, sku) AS sold_as, MIN(CAST(paid_at AS DATE)) AS first_day, MAX(CAST(paid_at AS DATE)) AS last_day,
  COUNT(IF(state <> '已退款', 1, NULL)) AS sold_lines
FROM order_lines
WHERE IFNULL(currency, @currency) = @currency AND state <> '已关闭' AND CAST(paid_at AS DATE) <= @today
GROUP BY sold_as
