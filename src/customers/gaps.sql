-- Days between one purchase day of a customer and the next (dormancy.ts), with how many gaps the customer has: how often each occurs.
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
SELECT gap, gap_count, COUNT(*) AS occurrences
FROM gaps JOIN histories USING (platform, buyer)
WHERE gap IS NOT NULL
GROUP BY gap, gap_count
ORDER BY gap, gap_count
