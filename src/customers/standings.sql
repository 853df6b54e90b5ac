-- Customers with their tiers (tier.ts) and the last day of all on which they bought (rosterClient.ts).
latest AS (
  SELECT platform, buyer, MAX(day) AS day
  FROM purchase_days
  GROUP BY platform, buyer
),
standings AS (
  SELECT
    customers.platform, customers.buyer, amount, recency, last_day,
    IF(latest.day > last_day, latest.day, last_day) AS last_bought,
    recency > @dormant_days AS is_dormant, IFNULL(amount >= @high_value_from, FALSE) AS is_top
  FROM customers
  LEFT JOIN latest ON latest.platform = customers.platform AND latest.buyer = customers.buyer
)
