import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Holder } from '../../../local/command/holder';
import { lockWorkbook } from '../../../local/command/lock';
import { identityOf } from '../../../local/command/process-identity';
import { inLanguages, Refused } from '../../../local/command/usage';

let folder: string;
let workbook: string;
let lock: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
  workbook = join(folder, '店.xlsx');
  lock = join(folder, '.店.xlsx.lock');
  writeFileSync(workbook, '');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A process that has ended. */
const gone = () => spawnSync(process.execPath, ['--version']).pid;
const held = (holder: Partial<Holder>) =>
  writeFileSync(
    lock,
    JSON.stringify({
      pid: process.pid,
      host: hostname(),
      since: Date.now(),
      command: 'start',
      identity: null,
      ...holder,
    }),
  );

const refusal = (path: string): Promise<string> =>
  lockWorkbook(path, 'job customers').then(
    () => 'taken',
    (error: Error) => (error instanceof Refused ? inLanguages('en', error.pick) : String(error)),
  );

test('a workbook that is in use is refused, with who has it, since when, and how to go on', async () => {
  held({ since: new Date('2026-11-02T09:00:00+08:00').getTime() });
  expect(await refusal(workbook)).toBe(
    `"${workbook}" is open in another ShopDeck: start (process ${process.pid}), since 2026-11-02 09:00. Press Ctrl+C in its terminal, or wait until it ends, and try again.`,
  );
});

test('by another name it is the same workbook: a link, a longer way, a folder with a stroke at its end', async () => {
  symlinkSync(workbook, join(folder, 'link.xlsx'));
  symlinkSync(folder, join(folder, 'here'));
  const shop = join(folder, '店');
  mkdirSync(shop);
  const releases = await Promise.all([lockWorkbook(workbook, 'start'), lockWorkbook(shop, 'start')]);
  for (const name of ['link.xlsx', 'here/店.xlsx', `../${folder.split('/').at(-1)}/店.xlsx`, '店/', 'here/店'])
    expect([name, await refusal(join(folder, name))]).toEqual([
      name,
      expect.stringContaining('is open in another ShopDeck'),
    ]);
  for (const release of releases) await release();
  expect(await refusal(join(folder, 'link.xlsx'))).toBe('taken');
});

test('the lock of a process that is gone is taken over, and so is one of a process whose number another has now', async () => {
  held({ pid: gone() });
  expect(await refusal(workbook)).toBe('taken');
  held({ identity: 'of an earlier process' });
  expect(await refusal(workbook)).toBe('taken');
  expect(JSON.parse(readFileSync(lock, 'utf8'))).toMatchObject({
    pid: process.pid,
    command: 'job customers',
    identity: await identityOf(process.pid),
  });
});

test('what is no lock of ours bars nobody: an empty file, an older one, any text', async () => {
  for (const text of ['', '12345', 'x', '{"pid":-1}']) {
    writeFileSync(lock, text);
    expect([text, await refusal(workbook)]).toEqual([text, 'taken']);
  }
});

test("a process of another machine cannot be asked: the file's name is said, for whoever knows that it ended", async () => {
  held({ host: 'laptop', pid: gone() });
  const said = await refusal(workbook);
  expect(said).toContain('on another machine (laptop)');
  expect(said).toContain(`delete ${lock}`);
});

test('of many that find a dead lock at once, one has the workbook', async () => {
  held({ pid: gone() });
  const answers = await Promise.all(Array.from({ length: 8 }, () => refusal(workbook)));
  expect(answers.filter((answer) => answer === 'taken')).toHaveLength(1);
});

test('it is free when it is given back, and in a place where nobody may write the reason is said', async () => {
  const release = await lockWorkbook(workbook, 'start');
  await release();
  expect(existsSync(lock)).toBe(false);
  await expect(lockWorkbook(join(folder, 'nowhere', '店.xlsx'), 'start')).rejects.toMatchObject({
    name: 'FileProblem',
  });
});
