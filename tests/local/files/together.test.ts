import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { temporaryOf } from '../../../local/files/atomic';
import { finishSaving, writeTogether } from '../../../local/files/together';

const PLAN = '.saving.json';
const [OLD, NEW] = [
  { 'a.csv': 'old a', 'b.csv': 'old b', 'c.csv': 'old c' },
  { 'a.csv': 'new a', 'b.csv': 'new b' },
];
/** As writeTogether leaves them beside. */
const WAITING = { 'a.csv': '.a.csv.0000000a.tmp', 'b.csv': '.b.csv.0000000b.tmp' };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'together-'));
  write(OLD);
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (files: Record<string, string>) => {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
};
const now = () =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
const finish = () => finishSaving(folder, PLAN, (name) => temporaryOf(name) !== null);
const plan = (renamed: string[][], removed: string[]) => write({ [PLAN]: JSON.stringify({ renamed, removed }) });
const ALL = Object.entries(WAITING).map(([to, from]) => [from, to]);

/** A process that died before its list was there, and after each step of the list. */
const DEATHS: [string, (() => void)[], object][] = [
  ['before the list was written', [() => write({ [WAITING['a.csv']]: 'new a' })], OLD],
  ['when the list was written', [waiting, () => plan(ALL, ['c.csv'])], NEW],
  ['after the first file', [waiting, () => plan(ALL, ['c.csv']), () => arrived('a.csv')], NEW],
  ['after the last file', [waiting, () => plan(ALL, ['c.csv']), () => arrived('a.csv'), () => arrived('b.csv')], NEW],
  [
    'after what goes was gone',
    [
      waiting,
      () => plan(ALL, ['c.csv']),
      () => arrived('a.csv'),
      () => arrived('b.csv'),
      () => rmSync(join(folder, 'c.csv')),
    ],
    NEW,
  ],
];

function waiting(): void {
  for (const [to, from] of Object.entries(WAITING)) write({ [from]: NEW[to as keyof typeof NEW] });
}

function arrived(name: keyof typeof WAITING): void {
  write({ [name]: NEW[name] });
  rmSync(join(folder, WAITING[name]));
}

test.each(DEATHS)('a process that died %s leaves files that are all old or all new', async (_when, steps, expected) => {
  for (const step of steps) step();
  await finish();
  expect(now()).toEqual(expected);
});

test('files that change together are in place, and nothing is left beside them', async () => {
  await writeTogether(folder, PLAN, [
    { name: 'a.csv', content: 'new a' },
    { name: 'd.csv', content: 'new d' },
    { name: 'c.csv', content: null },
  ]);
  expect(now()).toEqual({ 'a.csv': 'new a', 'b.csv': 'old b', 'd.csv': 'new d' });
});

test('where one of them cannot be written, none has changed', async () => {
  const long = `${'x'.repeat(300)}.csv`;
  const changes = [
    { name: 'a.csv', content: 'new a' },
    { name: `no-folder/${long}`, content: 'x' },
  ];
  await expect(writeTogether(folder, PLAN, changes)).rejects.toMatchObject({ name: 'FileProblem' });
  expect(now()).toEqual(OLD);
});

test('a list from elsewhere leads to no file outside the folder, and what is no list is none', async () => {
  const outside = join(folder, '..', `victim-${process.pid}.txt`);
  writeFileSync(outside, 'mine');
  const name = outside.split('/').at(-1) ?? '';
  for (const wicked of [
    [[['a.csv', `../${name}`]], []],
    [[], [`../${name}`]],
    [[[`../${name}`, 'x.csv']], []],
    [[], ['..']],
  ] as const) {
    plan(wicked[0] as unknown as string[][], wicked[1] as unknown as string[]);
    await finish();
  }
  for (const text of ['', '{', '[]', '{"renamed":1}']) {
    write({ [PLAN]: text });
    await finish();
  }
  expect(readFileSync(outside, 'utf8')).toBe('mine');
  expect(existsSync(join(folder, 'x.csv'))).toBe(false);
  rmSync(outside);
});
