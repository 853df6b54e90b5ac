-- Days between one purchase day of a customer and the next at each month's end (dormancy.ts). One look at a customer's days tells of all ends, since a day that is there
-- stays there, each gap from the month on in which it ends; whose orders came to be purchases later, or ceased to be, is looked at anew at each end.
bought AS (
  SELECT
    platform, buyer, day, place, until_place,
    until_place < @ends OR place <> GREATEST(DATE_DIFF(day, @first_end, MONTH), 0) AS is_changed
  FROM seen
  WHERE is_purchase AND buyer IS NOT NULL
),
changed AS (
  SELECT platform, buyer
  FROM bought
  WHERE is_changed
  GROUP BY platform, buyer
),
looks AS (
  SELECT bought.platform, bought.buyer, day, -1 AS look, place
  FROM bought LEFT JOIN changed ON changed.platform = bought.platform AND changed.buyer = bought.buyer
  WHERE changed.buyer IS NULL
  GROUP BY bought.platform, bought.buyer, day, place
  UNION ALL
  SELECT bought.platform, bought.buyer, day, month_end.place AS look, month_end.place
  FROM bought
  JOIN changed ON changed.platform = bought.platform AND changed.buyer = bought.buyer
  JOIN UNNEST(@month_ends) AS month_end ON month_end.place >= bought.place AND month_end.place < bought.until_place
  GROUP BY bought.platform, bought.buyer, day, month_end.place
),
gaps AS (
  SELECT
    platform, buyer, look, place, IF(look < 0, @ends, look + 1) AS until_place,
    DATE_DIFF(day, LAG(day) OVER (PARTITION BY platform, buyer, look ORDER BY day), DAY) AS gap
  FROM looks
),
closed AS (
  SELECT platform, buyer, look, place, COUNT(*) AS gap_count
  FROM gaps
  WHERE gap IS NOT NULL
  GROUP BY platform, buyer, look, place
),
counts AS (
  SELECT
    platform, buyer, look, place, SUM(gap_count) OVER ends_so_far AS gap_count, LEAD(place) OVER ends_so_far AS next_place
  FROM closed
  WINDOW ends_so_far AS (PARTITION BY platform, buyer, look ORDER BY place)
),
lengths AS (
  SELECT
    counts.place, IFNULL(next_place, until_place) AS upto_place, gap, COUNT(*) AS times, SUM(1 / gap_count) AS customers
  FROM gaps
  JOIN counts
    ON counts.platform = gaps.platform AND counts.buyer = gaps.buyer AND counts.look = gaps.look AND counts.place >= gaps.place
  WHERE gap IS NOT NULL
  GROUP BY counts.place, upto_place, gap
)
SELECT month_end.place, gap, SUM(times) AS times, SUM(customers) AS customers
FROM lengths JOIN UNNEST(@month_ends) AS month_end ON month_end.place >= lengths.place AND month_end.place < lengths.upto_place
GROUP BY month_end.place, gap
