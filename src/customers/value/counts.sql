-- How many customers there are, and what the size of cohorts goes by (customerBase.ts).
SELECT
  COUNT(*) AS customers, COUNT(IF(purchases > 1, 1, NULL)) AS repeaters, IFNULL(MAX(age_days), 0) AS age_days,
  IFNULL(SUM(IF(spent > 0, spent, 0)), 0) AS spent, IFNULL(SUM(IF(spent > 0, purchases, 0)), 0) AS paid_purchases
FROM histories
