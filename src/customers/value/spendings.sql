-- Customers who spent alike, added up.
SELECT purchases, COUNT(*) AS customers, SUM(spent) AS spent
FROM histories
WHERE spent > 0
GROUP BY purchases, IF(@unit IS NULL, CAST(spent AS FLOAT64), FLOOR(CAST(spent AS FLOAT64) / (purchases * @unit)))
