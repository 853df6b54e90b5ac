import { type Health, healthOf } from '../assistant/health';
import { helpFor, type TabHelp, type TabList, tabLists } from '../assistant/help';
import { type Found, findProblem, type ProblemGroup, readProblems } from '../assistant/problemsLedger';
import { readRuns, type ShownRun } from '../assistant/runsLedger';
import { readSettingGroups, type Saved, type SettingGroup, saveSetting } from '../assistant/settingsLedger';
import { SETTINGS, TABS } from '../everyTab';
import { isUnderWay } from '../forecast/progressLedger';
import { tickIn, UserMemory } from '../google/ground';
import { GoogleHealth } from '../google/health';
import { open, perform } from '../jobs';
import { MODULE_NAMES, MODULES, moduleOf, moduleOfTab } from '../modules';
import { sampleRows } from '../sample/ledger';
import { clockSettings, TICK } from '../schedule/settings';
import { readReport } from '../selftest/report';
import { reportTab } from '../selftest/tabs';
import type { Texts } from '../text/texts';
import { cellAddress } from '../workbook/address';
import { runsTab } from '../workbook/run';
import { installClock } from './clockwork';
import { menuPath } from './menuItems';
import { show, showCell, showTab } from './show';

/** The views of the assistant's sidebar. */
type View = 'help' | 'settings' | 'problems' | 'health';

/** Name under which the view that was asked for is remembered until the sidebar has loaded: a page gets no arguments. */
const VIEW = 'assistantView';

/** 自检报告 is made by the self-test alone, so that no shop is set up with it. */
const WITH_REPORT = { ...MODULES, common: { ...MODULES.common, tabs: [...MODULES.common.tabs, reportTab] } };

function showAssistant(view: View): void {
  new UserMemory().set(VIEW, view);
  show('assistant', open().texts.assistant.title);
}

/**
 * Opens the assistant's help on the tab in front.
 */
export function openHelp(): void {
  showAssistant('help');
}

/**
 * Opens the settings.
 */
export function openSettings(): void {
  showAssistant('settings');
}

/**
 * Opens the data problems.
 */
export function openProblems(): void {
  showAssistant('problems');
}

/**
 * Opens the state of health.
 */
export function openHealth(): void {
  showAssistant('health');
}

/**
 * What the assistant begins with.
 *
 * @return {Object} view that was asked for, and the shop's language
 */
export function assistantView(): { view: View; language: Texts['language'] } {
  const view = new UserMemory().get(VIEW) as View | null;
  return { view: view ?? 'help', language: open().texts.language };
}

/**
 * What a tab is for, and a list of all tabs.
 *
 * @param {string} [name] of the tab; the one in front where it is left out
 * @return {Object} help, null for a tab that is not ours; ways through the menu by function
 */
export function tabHelp(name?: string | null): {
  name: string;
  help: TabHelp | null;
  menu: { run: string; path: string }[];
  lists: TabList[];
} {
  const { workbook, texts } = open();
  const wanted = name ?? SpreadsheetApp.getActiveSheet().getName();
  const ground = { workbook, texts, modules: WITH_REPORT };
  const help = helpFor(wanted, ground);
  const menu = (help?.menu ?? []).flatMap((run) => {
    const path = menuPath(texts, run);
    return path === null ? [] : [{ run, path }];
  });
  return { name: wanted, help, menu, lists: tabLists(ground) };
}

/**
 * Goes to a tab.
 *
 * @param {string} name of the tab
 * @return {boolean} whether it is there
 */
export function goToTab(name: string): boolean {
  return showTab(name);
}

/**
 * Every setting with its value, by module.
 *
 * @return {Array<Object>} groups
 */
export function settingGroups(): SettingGroup[] {
  return readSettingGroups(
    open(),
    MODULE_NAMES.map((name) => [name, moduleOf(name).settings] as const),
  );
}

/**
 * Saves one setting.
 *
 * @param {string} key 键
 * @param {string} typed new value, blank for the default
 * @return {Object} the setting as it is now, and why it was refused
 */
export function changeSetting(key: string, typed: string): Saved {
  const shop = open();
  const saved = saveSetting(shop, SETTINGS, key, typed);
  // The trigger that runs already follows the new figure at once.
  if (key === clockSettings.often.key && saved.refused === null && tickIn(TICK, shop.memory) !== null) installClock();
  return saved;
}

/** The data problems, and the job that looks at each tab again. */
interface Problems {
  groups: (ProblemGroup & { job: string | null })[];
}

/**
 * The data problems by tab.
 *
 * @return {Object} groups
 */
export function problemGroups(): Problems {
  const groups = readProblems(open()).map((group) => {
    const module = moduleOfTab(group.tab);
    return { ...group, job: module && moduleOf(module).job };
  });
  return { groups };
}

/**
 * Goes to a refused cell, wherever its row stands now.
 *
 * @param {string} tab name
 * @param {string} cell address at which it was refused
 * @param {string} value that was refused
 * @return {Object} what was found, and the address
 */
export function goToProblem(tab: string, cell: string, value: string): { found: Found['found']; cell: string } {
  const place = findProblem(open(), tab, { cell, value });
  if (place.found === 'gone') return { found: 'gone', cell };
  showCell(tab, place.row, place.column);
  return { found: place.found, cell: cellAddress(place.row, place.column) };
}

/**
 * Runs a job for a sidebar.
 *
 * @param {string} job name
 * @return {Object} result in words, whether it worked, and whether it is done
 */
export function runForSidebar(job: string): { result: string; ok: boolean; done: boolean } {
  const { result, ok, done } = perform(job, 'sidebar');
  return { result, ok, done };
}

/**
 * The state of health, and the last runs.
 *
 * @return {Object} health, runs, rows of sample data, last self-test
 */
export function healthView(): {
  health: Health;
  runs: ShownRun[];
  sample: number;
  selfTest: ReturnType<typeof readReport>;
  runsTab: string;
} {
  const shop = open();
  const google = new GoogleHealth(SpreadsheetApp.getActiveSpreadsheet(), shop.memory, TICK);
  const health = healthOf(shop, google, TABS, isUnderWay(shop.memory) ? ['forecast'] : []);
  return {
    health,
    runs: readRuns(shop),
    sample: sampleRows(shop),
    selfTest: readReport(shop),
    runsTab: runsTab.name,
  };
}
