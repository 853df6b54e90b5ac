-- The time within which the stored lines of some orders lie; only what is needed to find them is read.
SELECT MIN(paid_at) AS first_paid, MAX(paid_at) AS last_paid
FROM order_lines
WHERE (platform || '\n' || order_id) IN (SELECT order_key FROM UNNEST(@orders) AS order_key)
