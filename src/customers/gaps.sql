-- Days between one purchase day of a customer and the next (dormancy.ts): how often each occurs, and how many customers that comes to, each weighing the same.
purchase_days AS (
  SELECT DISTINCT platform, buyer, day
  FROM orders
  WHERE is_purchase AND buyer IS NOT NULL
),
gaps AS (
  SELECT platform, buyer, DATE_DIFF(day, LAG(day) OVER (PARTITION BY platform, buyer ORDER BY day), DAY) AS gap
  FROM purchase_days
),
histories AS (
  SELECT platform, buyer, COUNT(*) AS gap_count
  FROM gaps
  WHERE gap IS NOT NULL
  GROUP BY platform, buyer
)
SELECT gap, COUNT(*) AS times, SUM(1 / gap_count) AS customers
FROM gaps JOIN histories USING (platform, buyer)
WHERE gap IS NOT NULL
GROUP BY gap
