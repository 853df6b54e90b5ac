import { readSettingGroups, type Saved, type SettingGroup, saveSetting } from '../assistant/settingsLedger';
import { tickIn } from '../google/ground';
import { MODULE_NAMES, moduleOf, SETTINGS } from '../modules';
import { clockSettings, TICK } from '../schedule/settings';
import { installClock } from './clockwork';
import { open } from './shop';

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
