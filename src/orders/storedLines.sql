-- The stored lines of some orders. The time, which is known, leaves all other days' partitions unread.
SELECT
  platform, order_id, line, buyer, paid_at, sku, product, category, quantity, paid, refunded, state, source,
  ordered_at, currency
FROM order_lines
WHERE paid_at >= @since AND paid_at <= @until
  AND (platform || '\n' || order_id) IN (SELECT order_key FROM UNNEST(@orders) AS order_key)
ORDER BY platform, order_id, line
