-- The purchases of the roster's first customers (roster.sql has its order), put together.
listed AS (
  SELECT platform, buyer
  FROM customers
  WHERE TRUE
  QUALIFY ROW_NUMBER() OVER (ORDER BY amount DESC, recency, platform, buyer) <= @most
)
SELECT
  listed.platform, listed.buyer, COUNT(*) AS purchases, DATE_DIFF(MAX(day), MIN(day), DAY) AS last_days,
  DATE_DIFF(@as_of, MIN(day), DAY) AS age_days, SUM(purchase_days.amount) AS spent
FROM listed JOIN purchase_days ON purchase_days.platform = listed.platform AND purchase_days.buyer = listed.buyer
WHERE day <= @as_of
GROUP BY listed.platform, listed.buyer
