-- Customers who bought alike, added up.
SELECT
  purchases, COUNT(*) AS customers, SUM(last_days) AS last_days, SUM(age_days) AS age_days,
  SUM(IF(spent > 0, spent, 0)) AS spent
FROM histories
GROUP BY purchases, DIV(last_days, @width), DIV(age_days, @width)
