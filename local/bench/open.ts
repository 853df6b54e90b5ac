import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeSampleShop } from '../sample/shop';
import { edit, scroll } from './feel';
import { largeShop } from './large';
import { Started } from './livePage';
import { benchArguments } from './usage';

// How long the local page takes from the command to the first cells painted, over the sample shop and over large ones, and how a large one feels then.
// Other work on the machine counts in: the least of several runs says what ShopDeck costs. From the project's folder: npm run bench:open

benchArguments((words) => words.benchUsage.opening);

const RUNS = 3;
const LINES = [60_000, 200_000];
const EDITS = 5;

const say = (line: string) => process.stdout.write(`${line}\n`);
const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;

async function painted(file: string, folder: string): Promise<number> {
  const started = await Started.start(file, folder);
  await started.page();
  const taken = performance.now() - started.begun;
  await started.close();
  return taken;
}

async function opening(name: string, file: string, folder: string): Promise<void> {
  const taken: number[] = [];
  for (let run = 0; run < RUNS; run += 1) taken.push(await painted(file, folder));
  say(
    `${name.padEnd(26)} ${seconds(Math.min(...taken))} from the command to cells on the screen (of ${taken.map(seconds).join(', ')})`,
  );
}

async function feeling(name: string, file: string, folder: string): Promise<void> {
  const started = await Started.start(file, folder);
  const page = await started.page();
  const { perSecond, late, longest } = await scroll(page);
  say(
    `${`${name}, scrolled`.padEnd(26)} ${perSecond.toFixed(0)} frames a second, 95% within ${late.toFixed(0)} ms, the longest ${longest.toFixed(0)} ms`,
  );
  const edits = await edit(page, EDITS);
  say(
    `${`${name}, edited`.padEnd(26)} ${Math.min(...edits).toFixed(0)} ms until the column's sum is new (of ${edits.map((one) => one.toFixed(0)).join(', ')})`,
  );
  await started.close();
}

const folder = mkdtempSync(join(tmpdir(), 'bench-open-'));
const sample = join(folder, 'shop.xlsx');
await makeSampleShop(sample);
await opening('sample shop', sample, folder);
for (const lines of LINES) {
  const file = await largeShop(folder, lines);
  const name = `${lines.toLocaleString('en')} lines`;
  await opening(name, file, folder);
  await feeling(name, file, folder);
}
rmSync(folder, { recursive: true });
