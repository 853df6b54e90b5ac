-- What the members of campaigns' groups bought within the days that count (groupResults.ts): of each group, and how the spends of its buyers differ.
WITH
own AS (
  SELECT crowd.place, platform, buyer, SUM(amount) AS spent
  FROM purchase_days JOIN UNNEST(@crowds) AS crowd ON day >= crowd.start_day AND day <= crowd.end_day
  WHERE (CAST(crowd.place AS STRING) || '\n' || platform || '\n' || buyer) IN (SELECT member FROM UNNEST(@members) AS member)
  GROUP BY crowd.place, platform, buyer
),
spends AS (
  SELECT place, spent, CAST(IF(spent > 0, spent, NULL) AS FLOAT64) AS spend
  FROM own
),
middle AS (
  SELECT
    place, COUNT(*) AS buyers, SUM(spent) AS revenue, COUNT(spend) AS spend_count,
    IFNULL(SUM(spend), 0) / GREATEST(COUNT(spend), 1) AS mean
  FROM spends
  GROUP BY place
)
SELECT
  middle.place, buyers, revenue, spend_count, mean, IFNULL(SUM((spend - mean) * (spend - mean)), 0) AS squares
FROM middle JOIN spends ON spends.place = middle.place
GROUP BY middle.place, buyers, revenue, spend_count, mean
