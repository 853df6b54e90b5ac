-- Who is due for a contact of those who were never planned (due.ts): of each platform the first ones, and how many there are of all.
SELECT *, COUNT(*) OVER () AS due_count
FROM standings
WHERE (platform || '\n' || buyer) NOT IN (SELECT customer FROM UNNEST(@spared) AS customer)
  AND IF(
    is_dormant,
    last_bought <= last_day AND last_day <= @today
      AND (platform || '\n' || buyer) NOT IN (SELECT customer FROM UNNEST(@held) AS customer),
    is_top AND DATE_DIFF(@today, last_bought, DAY) >= @after_purchase)
QUALIFY ROW_NUMBER() OVER (PARTITION BY platform ORDER BY amount DESC, recency, buyer) <= @most
