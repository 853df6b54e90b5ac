-- What each customer bought on each day, by all that is known of the orders (purchaseHistory.ts).
SELECT platform, buyer, day, SUM(amount) AS amount
FROM order_states
WHERE until_day IS NULL AND is_purchase AND buyer IS NOT NULL
GROUP BY platform, buyer, day
