import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ALL_SCOPES, openShop, type Trial } from './add-on';

const SCOPE = 'https://www.googleapis.com/auth/bigquery';
const PLACE = { thread: resolve('out/local/bigquery.mjs'), file: ':memory:' };

const shopWith = (trial: Trial = {}) =>
  openShop('', { scopes: [...ALL_SCOPES, SCOPE], services: ['BigQuery'], bigQuery: PLACE, ...trial });

const FIELDS = [
  { name: 'day', type: 'DATE', mode: 'REQUIRED' },
  { name: 'name', type: 'STRING' },
  { name: 'paid', type: 'NUMERIC' },
  { name: 'paid_at', type: 'DATETIME' },
];
const PREPARED = `
  const P = 'my-shop-123', D = 'shop';
  const place = { projectId: P, datasetId: D, tableId: 't' };
  const fields = ${JSON.stringify(FIELDS)};
  const query = (sql, more) => BigQuery.Jobs.query(Object.assign({ query: sql, useLegacySql: false, parameterMode: 'NAMED', defaultDataset: { projectId: P, datasetId: D } }, more), P);
  const load = (text) =>
    watched(BigQuery.Jobs.insert({ configuration: { load: { destinationTable: place, schema: { fields }, sourceFormat: 'NEWLINE_DELIMITED_JSON', writeDisposition: 'WRITE_TRUNCATE' } } }, P, Utilities.newBlob(text)));
  const derive = (sql, more) =>
    watched(BigQuery.Jobs.insert({ configuration: { query: Object.assign({ query: sql, useLegacySql: false, parameterMode: 'NAMED', defaultDataset: { projectId: P, datasetId: D }, destinationTable: { projectId: P, datasetId: D, tableId: 'made' }, writeDisposition: 'WRITE_TRUNCATE' }, more) } }, P));
  const watched = (job) => {
    const states = [job.status.state];
    for (let status = job.status; status.state !== 'DONE'; states.push(status.state))
      status = BigQuery.Jobs.get(P, job.jobReference.jobId, { location: job.jobReference.location }).status;
    return { states, error: BigQuery.Jobs.get(P, job.jobReference.jobId, { location: job.jobReference.location }).status.errorResult };
  };
  const refused = (work) => { try { work(); return 'nothing'; } catch (error) { return [error.name, error.message, error.details && error.details.code, error.details && error.details.errors[0].reason]; } };
`;
const MAKE = `BigQuery.Datasets.insert({ datasetReference: { projectId: P, datasetId: D }, location: 'asia-east2' }, P);
  BigQuery.Tables.insert({ tableReference: place, schema: { fields }, timePartitioning: { type: 'DAY', field: 'day' }, clustering: { fields: ['name'] } }, P, D);`;
const ROWS = [
  { day: '2026-01-01', name: '甲', paid: '12.3456', paid_at: '2026-01-01 08:00:00' },
  { day: '2026-01-02', name: null, paid: null, paid_at: null },
];
const LOAD = `load(${JSON.stringify(ROWS.map((row) => JSON.stringify(row)).join('\n'))});`;

const { run } = shopWith();
const inside = (code: string) => run(`${PREPARED} ${code}`);

beforeAll(() => inside(`${MAKE} ${LOAD}`));

describe('what Google has in the manifest', () => {
  test('without it there is no BigQuery at all', () => {
    expect(() =>
      openShop('', { scopes: [...ALL_SCOPES, SCOPE], bigQuery: PLACE }).run('return BigQuery.Jobs;'),
    ).toThrow('BigQuery is not defined');
  });

  test('without the scope nothing may be called', () => {
    expect(() => shopWith({ scopes: ALL_SCOPES }).run('BigQuery.Jobs.query({}, "p")')).toThrow(
      'Specified permissions are not sufficient to call BigQuery.Jobs.query',
    );
  });

  test('a host without a place for it says so', () => {
    expect(() => shopWith({ bigQuery: undefined }).run('BigQuery.Jobs.query({}, "p")')).toThrow(
      "BigQuery is not available in ShopDeck's local host",
    );
  });

  test('members that we do not do throw by name', () => {
    for (const call of ['BigQuery.Jobs.cancel("p", "j")', 'BigQuery.Tabledata.list("p", "d", "t")'])
      expect(() => run(call)).toThrow(`${call.split('(')[0]?.replace('BigQuery.', '')} is not available`);
  });
});

describe('datasets and tables', () => {
  test('what is absent is refused in the shape of the API', () => {
    expect(inside(`return refused(() => BigQuery.Tables.get(P, D, 'nothing'));`)).toEqual([
      'GoogleJsonResponseException',
      'API call to bigquery.tables.get failed with error: Not found: Table my-shop-123:shop.nothing',
      404,
      'notFound',
    ]);
    expect(inside(`return refused(() => BigQuery.Datasets.get('other-shop-1', D))[1];`)).toContain(
      'Not found: Dataset',
    );
    expect(inside(`return refused(() => BigQuery.Datasets.get('X', D))[3];`)).toBe('invalid');
    expect(inside(`return refused(() => { ${MAKE} })[3];`)).toBe('duplicate');
  });

  test('a table keeps what it was made as, and its rows are counted', () => {
    expect(inside('return BigQuery.Tables.get(P, D, "t");')).toMatchObject({
      numRows: '2',
      timePartitioning: { type: 'DAY', field: 'day' },
      clustering: { fields: ['name'] },
    });
  });
});

describe('load jobs', () => {
  test('run on while others look, and are done later', () => {
    expect(inside(`return ${LOAD}`)).toEqual({ states: ['RUNNING', 'RUNNING', 'DONE'] });
  });

  test.each([
    ['a field that is not there', '{"day":"2026-01-01","colour":"red"}', 'No such field: colour'],
    ['a value of another type', '{"day":"gestern"}', 'Error while reading data'],
    ['a required value that is missing', '{"name":"甲"}', 'Error while reading data'],
  ])('%s fails the job, and the table stays as it was', (_, row, message) => {
    const { error } = inside(`return load(${JSON.stringify(row)});`) as { error: { reason: string; message: string } };
    expect(error.reason).toBe('invalid');
    expect(error.message).toContain(message);
    expect(inside('return BigQuery.Tables.get(P, D, "t").numRows;')).toBe('2');
  });

  test('outside the US and the EU a job is not found without its place', () => {
    expect(
      inside(`return refused(() => BigQuery.Jobs.getQueryResults(P, query('SELECT 1 AS a').jobReference.jobId))[3];`),
    ).toBe('notFound');
  });
});

describe('query jobs', () => {
  const all = `query('SELECT * FROM made ORDER BY 1').rows.map(({ f }) => f.map(({ v }) => v))`;

  test('put what they answer in the place of a table, which later queries read and estimates know', () => {
    const sql = 'SELECT day, name, paid * 2 AS twice, paid > @least AS is_dear FROM t WHERE name IS NOT NULL';
    const least = { name: 'least', parameterType: { type: 'INT64' }, parameterValue: { value: '9' } };
    const found = inside(`
      derive('SELECT 1 AS old');
      const { states } = derive(${JSON.stringify(sql)}, { queryParameters: [${JSON.stringify(least)}] });
      const [{ mode, ...field }] = BigQuery.Tables.get(P, D, 'made').schema.fields.slice(2);
      return [states, ${all}, field, query('SELECT day, twice FROM made', { dryRun: true }).totalBytesProcessed];`);
    expect(found).toEqual([
      ['RUNNING', 'RUNNING', 'DONE'],
      [['2026-01-01', '甲', '24.6912', 'true']],
      { name: 'twice', type: 'NUMERIC' },
      '24',
    ]);
  });

  test('that fail leave the table as it was', () => {
    const found = inside(`
      derive('SELECT 1 AS kept');
      const reasons = [['SELECT nothing FROM t'], ['SELECT day FROM t', { maximumBytesBilled: '1000' }]].map(([sql, more]) => derive(sql, more).error.reason);
      return [reasons, ${all}];`);
    expect(found).toEqual([['invalidQuery', 'bytesBilledLimitExceeded'], [['1']]]);
  });
});

describe('queries', () => {
  test('answer in text, by the names that schemas have for types', () => {
    const sql =
      'SELECT day, name, paid, paid_at, COUNT(*) OVER () AS n, CAST(paid AS FLOAT64) AS f, paid > 1 AS b FROM t ORDER BY day';
    const { schema, rows } = inside(`return query(${JSON.stringify(sql)});`) as {
      schema: { fields: { type: string }[] };
      rows: { f: { v: string | null }[] }[];
    };
    expect(schema.fields.map(({ type }) => type)).toEqual([
      'DATE',
      'STRING',
      'NUMERIC',
      'DATETIME',
      'INTEGER',
      'FLOAT',
      'BOOLEAN',
    ]);
    expect(rows.map(({ f }) => f.map(({ v }) => v))).toEqual([
      ['2026-01-01', '甲', '12.3456', '2026-01-01T08:00:00', '2', '12.3456', 'true'],
      ['2026-01-02', null, null, null, '2', null, null],
    ]);
  });

  test('come in pages', () => {
    const code = `const first = query('SELECT day FROM t ORDER BY day', { maxResults: 1 });
      const { jobId, location } = first.jobReference;
      const next = BigQuery.Jobs.getQueryResults(P, jobId, { location, pageToken: first.pageToken });
      return [first.totalRows, first.rows.length, next.rows[0].f[0].v, next.pageToken === undefined];`;
    expect(inside(code)).toEqual(['2', 1, '2026-01-02', true]);
  });

  test('are estimated by the columns that they name, and refused over the limit', () => {
    // Two days of 8 bytes; one name of 2 + 3 bytes and one of none.
    expect(inside(`return query('SELECT day, name FROM t', { dryRun: true }).totalBytesProcessed;`)).toBe('21');
    expect(inside(`return refused(() => query('SELECT day FROM t', { maximumBytesBilled: '1000' }));`)).toEqual([
      'GoogleJsonResponseException',
      expect.stringContaining('Query exceeded limit for bytes billed: 1000. 10485760 or higher required.'),
      500,
      'bytesBilledLimitExceeded',
    ]);
  });

  test('what is bound is a value and never SQL', () => {
    const names = [`x' OR '1' = '1`, '甲'];
    const answers = names.map((value) => {
      const parameter = { name: 'n', parameterType: { type: 'STRING' }, parameterValue: { value } };
      return inside(
        `return query('SELECT day FROM t WHERE name = @n', { queryParameters: [${JSON.stringify(parameter)}] }).totalRows;`,
      );
    });
    expect(answers).toEqual(['0', '1']);
  });

  test.each([
    ['SELECT DATE(paid_at, "Asia/Shanghai") FROM t', 'DATE(…)'],
    ['SELECT ARRAY_AGG(name ORDER BY day LIMIT 1) FROM t', 'ARRAY_AGG(…)'],
    ['SELECT CAST(paid AS NUMERIC) FROM t', 'CAST(… AS NUMERIC)'],
    ['SELECT COUNTIF(paid > 1) FROM t', 'COUNTIF(…)'],
    ['SELECT SAFE_DIVIDE(1, 0)', 'SAFE_DIVIDE(…)'],
    ['SELECT EXTRACT(DAYOFWEEK FROM day) FROM t', 'EXTRACT(DAYOFWEEK …)'],
    ['SELECT [1, 2][OFFSET(0)]', '[…]'],
    ['DELETE FROM t WHERE TRUE', 'DELETE'],
    ['SELECT 1; SELECT 2', 'a query of 2 statements'],
  ])('%s is refused by name', (sql, name) => {
    expect(inside(`return refused(() => query(${JSON.stringify(sql)}))[1];`)).toContain(`${name} is not available`);
  });

  test.each([
    ['SELECT nothing FROM t', 'invalidQuery'],
    ['SELECT 1 FROM nothing', 'notFound'],
    ['SELECT @unbound', 'invalidQuery'],
    ['SELECT (1', 'invalidQuery'],
  ])('%s fails as at Google', (sql, reason) => {
    expect(inside(`return refused(() => query(${JSON.stringify(sql)}))[3];`)).toBe(reason);
  });

  test('integers are divided as BigQuery does, whatever stands around', () => {
    const sql = 'SELECT 7 * DIV(day_number + 1, 7) + 6 AS a, DIV(-15, 2 + 5) AS b FROM (SELECT 20 AS day_number)';
    expect(inside(`return query(${JSON.stringify(sql)}).rows[0].f.map(({ v }) => v);`)).toEqual(['27', '-2']);
  });
});

test('what was kept is there again, after a crash too', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bigquery-'));
  const file = join(folder, 'shop.xlsx.duckdb');
  const first = shopWith({ bigQuery: { ...PLACE, file } });
  first.run(`${PREPARED} ${MAKE} ${LOAD}`);
  const rows = (place: string) =>
    shopWith({ bigQuery: { ...PLACE, file: place } }).run(`${PREPARED} return BigQuery.Tables.get(P, D, 't').numRows;`);
  // What lies on the disk while the first one still runs is what a crash leaves.
  for (const ending of ['', '.wal']) cpSync(`${file}${ending}`, `${join(folder, 'crashed.duckdb')}${ending}`);
  expect(rows(join(folder, 'crashed.duckdb'))).toBe('2');
  first.host.close();
  expect(rows(file)).toBe('2');
});
