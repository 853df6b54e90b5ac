-- How many of an audience are among some customers.
SELECT COUNT(*) AS customers
FROM standings
WHERE IF(@wants_dormant, is_dormant, NOT is_dormant AND is_top)
  AND (platform || '\n' || buyer) IN (SELECT customer FROM UNNEST(@others) AS customer)
