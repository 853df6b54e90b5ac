import { removeTick } from '../google/ground';
import { type Often, TICK } from '../schedule/settings';
import { installClock } from './clockwork';
import { open, perform } from './shop';
import { record } from './show';

/**
 * Installs the clock trigger, once.
 *
 * @return {string} how often it runs: hourly or minutes
 */
export function startClock(): Often {
  const { menu } = open().texts;
  const { often, isNew } = installClock();
  const sentence = isNew ? menu.clockStarted(menu.often[often]) : menu.clockThere(menu.often[often]);
  SpreadsheetApp.getActiveSpreadsheet().toast(sentence, menu.title);
  return often;
}

/**
 * Removes the clock trigger.
 */
export function stopClock(): void {
  const { menu } = open().texts;
  SpreadsheetApp.getActiveSpreadsheet().toast(removeTick(TICK) > 0 ? menu.clockStopped : menu.clockAbsent, menu.title);
}

/**
 * What the clock trigger calls: does what is due.
 */
export function tick(): void {
  perform('tick', 'clock');
}

/**
 * Runs one job by name for the command line.
 *
 * @param {string} name setup, customers, forecast, supply, trends, content, crisis, board, cockpit, mail or tick
 * @param {string} [options] JSON, for setup: {"tabs": ["订单"]}
 * @return {Object} the run record with its fields as in 运行记录, and done
 */
export function runJob(name: string, options?: string): Record<string, unknown> {
  return record(perform(name, 'command', options ? JSON.parse(options) : {}));
}
