import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** https://cloud.google.com/bigquery/docs/reference/standard-sql/lexical#reserved_keywords */
const RESERVED = new Set(
  `ALL AND ANY ARRAY AS ASC ASSERT_ROWS_MODIFIED AT BETWEEN BY CASE CAST COLLATE CONTAINS CREATE CROSS CUBE CURRENT DEFAULT DEFINE DESC DISTINCT ELSE END ENUM ESCAPE
  EXCEPT EXCLUDE EXISTS EXTRACT FALSE FETCH FOLLOWING FOR FROM FULL GROUP GROUPING GROUPS HASH HAVING IF IGNORE IN INNER INTERSECT INTERVAL INTO IS JOIN LATERAL LEFT
  LIKE LIMIT LOOKUP MERGE NATURAL NEW NO NOT NULL NULLS OF ON OR ORDER OUTER OVER PARTITION PRECEDING PROTO QUALIFY RANGE RECURSIVE RESPECT RIGHT ROLLUP ROWS SELECT
  SET SOME STRUCT TABLESAMPLE THEN TO TREAT TRUE UNBOUNDED UNION UNNEST USING WHEN WHERE WINDOW WITH WITHIN`.split(
    /\s+/,
  ),
);

function filesBelow(folder: string, ending: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path, ending) : path.endsWith(ending) ? [path] : [];
  });
}

const FILES = filesBelow('src', '.sql').map((file) => [file, readFileSync(file, 'utf8')] as const);

test.each(FILES)('%s says what it is for, and calls nothing by a word that BigQuery keeps for itself', (_, text) => {
  expect(text).toMatch(/^-- .+\.\n/m);
  const code = text.replace(/--.*$/gm, '').replace(/CAST\([^()]*\)/g, '');
  const named = [...code.matchAll(/\bAS\s+(\w+)|@(\w+)|\b(\w+)\s+AS\s*\(/g)].map(
    ([, alias, parameter, table]) => alias ?? parameter ?? table ?? '',
  );
  expect(named.filter((name) => RESERVED.has(name.toUpperCase()))).toEqual([]);
});

test('no SQL stands outside the .sql files, where values might be pasted into it', () => {
  const statements = /['"`]\s*(SELECT|MERGE|INSERT INTO|DELETE FROM|UPDATE) /;
  expect(filesBelow('src', '.ts').filter((file) => statements.test(readFileSync(file, 'utf8')))).toEqual([]);
});
