-- How far the lines reach, and how many of them the roster of a day leaves out (lineScope.ts).
SELECT
  MAX(day) AS last_day, COUNT(IF(state = '已关闭', 1, NULL)) AS closed_lines,
  COUNT(IF(state <> '已关闭' AND day > @as_of, 1, NULL)) AS later_lines
FROM (
  SELECT state, CAST(paid_at AS DATE) AS day
  FROM order_lines
  WHERE IFNULL(currency, @currency) = @currency
)
