import { readdirSync, readFileSync } from 'node:fs';
import { MENU } from '../../src/addon/menuItems';
import { MODULE_NAMES, moduleOf, moduleOfTab, SETTINGS, TABS, withNeeds } from '../../src/modules';
import { assistantEn } from '../../src/text/en/assistant';
import { firstRunEn } from '../../src/text/en/firstRun';
import { modulesEn } from '../../src/text/en/modules';
import { textsIn } from '../../src/text/texts';
import { assistantZh } from '../../src/text/zh-CN/assistant';
import { firstRunZh } from '../../src/text/zh-CN/firstRun';
import { modulesZh } from '../../src/text/zh-CN/modules';

/** The list of modules is edited by hand: what is forgotten there is named here. */

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${folder}/${file}`);

const modules = MODULE_NAMES.map(moduleOf);
/** Tabs that nobody chooses: what is worked with in passing. */
const SCRATCH = ['示例数据', '自检报告', '预测进度'];
const CHOSEN = MODULE_NAMES.filter((name) => moduleOf(name).comes === 'chosen');

test('every tab and every setting that a room defines stands in one module, once', () => {
  const defined = filesBelow('src').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/defineTab\(\{\s*name: '([^']+)'/g)].map(([, name]) => name ?? ''),
  );
  const own = new Set(defined.filter((name) => !SCRATCH.includes(name)));
  expect(TABS.map(({ name }) => name).sort()).toEqual([...own].sort());
  const keys = SETTINGS.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  const set = filesBelow('src').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\bsetting(?:<[^>]*>)?\(\s*'([^']+)', '/g)].map(([, key]) => key ?? ''),
  );
  expect([...keys].sort()).toEqual(set.sort());
});

test('what a module needs is a module, and comes with it', () => {
  for (const { needs } of modules) for (const need of needs) expect(MODULE_NAMES).toContain(need);
  expect(withNeeds(['supply'])).toEqual(['cockpit', 'orders', 'forecast', 'supply', 'common']);
  expect(withNeeds([])).toEqual(['cockpit', 'common']);
  expect(moduleOfTab('订单')).toBe('orders');
  expect(moduleOfTab('我的随笔')).toBeNull();
});

test.each(['zh-CN', 'en'] as const)('tabs, settings and jobs of every module have their words in %s', (language) => {
  const { about, settings, jobs } = textsIn(language);
  const silent = TABS.filter(({ name, hidden }) => !hidden && !about[name]).map(({ name }) => name);
  const unexplained = SETTINGS.filter(({ key }) => !settings[key]).map(({ key }) => key);
  expect({ silent, unexplained }).toEqual({ silent: [], unexplained: [] });
  for (const { job } of modules) if (job) expect(jobs.names).toHaveProperty(job);
});

test.each([
  ['Chinese', modulesZh, assistantZh, firstRunZh],
  ['English', modulesEn, assistantEn, firstRunEn],
] as const)('the sidebars have words for every module and formula in %s', (_language, words, assistant, firstRun) => {
  expect(Object.keys(words.names)).toEqual(MODULE_NAMES);
  expect(Object.keys(words.brings)).toEqual(MODULE_NAMES);
  expect(Object.keys(firstRun.done.todo).sort()).toEqual([...CHOSEN].sort());
  const formulas = modules.flatMap((module) => module.formulas);
  expect(formulas.filter((formula) => !assistant.formulas[formula])).toEqual([]);
});

test('every menu item calls a function of the add-on, and every item that a module names is in the menu', () => {
  const code = readFileSync('src/addon.ts', 'utf8');
  const files = [...code.matchAll(/'(\.\/addon\/\w+)'/g)].map(([, file]) => readFileSync(`src/${file}.ts`, 'utf8'));
  const functions = new Set(
    files.flatMap((file) => [...file.matchAll(/^export function (\w+)/gm)].map(([, name]) => name)),
  );
  const items = MENU.flat().flatMap((group) => group.items.map(([, run]) => run));
  expect(items.filter((run) => !functions.has(run))).toEqual([]);
  expect(modules.flatMap(({ menu }) => menu).filter((run) => !items.includes(run))).toEqual([]);
  expect(new Set(items).size).toBe(items.length);
});
