import { open } from '../jobs';
import { languageOf, textsIn } from '../text/texts';
import { problemsTab } from '../workbook/problems';
import { showTab } from './show';

/**
 * Adds the menu when the spreadsheet is opened. Works without any authorization.
 */
export function onOpen(): void {
  const { menu } = textsIn(languageOf(Session.getActiveUserLocale()));
  SpreadsheetApp.getUi()
    .createMenu(menu.title)
    .addItem(menu.openCockpit, 'openCockpit')
    .addItem(menu.openBoard, 'openBoard')
    .addItem(menu.importOrders, 'openImport')
    .addItem(menu.makeRoster, 'updateRoster')
    .addItem(menu.openContacts, 'openContacts')
    .addItem(menu.openSplit, 'openSplit')
    .addItem(menu.makeForecast, 'updateForecast')
    .addItem(menu.updateSupply, 'updateSupply')
    .addItem(menu.importStock, 'openStockImport')
    .addItem(menu.updateStock, 'updateStock')
    .addItem(menu.showTrends, 'showTrends')
    .addItem(menu.importContent, 'openContentImport')
    .addItem(menu.reviewContent, 'reviewContent')
    .addItem(menu.openBriefs, 'openBriefs')
    .addItem(menu.openSupply, 'openSupply')
    .addItem(menu.openCrisis, 'openCrisis')
    .addItem(menu.openProblems, 'openProblems')
    .addSeparator()
    .addItem(menu.startClock, 'startClock')
    .addItem(menu.stopClock, 'stopClock')
    .addSeparator()
    .addItem(menu.setUp, 'openSetup')
    .addToUi();
}

/**
 * Adds the menu when the add-on is installed.
 */
export function onInstall(): void {
  onOpen();
}

/**
 * Goes to 数据问题.
 */
export function openProblems(): void {
  if (!showTab(problemsTab.name)) SpreadsheetApp.getActiveSpreadsheet().toast(open().texts.menu.problemsNone);
}
