-- Sales by month of payment and product (rollup.ts: salesByMonth). Lines that name neither product nor SKU are counted under none.
WITH
sold AS (
  SELECT
    FORMAT_DATETIME('%Y-%m', paid_at) AS month, COALESCE(product, sku) AS sold_as, category,
    MAX(paid_at) AS last_sold, COUNT(*) AS line_count,
    SUM(IF(state = '已退款', 0, quantity)) AS quantity,
    SUM(ROUND(paid, 2) - ROUND(refunded, 2)) AS revenue
  FROM order_lines
  WHERE IFNULL(currency, @currency) = @currency AND state <> '已关闭'
  GROUP BY month, sold_as, category
),
placed AS (
  SELECT *, ROW_NUMBER() OVER (
    PARTITION BY month, sold_as ORDER BY IF(category IS NULL, 1, 0), last_sold DESC, category DESC) AS place
  FROM sold
)
SELECT
  month, sold_as, MAX(IF(place = 1, category, NULL)) AS category, SUM(line_count) AS line_count,
  SUM(quantity) AS quantity, SUM(revenue) AS revenue
FROM placed
GROUP BY month, sold_as
