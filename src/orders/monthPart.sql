-- Pieces sold in a span of days, and in its first part (monthPart.ts): what was given back or called off does not count.
SELECT
  SUM(IF(CAST(paid_at AS DATE) <= @cut, quantity, 0)) AS part,
  SUM(quantity) AS whole
FROM order_lines
WHERE IFNULL(currency, @currency) = @currency AND state NOT IN ('已关闭', '已退款')
  AND CAST(paid_at AS DATE) >= @first AND CAST(paid_at AS DATE) <= @last
