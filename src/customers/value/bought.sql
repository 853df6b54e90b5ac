-- What those who were customers by a day bought after it.
SELECT COUNT(*) AS orders, IFNULL(SUM(amount), 0) AS amount
FROM purchase_days
JOIN histories ON histories.platform = purchase_days.platform AND histories.buyer = purchase_days.buyer
WHERE day > @until AND day <= @as_of
