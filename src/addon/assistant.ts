import { helpFor, type TabHelp, type TabList, tabLists } from '../assistant/help';
import { UserMemory } from '../google/ground';
import { MODULES } from '../modules';
import { reportTab } from '../selftest/tabs';
import type { Texts } from '../text/texts';
import { menuPath } from './menuItems';
import { open } from './shop';
import { show, showTab } from './show';

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
