-- Orders of some shelves on each of the 28 days before the last one.
SELECT row_key, days_ago, COUNT(DISTINCT order_id) AS order_count
FROM (
  SELECT platform || '\n' || IFNULL(sku, '') || '\n' || IFNULL(named, '') AS row_key, DIV(age, 86400) AS days_ago, order_id
  FROM recent
  WHERE age >= 86400 AND age < 29 * 86400
)
WHERE row_key IN (SELECT wanted FROM UNNEST(@row_keys) AS wanted)
GROUP BY row_key, days_ago
