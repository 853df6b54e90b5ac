import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** The import walls of the house. Each says why it stands, so that whoever runs into it knows where the code belongs. */

const GROUND = [
  'alerts',
  'assistant',
  'calendar',
  'formula',
  'google',
  'sample',
  'schedule',
  'selftest',
  'sidebar',
  'statistics',
  'text',
  'workbook',
];
/** Floors from the top: a room imports its own floor's data and those below it. */
const FLOOR: Record<string, number> = {
  alerts: 3,
  assistant: 3,
  sample: 3,
  schedule: 3,
  selftest: 3,
  google: 3,
  workbook: 2,
  sidebar: 2,
  formula: 2,
  calendar: 1,
  text: 1,
  statistics: 1,
};
/** What a business room shows the others: its tables, the reading of them, and its panel, where it may stand in another room's sidebar. */
const SHOWN = ['tabs', 'ledger', 'panel.client'];

interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

function importsOf(file: string): Import[] {
  const statements = readFileSync(file, 'utf8').matchAll(
    /^(?:import|export)\s+(type\s+)?(?:([^'";]*?)\s+from\s+)?'([^']+)'/gm,
  );
  return [...statements].map(([, type, names = '', to = '']) => {
    const braces = /^\{([^}]*)\}$/.exec(names.trim());
    const allTypes = braces?.[1]
      ?.split(',')
      .filter((name) => name.trim())
      .every((name) => name.trim().startsWith('type '));
    return {
      from: file,
      to: to.startsWith('.') ? resolved(file, to) : to,
      typeOnly: Boolean(type) || Boolean(allTypes),
    };
  });
}

function resolved(from: string, to: string): string {
  const path = normalize(join(dirname(from), to));
  return (
    ['', '.ts', '.tsx'].map((ending) => path + ending).find((one) => existsSync(one) && /\.\w+$/.test(one)) ?? path
  );
}

const src = filesBelow('src').flatMap(importsOf);
const local = filesBelow('local').flatMap(importsOf);
const roomOf = (path: string) => /^src\/(\w+)\//.exec(path)?.[1] ?? null;
/** The roof: it may import every room, and nothing below imports it. */
const TOP = 'addon';
const isBusiness = (room: string | null) => room !== null && room !== TOP && !GROUND.includes(room);
const said = (wrong: Import[]) => wrong.map(({ from, to }) => `${from} imports ${to}`);

test('nothing stands in a room that has no name in the house', () => {
  const rooms = new Set(filesBelow('src').map(roomOf));
  const known = [
    ...GROUND,
    'orders',
    'customers',
    'forecast',
    'trends',
    'supply',
    'board',
    'stock',
    'content',
    'crisis',
    'cockpit',
    'setup',
    TOP,
    null,
  ];
  expect([...rooms].filter((room) => !known.includes(room))).toEqual([]);
});

test('google/ is imported at the top of the house alone, which hands its ports in: everything else runs without Google', () => {
  const top = ({ from }: Import) => from === 'src/jobs.ts' || roomOf(from) === TOP || roomOf(from) === 'google';
  expect(said(src.filter((one) => one.to.startsWith('src/google/') && !top(one)))).toEqual([]);
});

test('nothing below the roof imports it', () => {
  const roof = (path: string) => roomOf(path) === TOP || path === 'src/addon.ts';
  expect(said(src.filter(({ from, to }) => roof(to) && !roof(from)))).toEqual([]);
});

test('the ground never imports business: a room can be taken out without touching what the others stand on', () => {
  const wrong = src.filter(
    ({ from, to, typeOnly }) =>
      GROUND.includes(roomOf(from) ?? '') && isBusiness(roomOf(to)) && !(roomOf(from) === 'text' && typeOnly),
  );
  expect(said(wrong)).toEqual([]);
});

test('the ground is imported downwards only; texts may name the types of what they speak of', () => {
  const wrong = src.filter(({ from, to, typeOnly }) => {
    const [above, below] = [FLOOR[roomOf(from) ?? ''], FLOOR[roomOf(to) ?? '']];
    return above !== undefined && below !== undefined && below > above && !typeOnly;
  });
  expect(said(wrong)).toEqual([]);
});

test("a business room sees another one's tables, never its insides", () => {
  const wrong = src.filter(({ from, to }) => {
    const [own, other] = [roomOf(from), roomOf(to)];
    return isBusiness(own) && isBusiness(other) && own !== other && !SHOWN.some((name) => to.endsWith(`/${name}.ts`));
  });
  expect(said(wrong)).toEqual([]);
});

/** A ledger reads and keeps one tab: a room with one calls it `ledger.ts`, one with several names each after its tab, `mentionLedger.ts`. */
const KNOWS = /\/(job|tabs|ledger|\w+Ledger|mappings|reader)\.ts$|\.client\.ts$/;
/** A formula's errors are sentences too, and no shop hands the texts in: its language would cost a call to the spreadsheet. */
const isFormulasText = ({ from, to }: Import) => from.endsWith('/functions.ts') && roomOf(to) === 'text';

test('a model is pure: only job.ts, tabs.ts and the ledgers know zod, the workbook, alerts or the texts as values', () => {
  const wrong = src.filter(
    (one) =>
      isBusiness(roomOf(one.from)) &&
      !KNOWS.test(one.from) &&
      !one.typeOnly &&
      !isFormulasText(one) &&
      (one.to.startsWith('zod') || ['workbook', 'text', 'schedule', 'alerts'].includes(roomOf(one.to) ?? '')),
  );
  expect(said(wrong)).toEqual([]);
});

test('a statement is asked by a ledger: models know nothing of where orders are kept', () => {
  const statements = src.filter(({ to }) => to.endsWith('.sql'));
  expect(statements.length).toBeGreaterThan(10);
  expect(said(statements.filter(({ from }) => !/Ledger\.ts$/.test(from)))).toEqual([]);
});

test('a cell formula never loads zod, the workbook engine or a job: it pays for its load at every call', () => {
  const reached = new Set<string>(['src/formulas.ts']);
  for (const file of reached)
    for (const { to, typeOnly } of src.filter(({ from }) => from === file)) if (!typeOnly) reached.add(to);
  expect(
    [...reached].filter(
      (path) =>
        path.startsWith('zod') || /^src\/(workbook|google|schedule|alerts)\//.test(path) || path.endsWith('/job.ts'),
    ),
  ).toEqual([]);
});

/** Apps Script's own objects know each other both ways: a range its sheet, a sheet its ranges and its spreadsheet. */
const GOOGLES_CYCLE = ['chart', 'filter', 'range', 'sheet', 'spreadsheet'].map((name) => `local/services/${name}.ts`);

test('there are no cycles but the one of Apps Script itself', () => {
  const next = new Map<string, string[]>();
  for (const { from, to, typeOnly } of [...src, ...local]) {
    const googles = GOOGLES_CYCLE.includes(from) && GOOGLES_CYCLE.includes(to);
    if (!typeOnly && !googles) next.set(from, [...(next.get(from) ?? []), to]);
  }
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, path: string[]) => {
    if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' → '));
    else if (!done.has(file)) for (const to of next.get(file) ?? []) visit(to, [...path, file]);
    done.add(file);
  };
  for (const file of next.keys()) visit(file, []);
  expect(cycles).toEqual([]);
});

test('the local host runs the bundle and imports nothing from src, nor src from it', () => {
  expect(said(local.filter(({ to }) => to.startsWith('src/')))).toEqual([]);
  expect(said(src.filter(({ to }) => to.startsWith('local/')))).toEqual([]);
});

test('the map of the house names every room', () => {
  const map = readFileSync('docs/architecture.md', 'utf8');
  const rooms = ['src', 'local'].flatMap((folder) =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])),
  );
  expect(rooms.filter((room) => !map.includes(`\`${room}/`))).toEqual([]);
});
