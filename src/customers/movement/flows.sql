-- Who stood where at the end of each month and at the one before, counted: customers and their money (movement.ts). A standing is a buyer's from one end until another;
-- the limits of the tiers are those of each end (tier.ts).
changes AS (
  SELECT
    platform, buyer, place, amount,
    IF(is_purchase AND until_place = @ends, day, NULL) AS lasting_day,
    IF(is_purchase AND until_place < @ends, day, NULL) AS passing_day
  FROM seen
  WHERE buyer IS NOT NULL
  UNION ALL
  SELECT platform, buyer, until_place, -amount, NULL, NULL
  FROM seen
  WHERE buyer IS NOT NULL AND until_place < @ends
  UNION ALL
  SELECT platform, buyer, month_end.place, 0, NULL, day
  FROM seen JOIN UNNEST(@month_ends) AS month_end ON month_end.place > seen.place AND month_end.place < seen.until_place
  WHERE buyer IS NOT NULL AND is_purchase AND until_place < @ends
),
touched AS (
  SELECT platform, buyer, place, SUM(amount) AS amount, MAX(lasting_day) AS lasting_day, MAX(passing_day) AS passing_day
  FROM changes
  GROUP BY platform, buyer, place
),
running AS (
  SELECT
    platform, buyer, place, SUM(amount) OVER ends_so_far AS amount, MAX(lasting_day) OVER ends_so_far AS lasting_day,
    passing_day, LEAD(place) OVER ends_so_far AS next_place
  FROM touched
  WINDOW ends_so_far AS (PARTITION BY platform, buyer ORDER BY place)
),
standings AS (
  SELECT
    platform, buyer, place, IFNULL(next_place, @ends) AS until_place, amount,
    IF(passing_day IS NULL OR lasting_day >= passing_day, lasting_day, passing_day) AS last_day
  FROM running
),
amounts AS (
  SELECT place, until_place, amount, COUNT(*) AS customers
  FROM standings
  WHERE last_day IS NOT NULL
  GROUP BY place, until_place, amount
),
spread AS (
  SELECT month_end.place, amount, SUM(customers) AS customers
  FROM amounts JOIN UNNEST(@month_ends) AS month_end ON month_end.place >= amounts.place AND month_end.place < amounts.until_place
  GROUP BY month_end.place, amount
),
ranked AS (
  SELECT
    place, amount, SUM(customers) OVER (PARTITION BY place ORDER BY amount DESC) AS down_to,
    SUM(customers) OVER (PARTITION BY place) AS customers
  FROM spread
),
limits AS (
  SELECT place, MAX(amount) AS top_amount
  FROM ranked
  WHERE down_to >= GREATEST(CEIL(@top * customers - 1e-9), 1)
  GROUP BY place
),
rules AS (
  SELECT
    month_end.place, month_end.end_day, month_end.dormant_days, IF(top_amount > 0, top_amount, NULL) AS high_value_from
  FROM UNNEST(@month_ends) AS month_end LEFT JOIN limits ON limits.place = month_end.place
),
followed AS (
  SELECT
    place, until_place, last_day, amount,
    LAG(last_day) OVER earlier_ends AS earlier_day, LAG(amount) OVER earlier_ends AS earlier_amount
  FROM standings
  WINDOW earlier_ends AS (PARTITION BY platform, buyer ORDER BY place)
),
pairs AS (
  SELECT
    rules.place, end_day, dormant_days, high_value_from, last_day, amount,
    IF(rules.place > followed.place, last_day, earlier_day) AS before_day,
    IF(rules.place > followed.place, amount, earlier_amount) AS before_amount
  FROM followed JOIN rules ON rules.place >= followed.place AND rules.place < followed.until_place
  WHERE rules.place > 0
)
SELECT
  pairs.place, before_day IS NOT NULL AS was_customer,
  IFNULL(DATE_DIFF(before.end_day, before_day, DAY) > before.dormant_days, FALSE) AS was_dormant,
  IFNULL(before_day IS NOT NULL AND before_amount >= before.high_value_from, FALSE) AS was_top,
  last_day IS NOT NULL AS is_customer,
  IFNULL(DATE_DIFF(pairs.end_day, last_day, DAY) > pairs.dormant_days, FALSE) AS is_dormant,
  IFNULL(last_day IS NOT NULL AND amount >= pairs.high_value_from, FALSE) AS is_top,
  COUNT(*) AS customers, SUM(amount) AS amount, SUM(before_amount) AS before_amount
FROM pairs JOIN rules AS before ON before.place = pairs.place - 1
WHERE last_day IS NOT NULL OR before_day IS NOT NULL
GROUP BY pairs.place, was_customer, was_dormant, was_top, is_customer, is_dormant, is_top
