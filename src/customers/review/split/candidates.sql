-- Who of an audience may come into the groups of a campaign: the first of those who are in none (candidates.ts), and how many there are of all.
SELECT *, COUNT(*) OVER () AS free_count
FROM standings
WHERE IF(@wants_dormant, is_dormant, NOT is_dormant AND is_top)
  AND (platform || '\n' || buyer) NOT IN (SELECT customer FROM UNNEST(@taken) AS customer)
QUALIFY ROW_NUMBER() OVER (ORDER BY amount DESC, recency, platform, buyer) <= @most
