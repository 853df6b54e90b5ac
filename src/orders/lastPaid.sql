-- When the last order was paid, whatever became of it.
SELECT MAX(paid_at) AS last_paid
FROM order_lines
WHERE IFNULL(currency, @currency) = @currency
