-- The middle of each figure: of an even number of customers the two beside it.
head_count AS (SELECT COUNT(*) AS customer_count FROM customers),
placed AS (
  SELECT
    recency, orders, amount, DIV(customer_count + 1, 2) AS lower_place, DIV(customer_count + 2, 2) AS upper_place,
    ROW_NUMBER() OVER (ORDER BY recency) AS recency_place,
    ROW_NUMBER() OVER (ORDER BY orders) AS orders_place,
    ROW_NUMBER() OVER (ORDER BY amount) AS amount_place
  FROM customers CROSS JOIN head_count
)
SELECT
  MAX(IF(recency_place = lower_place, recency, NULL)) AS lower_recency,
  MAX(IF(recency_place = upper_place, recency, NULL)) AS upper_recency,
  MAX(IF(orders_place = lower_place, orders, NULL)) AS lower_orders,
  MAX(IF(orders_place = upper_place, orders, NULL)) AS upper_orders,
  MAX(IF(amount_place = lower_place, amount, NULL)) AS lower_amount,
  MAX(IF(amount_place = upper_place, amount, NULL)) AS upper_amount
FROM placed
