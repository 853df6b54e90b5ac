// The fault campaign at its full size: `npm run test:faults`. Its short form, the same tests with smaller numbers, is part of the gate.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const USAGE = `用法：npm run test:faults [-- --seed 数字]
故障演练：乱填的表格、任务和人同时改表、随时中断、带攻击的文字、保存时断电，跑完打印数字。约五分钟。--seed 重跑同一次。
Usage: npm run test:faults [-- --seed NUMBER]
The fault campaign: workbooks as nobody foresees them, jobs and people at once, cuts at any moment, hostile texts, kills while saving;
prints its figures. About five minutes. --seed runs the same once more.
`;
const KILLS = 100;
/** Milliseconds for one test: a part of the campaign takes many minutes. */
const PATIENCE = 4 * 60 * 60 * 1000;

const args = process.argv.slice(2);
const given = args[0] === '--seed' && /^\d{1,9}$/.test(args[1] ?? '') && args.length === 2;
if (args.length > 0 && !given) {
  const asked = ['--help', '-h'].includes(args[0]);
  (asked ? process.stdout : process.stderr).write(USAGE);
  process.exit(asked ? 0 : 2);
}
const seed = given ? args[1] : String(Math.floor(Math.random() * 1e9));
const folder = mkdtempSync(join(tmpdir(), 'faults-'));
const figures = join(folder, 'figures.jsonl');

process.stdout.write(`seed ${seed}\n`);
const { status } = spawnSync(
  'node_modules/.bin/jest',
  ['tests/faults', 'tests/local/files/kill', `--testTimeout=${PATIENCE}`],
  {
    stdio: 'inherit',
    env: { ...process.env, FAULTS: 'long', FAULTS_SEED: seed, FAULTS_FIGURES: figures, SHOPDECK_KILLS: String(KILLS) },
  },
);

/** What each part came to, as lines of a table; a part that failed wrote nothing. */
const lines = existsSync(figures) ? readFileSync(figures, 'utf8').trim().split('\n') : [];
const told = lines.map((line) => {
  const { part, figures: found } = JSON.parse(line);
  const counts = Object.entries(found).map(([name, count]) => `${count.toLocaleString('en-US')} ${name}`);
  return `| ${part} | ${counts.join(', ')} |`;
});
process.stdout.write(`\n| part | tried, seed ${seed} |\n| --- | --- |\n${told.sort().join('\n')}\n`);
process.stdout.write(status === 0 ? '\nNo fault found.\n' : '\nFaults found: see the failed tests above.\n');
rmSync(folder, { recursive: true });
process.exit(status ?? 1);
