import { installTick, removeTick } from '../google/ground';
import { open, perform } from '../jobs';
import { clockSettings } from '../schedule/settings';
import { readSettings } from '../workbook/settings';
import { record } from './show';

/** Name of the clock trigger's handler. */
const TICK = 'tick';

/**
 * Installs the clock trigger, once.
 */
export function startClock(): void {
  const shop = open();
  const { menu } = shop.texts;
  const often = readSettings(shop, clockSettings).often === '每5分钟' ? 'minutes' : 'hourly';
  const started = installTick(TICK, often, shop.memory);
  const sentence = started ? menu.clockStarted(menu.often[often]) : menu.clockThere(menu.often[often]);
  SpreadsheetApp.getActiveSpreadsheet().toast(sentence, menu.title);
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
