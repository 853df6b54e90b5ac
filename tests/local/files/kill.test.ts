import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { build } from 'esbuild';
import { lockWorkbook } from '../../../local/command/lock';
import { readWorkbook, type WorkbookFile } from '../../../local/files/read';
import { note } from '../../faults/figures';

/** More of them: SHOPDECK_KILLS=100 npx jest tests/local/files/kill */
const KILLS = Number(process.env.SHOPDECK_KILLS ?? 10);
/** How often a process saves at most before it is killed, and in how many milliseconds after that: about as long as one more save takes. */
const SAVES = 5;
const LONGEST = 30;

const folder = mkdtempSync(join(tmpdir(), 'kill-'));
const saver = join(folder, 'saver.cjs');

beforeAll(async () => {
  const options = { bundle: true, platform: 'node', format: 'cjs', target: 'node20' } as const;
  await build({ ...options, entryPoints: [join(__dirname, 'saver.ts')], outfile: saver, logLevel: 'error' });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Lets a process save the workbook, and ends it at a random moment as a power cut does. @returns the number that it said was saved */
async function killedWhileSaving(path: string): Promise<number> {
  const child = spawn(process.execPath, [saver, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const enough = 1 + Math.floor(Math.random() * SAVES);
  let saved = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    saved = Number(line);
    if (saved >= enough) break;
  }
  await setTimeout(Math.random() * LONGEST);
  child.kill('SIGKILL');
  await ended;
  return saved;
}

/** The number that all cells of the workbook hold, and the state beside them. */
function numberOf({ data, state }: WorkbookFile): number {
  const values = data.sheets.flatMap(({ cells }) => cells.flatMap((row) => (row ?? []).map((cell) => cell?.value)));
  const { number } = (state as { properties: { number: number } }).properties;
  expect(new Set(values)).toEqual(new Set([number, `第${number}次`]));
  expect(data.sheets).toHaveLength(number % 3 === 0 ? 23 : 24);
  expect(values).toHaveLength(data.sheets.length * 40);
  return number;
}

const left = (path: string) => readdirSync(path).filter((name) => /\.tmp$|saving|lock/.test(name));

test.each([
  ['an .xlsx file', '店.xlsx', ''],
  ['a folder of CSV files', '店', '店'],
])('%s whose process is killed while it saves is the old one or the new one, whole', async (_, name, inside) => {
  const home = join(folder, name === inside ? 'folders' : 'files');
  mkdirSync(home);
  const path = join(home, name);
  if (inside) mkdirSync(path);
  for (let kill = 0; kill < KILLS / 2; kill += 1) {
    const saved = await killedWhileSaving(path);
    // What the dead process left bars nobody: the next one takes the lock and finishes or forgets what it began.
    const release = await lockWorkbook(path, 'test');
    expect(saved).toBeGreaterThan(0);
    expect(numberOf(await readWorkbook(path))).toBeGreaterThanOrEqual(saved);
    expect([...left(home), ...left(join(home, inside))].filter((file) => !/lock$/.test(file))).toEqual([]);
    await release();
  }
  expect(left(home)).toEqual([]);
  note(`kill -9 while saving ${name === inside ? 'a folder' : 'a file'}`, { kills: KILLS / 2 });
});
