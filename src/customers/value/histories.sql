-- What every question of repeat buying begins with: each customer's purchases up to a day, put together (cohort.ts).
WITH
histories AS (
  SELECT
    platform, buyer, COUNT(*) AS purchases, DATE_DIFF(MAX(day), MIN(day), DAY) AS last_days,
    DATE_DIFF(@until, MIN(day), DAY) AS age_days, SUM(amount) AS spent
  FROM purchase_days
  WHERE day <= @until
  GROUP BY platform, buyer
)
