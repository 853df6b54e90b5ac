import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Built by `npm run build`. */
const MAIN = resolve('out/local/main.mjs');

interface Ended {
  code: number;
  out: string;
  err: string;
}

const run = (...args: string[]) => node(MAIN, ...args);

function node(...args: string[]): Promise<Ended> {
  return new Promise((done) => {
    execFile(process.execPath, args, { encoding: 'utf8' }, (error, out, err) =>
      done({ code: error ? Number(error.code) : 0, out, err }),
    );
  });
}

const lastLine = ({ out }: Ended) => JSON.parse(out.trim().split('\n').at(-1) ?? '') as Record<string, unknown>;

const TAOBAO = resolve('tests/data/exports/taobao_ExportOrderList_gbk.csv');

/** A workbook of CSV files with a few orders. */
function orders(): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'cli-')), '店');
  mkdirSync(folder);
  const head = '平台,订单号,客户ID,付款时间,SKU,商品,品类,数量,实付金额,退款金额,状态,来源';
  const line = (number: number, customer: string, day: string, amount: number) =>
    `淘宝,T${number},${customer},2026-10-${day} 10:00:00,A1,杯子,杯,1,${amount},0,已完成,`;
  const lines = [head, line(1, '甲', '01', 100), line(2, '甲', '20', 50), line(3, '乙', '05', 80)];
  writeFileSync(join(folder, '订单.csv'), `${lines.join('\n')}\n`);
  return folder;
}

test('wrong usage exits 2 with a sentence in both languages', async () => {
  const cases = [
    [['nonsense'], '没有“nonsense”这个命令'],
    [['job', 'nonsense', '--workbook', '.'], '没有“nonsense”这个任务'],
    [['job', 'customers'], '请用 --workbook 指明工作簿'],
    [['job', 'import', '--workbook', '.'], 'import needs at least one --file'],
    [['job', 'customers', '--workbook', '/no/such.xlsx'], '找不到文件 /no/such.xlsx'],
    [['job', 'customers', '--workbook', '.', '--now', 'soon'], '得到的是“soon”'],
    [['eval'], '请写公式'],
    [['start', '--port', 'x'], '--port 要是 1 到 65535 之间的整数'],
    [['start', '--new'], '新建工作簿要写文件名'],
    [['start', '店.csv', '--new'], '新建工作簿要写文件名'],
    [['start', '/no/such/店.xlsx', '--new'], '没有文件夹'],
    [['start', '--colour'], '没有 --colour 这个选项。'],
    [['job', 'customers', '--workbok', 'x'], 'Did you mean --workbook?'],
    [['eval', '=1', '--workbook'], '--workbook 的写法不对'],
    [['start', '--allow-host', 'https://a.example/x'], '--allow-host 要写网站名'],
  ] as const;
  const ended = await Promise.all(cases.map(([args]) => run(...args)));
  ended.forEach(({ code, err, out }, at) => {
    expect([cases[at]?.[0], code, out]).toEqual([cases[at]?.[0], 2, '']);
    expect(err).toContain(cases[at]?.[1]);
  });
});

test('help is there for every command, in one language where it is chosen', async () => {
  const ended = await Promise.all([run('--help'), run('job', '--help'), run('start', '--help', '--lang', 'en')]);
  expect(ended.map(({ code }) => code)).toEqual([0, 0, 0]);
  expect(ended[1]?.out).toContain('--outbox DIR');
  expect(ended[2]?.out).toMatch(/^Usage: start/);
  expect(ended[2]?.out).not.toContain('用法');
});

test('every command and every bench tells its usage, whatever else is given', async () => {
  const commands = [['job', 'customers', '--help'], ['eval', '-h'], ['start', 'x.xlsx', '--help'], ['help']];
  const benches = ['bench', 'reviews', 'trends', 'forecast-bench', 'forecast-training', 'opening', 'scale'];
  const builds = ['build/build.mjs', 'build/gate.mjs', 'build/faults.mjs'];
  const told = await Promise.all([
    ...commands.map((args) => run(...args)),
    ...benches.map((name) => node(resolve(`out/local/${name}.mjs`), '--help')),
    ...builds.map((file) => node(resolve(file), '--help')),
  ]);
  for (const { code, out } of told) {
    expect(code).toBe(0);
    expect(out).toMatch(/用法[\s\S]*Usage/);
  }
  const refused = await Promise.all([
    node(resolve('out/local/bench.mjs'), '--fast'),
    node(resolve('build/build.mjs'), '--fast'),
    node(resolve('out/local/scale.mjs'), 'many'),
  ]);
  expect(refused.map(({ code, err }) => [code, /--fast 这个选项|得到的是“many”/.test(err)])).toEqual([
    [2, true],
    [2, true],
    [2, true],
  ]);
});

test('eval prints a value, and a matrix where it spills', async () => {
  const [one, many, read] = await Promise.all([
    run('eval', '=SUM(1,2)'),
    run('eval', '=PARETO_SHARE({80;10;10})'),
    run('eval', "SUM('订单'!I2:I4)", '--workbook', orders()),
  ]);
  expect(JSON.parse(one.out)).toBe(3);
  expect(JSON.parse(many.out)).toBeDefined();
  expect(JSON.parse(read.out)).toBe(230);
});

test('a job writes OUT, leaves IN as it was, and says its record in the last line', async () => {
  const workbook = orders();
  const before = readFileSync(join(workbook, '订单.csv'), 'utf8');
  const out = join(workbook, '..', 'out');
  const ended = await run(
    'job',
    'customers',
    '--workbook',
    workbook,
    '--out',
    out,
    '--now',
    '2026-11-02T09:00:00+08:00',
  );
  expect([ended.code, ended.err]).toEqual([0, '']);
  const record = lastLine(ended);
  expect(Object.keys(record)).toEqual(['时间', '任务', '触发方式', '耗时毫秒', '读行', '写行', '数据问题', '结果']);
  expect(record.时间).toBe('2026-11-02 09:00:00');
  expect(readdirSync(workbook)).toEqual(['订单.csv']);
  expect(readFileSync(join(workbook, '订单.csv'), 'utf8')).toBe(before);
  const roster = readFileSync(join(out, '客户RFM.csv'), 'utf8').trim().split('\n');
  expect(roster).toHaveLength(3);
});

test('import reads a platform export into the workbook itself; again it adds nothing', async () => {
  const workbook = join(mkdtempSync(join(tmpdir(), 'cli-')), '新店');
  mkdirSync(workbook);
  const first = await run('job', 'import', '--workbook', workbook, '--file', TAOBAO);
  expect([first.code, first.err]).toEqual([0, '']);
  const lines = readFileSync(join(workbook, '订单.csv'), 'utf8');
  expect(lines.trim().split('\n')).toHaveLength(5);
  const second = await run('job', 'import', '--workbook', workbook, '--file', TAOBAO);
  expect(second.code).toBe(0);
  expect(readFileSync(join(workbook, '订单.csv'), 'utf8')).toBe(lines);
  expect(existsSync(join(workbook, '..', '.新店.lock'))).toBe(false);
});

test('a job that cannot work exits 1 with the reason', async () => {
  const strange = join(mkdtempSync(join(tmpdir(), 'cli-')), '怪');
  mkdirSync(strange);
  writeFileSync(join(strange, '订单.csv'), '甲,乙\n1,2\n');
  const broken = join(strange, '..', 'broken.xlsx');
  writeFileSync(broken, 'no workbook');
  const [failed, unreadable] = await Promise.all([
    run('job', 'customers', '--workbook', strange, '--lang', 'en'),
    run('job', 'customers', '--workbook', broken),
  ]);
  expect(failed.code).toBe(1);
  expect(failed.err).toMatch(/^Not done: /);
  expect(lastLine(failed)).toHaveProperty('结果');
  expect(unreadable.code).toBe(1);
  expect(unreadable.err).toContain('内容是文本');
});

test('a workbook in use is refused, one whose process is gone is taken over', async () => {
  const workbook = orders();
  const lock = join(workbook, '..', '.店.lock');
  const held = (pid: number) => JSON.stringify({ pid, host: hostname(), since: 0, command: 'start' });
  writeFileSync(lock, held(process.pid));
  const refused = await run('job', 'customers', '--workbook', workbook);
  expect(refused.code).toBe(1);
  expect(refused.err).toContain(`start（进程 ${process.pid}），从 1970-01-01 08:00 开始`);
  writeFileSync(lock, held(999_999_999));
  expect((await run('job', 'customers', '--workbook', workbook)).code).toBe(0);
  expect(existsSync(lock)).toBe(false);
});

test('eval prints days and times as CSV files hold them', async () => {
  const [day, time, number] = await Promise.all([
    run('eval', '=WORKDAY_CN(DATE(2026,9,30),1)'),
    run('eval', '=MAX(订单!D2:D4)', '--workbook', orders()),
    run('eval', '=DATE(2026,9,30)*1'),
  ]);
  expect([day, time].map(({ out }) => JSON.parse(out))).toEqual(['2026-10-08', '2026-10-20 10:00:00']);
  expect(JSON.parse(number.out)).toBe(46295);
});

test('eval says why a formula of ours cannot be worked out', async () => {
  const ended = await run('eval', '=RFM_SCORE(1,2,"x")');
  expect([ended.code, JSON.parse(ended.out)]).toEqual([0, '#ERROR!']);
  expect(ended.err).toContain('amount（金额）是“x”，要填数字');
});

test('setup makes a workbook where there is none', async () => {
  const workbook = join(mkdtempSync(join(tmpdir(), 'cli-')), '新店.xlsx');
  expect((await run('job', 'setup', '--workbook', workbook)).code).toBe(0);
  const columns = await run('eval', 'COUNTA(订单!A1:Z1)', '--workbook', workbook);
  expect(JSON.parse(columns.out)).toBe(14);
});

test('files are told by their headers: mentions go to 舆情提及, statistics with their 评论 to 内容, orders beside them to 订单; mentions again add nothing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cli-'));
  const said = join(folder, '说.csv');
  writeFileSync(said, '时间,平台,内容,作者\n2026-11-02 08:00,抖音,袋子里有异物,小明\n');
  const works = join(folder, '作品.csv');
  writeFileSync(works, '作品名称,发布时间,播放,点赞,分享,评论,收藏\n吹风机多吵,2026-11-02 08:00,1.2万,1,2,3,4\n');
  const workbook = join(folder, '店.xlsx');
  const all = [said, works, TAOBAO].flatMap((file) => ['--file', file]);
  const both = await run('job', 'import', '--workbook', workbook, ...all);
  expect(both.code).toBe(0);
  expect(lastLine(both).结果).toMatch(/^订单新增 \d+ 行.*；提及新增 1 条；导入内容：新增 1 条/);
  const again = await run('job', 'import', '--workbook', workbook, '--file', said);
  expect(lastLine(again)).toMatchObject({ 任务: '导入提及', 写行: 0, 结果: '提及新增 0 条；原来就有 1 条' });
});
