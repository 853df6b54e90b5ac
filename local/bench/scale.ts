import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Pick, WrongUsage } from '../command/usage';
import { fillTable } from './lines';
import type { Errand, Measured } from './scaleRun';
import { benchArguments } from './usage';

/**
 * What orders past the sheet cost: seconds and peak memory of each job, in 订单 and in a table of BigQuery (here DuckDB), for shops of 100 thousand, 1 million and 10
 * million order lines, and how the time grows with them. `npm run bench:scale -- 100000 1000000` takes other sizes.
 */
const SIZES = [100_000, 1_000_000, 10_000_000];
/** Sizes for 订单: the last one leaves room for the import. */
const SHEET_SIZES = [20_000, 60_000, 195_000];
/** One line more than 订单 takes (src/orders/sheetLedger.ts). */
const TOO_MANY = 200_001;

const JOBS = ['customers', 'roll-up', 'supply', 'stock', 'import'] as const;

const usage: Pick = (words) => words.benchUsage.scale;
const { words: given } = benchArguments(usage, {}, 9, (words) => {
  const wrong = words.find((word) => !/^[1-9]\d{0,7}$/.test(word));
  if (wrong !== undefined) throw new WrongUsage((words) => words.badLines(wrong), usage);
});
const sizes = given.length > 0 ? given.map(Number) : SIZES;

const say = (line: string) => process.stdout.write(`${line}\n`);
const folder = mkdtempSync(join(tmpdir(), 'scale-'));
const bundle = join(folder, 'dist');

/** A job in a process of its own, whose peak memory is the job's. */
function measured(errand: Omit<Errand, 'bundle' | 'file'>): Measured {
  const run = fileURLToPath(new URL('./scaleRun.mjs', import.meta.url));
  const input = JSON.stringify({ ...errand, bundle, file: join(folder, 'shop.duckdb') } satisfies Errand);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--max-old-space-size=8192', run], {
    input,
    encoding: 'utf8',
    env: { ...process.env, TZ: 'Asia/Shanghai' },
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout.trim().split('\n').pop() ?? '') as Measured;
}

/** Slope of seconds over lines, both as logarithms: 1 grows in step, 2 with the square. */
function exponent(points: readonly { lines: number; seconds: number }[]): number {
  const logs = points.map(({ lines, seconds }) => [Math.log(lines), Math.log(seconds)] as const);
  const middle = (axis: 0 | 1) => logs.reduce((sum, point) => sum + point[axis], 0) / logs.length;
  const [x, y] = [middle(0), middle(1)];
  const above = logs.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return above / logs.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}

const cell = (text: string) => text.padStart(22);

function row(engine: Errand['engine'], lines: number): Map<string, { lines: number; seconds: number }> {
  const found = new Map<string, { lines: number; seconds: number }>();
  const cells = JOBS.map((job) => {
    const { seconds, megabytes, result, ok } = measured({ engine, lines, job });
    if (!ok) throw new Error(`${job}: ${result}`);
    found.set(job, { lines, seconds });
    return cell(`${seconds.toFixed(1)} s, ${Math.round(megabytes)} MB`);
  });
  say(`${engine.padEnd(9)}${lines.toLocaleString('en').padStart(11)}${cells.join('')}`);
  return found;
}

async function rows(engine: Errand['engine'], sizes: readonly number[]): Promise<void> {
  const found: Map<string, { lines: number; seconds: number }>[] = [];
  for (const lines of sizes) {
    await fillTable(join(folder, 'shop.duckdb'), lines);
    found.push(row(engine, lines));
  }
  if (found.length < 2) return;
  const cells = JOBS.map((job) => cell(`n^${exponent(found.flatMap((one) => one.get(job) ?? [])).toFixed(2)}`));
  say(`${engine.padEnd(9)}${'grows with'.padStart(11)}${cells.join('')}`);
}

async function refusal(): Promise<void> {
  await fillTable(join(folder, 'shop.duckdb'), TOO_MANY);
  const { seconds, result, ok } = measured({ engine: '表格', lines: TOO_MANY, job: 'customers' });
  if (ok) throw new Error('the sheet took more lines than it can hold');
  say(`表格      more than that: refused after ${seconds.toFixed(1)} s: ${result}`);
}

try {
  const build = new URL('../../build/addon.mjs', import.meta.url).href;
  const { buildAddon } = (await import(build)) as {
    buildAddon(options: { wanted: string[]; dist: string }): Promise<void>;
  };
  await buildAddon({ wanted: ['bigquery'], dist: bundle });
  say(`${'engine'.padEnd(9)}${'lines'.padStart(11)}${JOBS.map(cell).join('')}`);
  await rows('表格', SHEET_SIZES);
  await refusal();
  await rows('BigQuery', sizes);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
