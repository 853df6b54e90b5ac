import type { Texts } from '../text/texts';
import { type Run, runsTab } from '../workbook/run';
import { open, perform } from './shop';

/** Name under which a user's choice of who takes things up is remembered. */
export const ME = 'takenBy';

/** Tells how a run ended, in a corner of the spreadsheet. */
export function announce({ menu }: Texts, { ok, problems, result }: Run): void {
  SpreadsheetApp.getActiveSpreadsheet().toast(ok ? menu.done(problems, result) : result, menu.title, ok ? 6 : 12);
}

/** Opens a room's sidebar. */
export function show(page: string, title: string): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile(page).setTitle(title));
}

/** Goes to a tab; false where there is none of this name. */
export function showTab(name: string): boolean {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = spreadsheet.getSheetByName(name);
  if (sheet) spreadsheet.setActiveSheet(sheet);
  return sheet !== null;
}

/** Goes to a cell of a tab; a place beyond the tab's last row or column is its last one. */
export function showCell(tab: string, row: number, column: number): void {
  if (!showTab(tab)) return;
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
  sheet.getRange(Math.min(row, sheet.getMaxRows()), Math.min(column, sheet.getMaxColumns())).activate();
}

/** Goes to a row of a tab; false where it is not there. */
export function showRow(tab: string, row: number | null): boolean {
  if (row === null || !showTab(tab)) return false;
  SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getRange(row, 1).activate();
  return true;
}

/** Runs a job from the menu, tells how it ended, and goes to the tab that it made. */
export function runAndShow(job: string, tab: string): void {
  const shop = open();
  const ran = perform(job, 'menu', {}, shop);
  announce(shop.texts, ran);
  if (ran.ok) showTab(tab);
}

/** A run by the headers of 运行记录. */
export function record({ ok, done, ...fields }: Run): Record<string, unknown> {
  const named = Object.entries(runsTab.columns).map(([field, { header }]) => [
    header,
    fields[field as keyof typeof fields],
  ]);
  return { ...Object.fromEntries(named), ok, done };
}
