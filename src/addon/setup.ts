import { TABS } from '../everyTab';
import { open, perform } from '../jobs';
import type { Texts } from '../text/texts';
import { show } from './show';

/**
 * Opens the set-up sidebar.
 */
export function openSetup(): void {
  show('workbook', open().texts.menu.setup.title);
}

/**
 * The tabs that the set-up sidebar offers.
 *
 * @return {Object} words of the page, and tabs with what they are for and whether they are there
 */
export function setupChoices(): {
  words: Texts['menu']['setup'];
  language: string;
  tabs: { name: string; about: string; present: boolean }[];
} {
  const { texts, workbook } = open();
  const tabs = TABS.map(({ name }) => ({
    name,
    about: texts.about[name] ?? '',
    present: workbook.sheet(name) !== null,
  }));
  return { words: texts.menu.setup, language: texts.language, tabs };
}

/**
 * Makes the tabs chosen in the set-up sidebar.
 *
 * @param {Array<string>} names of tabs
 * @return {Object} result in words, and whether it worked
 */
export function setUpTabs(names: string[]): { result: string; ok: boolean } {
  const { result, ok } = perform('setup', 'sidebar', { tabs: names });
  return { result, ok };
}
