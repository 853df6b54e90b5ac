-- How many cohorts there would be at each width: a cohort is one number here.
SELECT width, COUNT(DISTINCT (purchases * 100000 + DIV(last_days, width)) * 100000 + DIV(age_days, width)) AS cohorts
FROM histories CROSS JOIN UNNEST(@widths) AS width
GROUP BY width
