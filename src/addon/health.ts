import { type Health, healthOf } from '../assistant/health';
import { type Found, findProblem, type ProblemGroup, readProblems } from '../assistant/problemsLedger';
import { readRuns, type ShownRun } from '../assistant/runsLedger';
import { isUnderWay } from '../forecast/progressLedger';
import { GoogleHealth } from '../google/health';
import { moduleOf, moduleOfTab, TABS } from '../modules';
import { sampleRows } from '../sample/ledger';
import { TICK } from '../schedule/settings';
import { readReport } from '../selftest/report';
import { cellAddress } from '../workbook/address';
import { runsTab } from '../workbook/run';
import { settingsTab } from '../workbook/settings';
import { open, perform } from './shop';
import { showCell } from './show';

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
    // No one job reads all settings: they are mended in their own view, where each is checked as it is typed.
    return { ...group, job: module && group.tab !== settingsTab.name ? moduleOf(module).job : null };
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
