-- What customers spent at a time: of each audience, and of all, some of all sizes in their proportions (coupon/baskets.ts).
counted AS (
  SELECT is_dormant, is_top, purchase_days.amount, COUNT(*) AS times
  FROM purchase_days
  LEFT JOIN standings ON standings.platform = purchase_days.platform AND standings.buyer = purchase_days.buyer
  WHERE purchase_days.amount > 0
  GROUP BY is_dormant, is_top, purchase_days.amount
),
crowds AS (
  SELECT '沉睡' AS crowd, amount, times FROM counted WHERE is_dormant
  UNION ALL
  SELECT '高价值' AS crowd, amount, times FROM counted WHERE NOT is_dormant AND is_top
  UNION ALL
  SELECT '' AS crowd, amount, times FROM counted
),
amounts AS (
  SELECT crowd, amount, SUM(times) AS times
  FROM crowds
  GROUP BY crowd, amount
),
placed AS (
  SELECT
    crowd, amount, times, SUM(times) OVER (PARTITION BY crowd ORDER BY amount) AS reach,
    SUM(times) OVER (PARTITION BY crowd) AS basket_count
  FROM amounts
),
picked AS (
  SELECT crowd, amount, basket_count, pick, IF(basket_count <= @most, pick, DIV((2 * pick + 1) * basket_count, 2 * @most)) AS place, reach, times
  FROM placed CROSS JOIN UNNEST(@picks) AS pick
)
SELECT crowd, basket_count, pick, amount
FROM picked
WHERE place >= reach - times AND place < reach
