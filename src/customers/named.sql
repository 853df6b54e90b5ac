-- The customers of some ids, on whichever platform.
SELECT *
FROM standings
WHERE buyer IN (SELECT id FROM UNNEST(@ids) AS id)
