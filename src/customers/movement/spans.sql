-- From when to when customers' purchases reach, by the ends at which they are seen; and since when there are orders at all.
spans AS (
  SELECT
    place, until_place, MIN(from_day) AS first_order,
    MIN(IF(is_purchase AND buyer IS NOT NULL, day, NULL)) AS first_day,
    MAX(IF(is_purchase AND buyer IS NOT NULL, day, NULL)) AS last_day
  FROM seen
  GROUP BY place, until_place
)
SELECT * FROM spans
