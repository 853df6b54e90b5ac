-- The customers together, in one row: what types, tiers and the measured 20/80 rest on, and who is not among them.
head_count AS (SELECT COUNT(*) AS customer_count FROM customers),
placed AS (
  SELECT
    amount, IF(amount > 0, amount, 0) AS brought, customer_count,
    ROW_NUMBER() OVER (ORDER BY amount DESC) AS place
  FROM customers CROSS JOIN head_count
),
money AS (
  SELECT
    SUM(brought) AS all_brought,
    SUM(IF(place <= FLOOR(@top * customer_count), brought, 0)) AS top_brought,
    SUM(IF(place = FLOOR(@top * customer_count) + 1, brought, 0)) AS next_brought,
    MAX(IF(place = GREATEST(CEIL(@top * customer_count - 1e-9), 1), amount, NULL)) AS top_amount
  FROM placed
),
middle AS (
  SELECT
    COUNT(*) AS customer_count, SUM(recency) AS recency_sum, SUM(orders) AS order_sum, SUM(amount) AS amount_sum
  FROM customers
),
nameless AS (
  SELECT COUNT(IF(is_purchase, 1, NULL)) AS nameless_orders, SUM(amount) AS nameless_amount
  FROM orders
  WHERE buyer IS NULL
),
returned AS (
  SELECT COUNT(*) AS returned_customers, SUM(amount) AS returned_amount
  FROM buyers
  WHERE orders = 0
),
span AS (
  SELECT MIN(day) AS first_day, MAX(day) AS last_day
  FROM orders
  WHERE is_purchase AND buyer IS NOT NULL
)
SELECT *
FROM money CROSS JOIN middle CROSS JOIN nameless CROSS JOIN returned CROSS JOIN span
