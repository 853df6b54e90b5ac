-- Of those who were of an audience on a day, how many bought from then on until another day (pastReturns.ts).
WITH
known AS (
  SELECT cut.place, platform, buyer, SUM(amount) AS amount, DATE_DIFF(MAX(cut.cut_day), MAX(day), DAY) AS recency
  FROM purchase_days JOIN UNNEST(@cuts) AS cut ON day < cut.cut_day
  GROUP BY cut.place, platform, buyer
),
placed AS (
  SELECT
    place, amount, ROW_NUMBER() OVER (PARTITION BY place ORDER BY amount DESC) AS standing,
    COUNT(*) OVER (PARTITION BY place) AS customer_count
  FROM known
),
limits AS (
  SELECT place, MAX(IF(standing = GREATEST(CEIL(@top * customer_count - 1e-9), 1), amount, NULL)) AS top_amount
  FROM placed
  GROUP BY place
),
members AS (
  SELECT known.place, platform, buyer
  FROM known
  JOIN limits ON limits.place = known.place
  JOIN UNNEST(@cuts) AS cut ON cut.place = known.place
  WHERE IF(cut.wants_dormant, recency > @dormant_days, recency <= @dormant_days AND top_amount > 0 AND amount >= top_amount)
),
bought AS (
  SELECT DISTINCT cut.place, platform, buyer
  FROM purchase_days JOIN UNNEST(@cuts) AS cut ON day >= cut.cut_day AND day < cut.end_day
)
SELECT members.place, COUNT(*) AS people, COUNT(bought.buyer) AS returned
FROM members
LEFT JOIN bought
  ON bought.place = members.place AND bought.platform = members.platform AND bought.buyer = members.buyer
GROUP BY members.place
