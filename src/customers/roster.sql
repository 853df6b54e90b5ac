-- The first customers of the roster (purchaser.ts has its order), each with the money of all up to and including them.
SELECT
  *,
  SUM(IF(amount > 0, amount, 0)) OVER (
    ORDER BY amount DESC, recency, platform, buyer ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS running
FROM rated
WHERE TRUE
QUALIFY ROW_NUMBER() OVER (ORDER BY amount DESC, recency, platform, buyer) <= @most
ORDER BY amount DESC, recency, platform, buyer
