-- A platform's orders of the last eight weeks by the hour, each once.
SELECT platform, CAST(last_paid AS DATE) AS day, EXTRACT(HOUR FROM last_paid) AS hour, COUNT(*) AS order_count
FROM (
  SELECT platform, order_id, MAX(paid_at) AS last_paid
  FROM recent
  WHERE age < 56 * 86400
  GROUP BY platform, order_id
)
GROUP BY platform, day, hour
