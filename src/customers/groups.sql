-- The rated customers by all that they are told apart by: types, tiers and thresholds are sums of these.
SELECT
  r, f, m, is_recent, is_frequent, is_generous, is_dormant, is_top,
  COUNT(*) AS customer_count, SUM(orders) AS order_sum, SUM(amount) AS amount_sum, SUM(IF(amount > 0, amount, 0)) AS brought,
  MIN(recency) AS least_recency, MAX(recency) AS most_recency, MIN(orders) AS least_orders, MAX(orders) AS most_orders,
  MIN(amount) AS least_amount, MAX(amount) AS most_amount
FROM rated
GROUP BY r, f, m, is_recent, is_frequent, is_generous, is_dormant, is_top
