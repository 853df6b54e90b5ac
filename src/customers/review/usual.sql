-- How buyers' spends differ lately (spends.ts), and since when there are purchases.
WITH
spends AS (
  SELECT day, CAST(IF(amount > 0 AND day > @since, amount, NULL) AS FLOAT64) AS spend
  FROM purchase_days
),
middle AS (
  SELECT MIN(day) AS first_day, COUNT(spend) AS spend_count, SUM(spend) / GREATEST(COUNT(spend), 1) AS mean
  FROM spends
)
SELECT first_day, spend_count, IFNULL(mean, 0) AS mean, IFNULL(SUM((spend - mean) * (spend - mean)), 0) AS squares
FROM middle CROSS JOIN spends
GROUP BY first_day, spend_count, mean
