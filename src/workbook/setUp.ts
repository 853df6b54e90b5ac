import { ensureTab } from './ensureTab';
import type { Outcome } from './run';
import { listSettings, type Setting, settingsTab } from './settings';
import type { Shop } from './shop';
import type { TabForm } from './tab';
import { ForeignTab } from './table';

/**
 * Makes the tabs asked for and lists the shop's settings. Tabs that are there keep what they hold; a stranger's tab of the same name is left alone and
 * reported. Running it again changes nothing.
 */
export function setUp(
  shop: Shop,
  tabs: readonly TabForm[],
  settings: readonly Setting<string | number | boolean | null>[],
): Outcome {
  const done = { made: [] as string[], completed: [] as string[], foreign: [] as string[] };
  shop.lock.hold(() => {
    for (const tab of tabs) {
      const ensured = ensureTab(shop, tab);
      if (ensured instanceof ForeignTab) reportForeign(shop, ensured, done.foreign);
      else if (ensured !== 'present') done[ensured].push(tab.name);
    }
    shop.workbook.flush();
  });
  if (tabs.includes(settingsTab) && !done.foreign.includes(settingsTab.name))
    shop.counts.written += listSettings(shop, settings);
  return { result: shop.texts.jobs.setUp(done.made, done.completed, done.foreign), done: true };
}

function reportForeign(shop: Shop, { name, missing }: ForeignTab, foreign: string[]): void {
  foreign.push(name);
  const sentence = shop.texts.workbook.foreignTab(name, missing);
  shop.problems.set(name, [
    { tab: name, cell: '1:1', column: missing.join(' '), value: '', reason: { code: 'said', sentence } },
  ]);
}
