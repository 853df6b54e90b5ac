-- The first and the last order of each platform in sight.
SELECT platform, MIN(paid_at) AS first_paid, MAX(paid_at) AS last_paid
FROM order_lines
WHERE IFNULL(currency, @currency) = @currency AND state IN ('已付款', '已完成') AND paid_at > @since AND paid_at <= @now
GROUP BY platform
