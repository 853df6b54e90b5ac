import { rmSync } from 'node:fs';
import { Store } from '../bigquery/store';
import { insertDataset, insertTable } from '../bigquery/tables';

/** Where the bench's orders are. */
export const SHOP = { project: 'bench-shop', dataset: 'shopdeck', table: 'order_lines' };

/** The shop's three years, and the last moment of them. */
const FIRST_DAY = '2023-11-02';
const DAYS = 3 * 365 + 1;
export const NOW = '2026-11-01T23:59:59+08:00';

/** Lines of a product sold without an SKU's platform: products are few beside customers. */
const PRODUCTS = 2000;
const LINES_PER_CUSTOMER = 4;
const LINES_PER_ORDER = 1.4;

/** Columns as the add-on makes them (src/orders/table.ts). */
const FIELDS = [
  ['platform', 'STRING', 'REQUIRED'],
  ['order_id', 'STRING', 'REQUIRED'],
  ['line', 'INTEGER', 'REQUIRED'],
  ['buyer', 'STRING', 'NULLABLE'],
  ['paid_at', 'DATETIME', 'REQUIRED'],
  ['sku', 'STRING', 'NULLABLE'],
  ['product', 'STRING', 'NULLABLE'],
  ['category', 'STRING', 'NULLABLE'],
  ['quantity', 'NUMERIC', 'REQUIRED'],
  ['paid', 'NUMERIC', 'REQUIRED'],
  ['refunded', 'NUMERIC', 'REQUIRED'],
  ['state', 'STRING', 'REQUIRED'],
  ['source', 'STRING', 'NULLABLE'],
  ['ordered_at', 'DATETIME', 'NULLABLE'],
  ['currency', 'STRING', 'NULLABLE'],
].map(([name, type, mode]) => ({ name, type, mode }));

/** A number from 0 to 1 that depends on the line (or order) and the purpose alone. */
const chance = (of: string, purpose: number) => `((hash(${of}, ${purpose}) % 1000003) / 1000003.0)`;

/**
 * Invented order lines, skewed as in real shops: products by Zipf's law, customers by a flatter one (the top 20 % bring about half), half the year's orders in some
 * weeks (618, 双11, before 春节), evenings busier than nights, one in seven buyers unknown, one line in twenty closed, one in twenty given back.
 */
const LINES = (count: number) => `
WITH days AS (
  SELECT day, SUM(weight) OVER (ORDER BY day) / SUM(weight) OVER () AS upto
  FROM (
    SELECT CAST('${FIRST_DAY}' AS DATE) + CAST(d AS INTEGER) AS day,
      CASE WHEN MONTH(day) = 11 AND DAY(day) BETWEEN 1 AND 12 THEN 5.0
        WHEN MONTH(day) = 6 AND DAY(day) BETWEEN 10 AND 20 THEN 4.0
        WHEN MONTH(day) = 1 THEN 1.6 ELSE 1.0 END * (1 + 0.3 * (DAYOFWEEK(day) IN (0, 6))::INT) AS weight
    FROM range(${DAYS}) AS r(d)
  )
),
drawn AS (
  SELECT i, CAST(FLOOR(i / ${LINES_PER_ORDER}) AS BIGINT) AS o FROM range(${count}) AS r(i)
),
timed AS (
  SELECT drawn.*, days.day FROM drawn ASOF JOIN days ON ${chance('o', 1)} <= days.upto
)
SELECT
  ['淘宝', '京东', '抖音'][1 + CAST(FLOOR(3 * ${chance('o', 2)} ** 1.5) AS INTEGER)] AS platform,
  CAST(35153131470000000 + o AS VARCHAR) AS order_id,
  CAST(ROW_NUMBER() OVER (PARTITION BY o ORDER BY i) AS BIGINT) AS line,
  IF(${chance('o', 3)} < 0.14, NULL, 'b' || CAST(FLOOR(${Math.ceil(count / LINES_PER_CUSTOMER)} * ${chance('o', 4)} ** 2.5) AS BIGINT)) AS buyer,
  CAST(day AS TIMESTAMP) + INTERVAL (CAST(FLOOR(86399 * sqrt(${chance('o', 5)})) AS INTEGER)) SECOND AS paid_at,
  'S' || product AS sku, '商品' || product AS product, '品类' || (product % 12) AS category,
  CAST(1 + FLOOR(3 * ${chance('i', 6)} ** 3) AS DECIMAL(38, 9)) AS quantity,
  CAST(CAST(FLOOR(1000 + 30000 * ${chance('i', 7)} ** 2) AS INTEGER) / 100 AS DECIMAL(38, 9)) AS paid,
  CASE WHEN fate < 0.1 THEN paid ELSE CAST(0 AS DECIMAL(38, 9)) END AS refunded,
  CASE WHEN fate < 0.05 THEN '已关闭' WHEN fate < 0.1 THEN '已退款' WHEN fate < 0.2 THEN '已付款' ELSE '已完成' END AS state,
  'bench.csv' AS source, NULL::TIMESTAMP AS ordered_at, NULL::VARCHAR AS currency
FROM (
  SELECT *, ${chance('i', 8)} AS fate, CAST(FLOOR(EXP(LN(${PRODUCTS}) * ${chance('i', 9)})) AS INTEGER) AS product
  FROM timed
)`;

/** Fills a new DuckDB file with so many lines, as the add-on's imports would. */
export async function fillTable(file: string, count: number): Promise<void> {
  for (const ending of ['', '.wal']) rmSync(`${file}${ending}`, { force: true });
  const store = await Store.open(file);
  const { project, dataset, table } = SHOP;
  await insertDataset(store, { datasetReference: { projectId: project, datasetId: dataset } }, project);
  const tableReference = { projectId: project, datasetId: dataset, tableId: table };
  await insertTable(store, { tableReference, schema: { fields: FIELDS } }, project, dataset);
  await store.use(project, dataset);
  await store.run(`INSERT INTO ${table} ${LINES(count)}`);
  store.close();
}
