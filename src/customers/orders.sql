-- What every question of the roster begins with: orders as they stood on a day (orderStates.sql), buyers from their orders (customer.ts).
WITH
orders AS (
  SELECT platform, buyer, day, amount, is_purchase
  FROM order_states
  WHERE from_day <= @as_of AND IFNULL(until_day > @as_of, TRUE)
),
buyers AS (
  SELECT
    platform, buyer, MAX(IF(is_purchase, day, NULL)) AS last_day, COUNT(IF(is_purchase, 1, NULL)) AS orders, SUM(amount) AS amount
  FROM orders
  WHERE buyer IS NOT NULL
  GROUP BY platform, buyer
),
customers AS (
  SELECT platform, buyer, last_day, DATE_DIFF(@as_of, last_day, DAY) AS recency, orders, amount
  FROM buyers
  WHERE orders > 0
),
