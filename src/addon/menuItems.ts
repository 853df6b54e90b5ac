import type { Texts } from '../text/texts';

/** A caption of the menu's texts. */
type Caption = {
  [name in keyof Texts['menu']]: Texts['menu'][name] extends string ? name : never;
}[keyof Texts['menu']];

/** What the menu calls an item, and the function that it calls. */
type Item = readonly [caption: Caption, run: string];

/** Items between two lines; where a group has a caption it is a menu of its own. */
interface Group {
  readonly caption?: Caption;
  readonly items: readonly Item[];
}

/** The menu: the sidebars that people work in, what comes in, what is worked out anew, help, and what one needs now and then. */
export const MENU: readonly (readonly Group[])[] = [
  [{ items: [['setUp', 'openSetup']] }],
  [
    {
      items: [
        ['openCockpit', 'openCockpit'],
        ['openBoard', 'openBoard'],
        ['openContacts', 'openContacts'],
        ['openSupply', 'openSupply'],
        ['openCrisis', 'openCrisis'],
        ['openBriefs', 'openBriefs'],
        ['openSplit', 'openSplit'],
      ],
    },
  ],
  [
    {
      items: [
        ['importOrders', 'openImport'],
        ['importStock', 'openStockImport'],
        ['importContent', 'openContentImport'],
      ],
    },
    {
      caption: 'update',
      items: [
        ['makeRoster', 'updateRoster'],
        ['makeForecast', 'updateForecast'],
        ['updateSupply', 'updateSupply'],
        ['updateStock', 'updateStock'],
        ['reviewContent', 'reviewContent'],
        ['showTrends', 'showTrends'],
      ],
    },
  ],
  [
    {
      items: [
        ['openHelp', 'openHelp'],
        ['openSettings', 'openSettings'],
        ['openProblems', 'openProblems'],
        ['openHealth', 'openHealth'],
      ],
    },
    {
      caption: 'tools',
      items: [
        ['startClock', 'startClock'],
        ['stopClock', 'stopClock'],
        ['addSample', 'addSampleData'],
        ['removeSample', 'removeSampleData'],
        ['selfTest', 'runSelfTest'],
      ],
    },
  ],
];

/**
 * The way through the menu to an item, as a merchant reads it: 电商运营 → 更新 → 更新客户名册.
 *
 * @param run the function that it calls
 * @returns null where no item calls it
 */
export function menuPath({ menu }: Texts, run: string): string | null {
  for (const { caption, items } of MENU.flat()) {
    const item = items.find(([, called]) => called === run);
    if (item) return [menu.title, caption && menu[caption], menu[item[0]]].filter(Boolean).join(' → ');
  }
  return null;
}
