-- What every question of movement begins with: orders as they stood at the ends of months (orderStates.sql), from one end until another. Ends are counted from the
-- one before the first month, which is number 0; what changed within a month is seen as it was at its end.
WITH
seen AS (
  SELECT *
  FROM (
    SELECT
      platform, buyer, day, amount, is_purchase, from_day,
      GREATEST(DATE_DIFF(from_day, @first_end, MONTH), 0) AS place,
      IF(until_day <= @as_of, GREATEST(DATE_DIFF(until_day, @first_end, MONTH), 0), @ends) AS until_place
    FROM order_states
    WHERE from_day <= @as_of
  )
  WHERE place < until_place
),
