-- Pieces of some products by day, or by week before the days that are told one by one (dailySales.ts: toldAt).
SELECT sold_as, IF(days_ago < @fine_days, days_ago, 7 * DIV(days_ago, 7) + 6) AS told_at, SUM(quantity) AS pieces
FROM (
  SELECT COALESCE(product, sku) AS sold_as, quantity, DATE_DIFF(@until_day, CAST(paid_at AS DATE), DAY) AS days_ago
  FROM order_lines
  WHERE IFNULL(currency, @currency) = @currency AND state NOT IN ('已关闭', '已退款')
)
WHERE days_ago >= 0 AND sold_as IN (SELECT wanted FROM UNNEST(@products) AS wanted)
GROUP BY sold_as, told_at
