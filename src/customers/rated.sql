-- Customers with their scores (score.ts) and where they stand to the centres (customerType.ts) and the limits of the tiers (tier.ts).
-- RANK counts those who are strictly worse, plus one.
rated AS (
  SELECT
    platform, buyer, last_day, recency, orders, amount,
    1 + DIV(5 * (RANK() OVER (ORDER BY recency DESC) - 1), @customer_count) AS r,
    IF(
      @fixed_bands,
      CASE WHEN orders >= 6 THEN 5 WHEN orders >= 4 THEN 4 WHEN orders >= 3 THEN 3 WHEN orders >= 2 THEN 2 ELSE 1 END,
      1 + DIV(5 * (RANK() OVER (ORDER BY orders) - 1), @customer_count)) AS f,
    1 + DIV(5 * (RANK() OVER (ORDER BY amount) - 1), @customer_count) AS m,
    @recency_centre - recency > 1e-12 * GREATEST(@recency_centre, recency) AS is_recent,
    orders - @orders_centre > 1e-12 * GREATEST(orders, @orders_centre) AS is_frequent,
    CAST(amount AS FLOAT64) - @amount_centre
      > 1e-12 * GREATEST(ABS(CAST(amount AS FLOAT64)), ABS(@amount_centre)) AS is_generous,
    recency > @dormant_days AS is_dormant,
    IFNULL(amount >= @high_value_from, FALSE) AS is_top
  FROM customers
)
