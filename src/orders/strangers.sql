-- Lines in other currencies than the shop's, which are not counted.
SELECT currency, COUNT(*) AS line_count
FROM order_lines
WHERE IFNULL(currency, @currency) <> @currency
GROUP BY currency
ORDER BY currency
