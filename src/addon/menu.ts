import { languageOf, textsIn } from '../text/texts';
import { MENU } from './menuItems';

/**
 * Adds the menu when the spreadsheet is opened. Works without any authorization.
 */
export function onOpen(): void {
  const { menu: words } = textsIn(languageOf(Session.getActiveUserLocale()));
  const ui = SpreadsheetApp.getUi();
  const menu = ui.createMenu(words.title);
  MENU.forEach((groups, index) => {
    if (index > 0) menu.addSeparator();
    for (const { caption, items } of groups) {
      const into = caption ? ui.createMenu(words[caption]) : menu;
      for (const [name, run] of items) into.addItem(words[name], run);
      if (into !== menu) menu.addSubMenu(into);
    }
  });
  menu.addToUi();
}

/**
 * Adds the menu when the add-on is installed.
 */
export function onInstall(): void {
  onOpen();
}
