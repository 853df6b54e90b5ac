import { type Module, type ModuleName, type Modules, withNeeds } from '../modules';
import { historyTab, orderSettings, ordersTab } from '../orders/tabs';
import type { Often } from '../schedule/settings';
import type { Language } from '../text/texts';
import { rowsBelow } from '../workbook/header';
import { languageSetting, readSettings } from '../workbook/settings';
import type { Shop } from '../workbook/shop';
import { shopSettings } from '../workbook/shopSettings';
import { ROLES } from '../workbook/team';
import { type Draft, recallProgress } from './progressLedger';
import type { Step } from './step';
import { type Person, readPeople } from './teamLedger';

/** A module as the first run offers it. */
export interface OfferedModule {
  readonly name: ModuleName;
  readonly comes: Module['comes'];
  /** Those that come with it; it is not among them. */
  readonly needs: readonly string[];
  readonly tabs: readonly { readonly name: string; readonly about: string; readonly present: boolean }[];
  readonly job: string | null;
}

/** Everything that the first run shows. */
export interface FirstRun {
  readonly language: Language;
  readonly step: Step;
  readonly finished: boolean;
  /** 键 of each setting that it asks for, and its value. */
  readonly settings: Readonly<Record<'name' | 'platforms' | 'language' | 'currency', { key: string; value: string }>>;
  readonly timeZone: string;
  readonly people: readonly Person[];
  readonly roles: readonly string[];
  readonly modules: readonly OfferedModule[];
  /** Every tab in the order in which a shop wants them. */
  readonly order: readonly string[];
  /** Chosen before; null where none were. */
  readonly chosen: readonly string[] | null;
  readonly clock: Often | null;
  /** Rows of 订单 and 销售历史. */
  readonly orders: number;
  readonly sales: number;
  readonly sample: number;
  readonly draft: Draft;
}

/** What comes from beyond the workbook. */
interface Around {
  readonly modules: Modules;
  readonly order: readonly string[];
  readonly clock: Often | null;
  readonly sample: number;
  readonly draft: Draft;
}

const asked = { ...shopSettings, language: languageSetting, currency: orderSettings.currency };

export function firstRunOf(shop: Shop, { modules, order, clock, sample, draft }: Around): FirstRun {
  const { step, modules: chosen, finished } = recallProgress(shop.memory);
  const values = readSettings(shop, asked);
  const setting = (name: keyof typeof asked) => ({ key: asked[name].key, value: String(values[name] ?? '') });
  return {
    language: shop.texts.language,
    step,
    finished,
    settings: {
      name: setting('name'),
      platforms: setting('platforms'),
      language: setting('language'),
      currency: setting('currency'),
    },
    timeZone: shop.workbook.timeZone,
    people: readPeople(shop),
    roles: ROLES,
    modules: offered(shop, modules),
    order,
    chosen,
    clock,
    orders: rowsBelow(shop.workbook, ordersTab.name),
    sales: rowsBelow(shop.workbook, historyTab.name),
    sample,
    draft,
  };
}

function offered({ workbook, texts }: Shop, modules: Modules): OfferedModule[] {
  return (Object.keys(modules) as ModuleName[]).map((name) => ({
    name,
    needs: withNeeds([name]).filter((need) => need !== name),
    comes: modules[name].comes,
    job: modules[name].job,
    tabs: modules[name].tabs.map((tab) => ({
      name: tab.name,
      about: texts.about[tab.name] ?? '',
      present: workbook.sheet(tab.name) !== null,
    })),
  }));
}
