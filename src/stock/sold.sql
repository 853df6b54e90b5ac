-- Pieces of the last week and the last four, orders and pieces of the last three hours and the last day.
SELECT
  platform, sku, named,
  SUM(IF(age < 7 * 86400, quantity, 0)) AS week_pieces, SUM(quantity) AS month_pieces,
  COUNT(DISTINCT IF(age < 3 * 3600, order_id, NULL)) AS hours_orders, SUM(IF(age < 3 * 3600, quantity, 0)) AS hours_pieces,
  COUNT(DISTINCT IF(age < 86400, order_id, NULL)) AS day_orders, SUM(IF(age < 86400, quantity, 0)) AS day_pieces
FROM recent
WHERE age < 28 * 86400
GROUP BY platform, sku, named
