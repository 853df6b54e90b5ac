import { installTick } from '../google/ground';
import { clockSettings, type Often, oftenOf, TICK } from '../schedule/settings';
import { readSettings } from '../workbook/settings';
import { open } from './shop';

/** Makes sure of the clock trigger as 定时频率 asks for it. */
export function installClock(): { often: Often; isNew: boolean } {
  const shop = open();
  const often = oftenOf(readSettings(shop, clockSettings).often);
  return { often, isNew: installTick(TICK, often, shop.memory) };
}
