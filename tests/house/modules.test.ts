import { readFileSync } from 'node:fs';
import { MENU } from '../../src/addon/menuItems';
import { SETTINGS, TABS } from '../../src/everyTab';
import { MODULE_NAMES, moduleOf, moduleOfTab, withNeeds } from '../../src/modules';
import { assistantEn } from '../../src/text/en/assistant';
import { firstRunEn } from '../../src/text/en/firstRun';
import { modulesEn } from '../../src/text/en/modules';
import { textsIn } from '../../src/text/texts';
import { assistantZh } from '../../src/text/zh-CN/assistant';
import { firstRunZh } from '../../src/text/zh-CN/firstRun';
import { modulesZh } from '../../src/text/zh-CN/modules';

/** The list of modules is edited by hand, like the lists of tabs and settings: what is forgotten there is named here. */

const modules = MODULE_NAMES.map(moduleOf);
const names = (list: readonly { name: string }[]) => list.map(({ name }) => name).sort();
const CHOSEN = MODULE_NAMES.filter((name) => moduleOf(name).comes === 'chosen');

test('every tab stands in one module of src/modules.ts, and no module has a tab that everyTab.ts does not know', () => {
  expect(names(modules.flatMap(({ tabs }) => tabs))).toEqual(names(TABS));
});

test('every setting stands in one module', () => {
  const keys = (list: readonly { key: string }[]) => list.map(({ key }) => key).sort();
  expect(keys(modules.flatMap(({ settings }) => settings))).toEqual(keys(SETTINGS));
});

test('what a module needs is a module, and comes with it', () => {
  for (const { needs } of modules) for (const need of needs) expect(MODULE_NAMES).toContain(need);
  expect(withNeeds(['supply'])).toEqual(['orders', 'forecast', 'supply', 'cockpit', 'common']);
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
