import { alertSettings, mailTab, silencesTab } from './alerts/tabs';
import {
  boardSettings,
  boardTab,
  campaignsTab,
  knowledgeTab,
  plansTab,
  shiftsTab,
  tasksTab,
  templatesTab,
} from './board/tabs';
import { cockpitTab, responsesTab } from './cockpit/tabs';
import { feedsTab } from './crisis/feeds/tabs';
import { crisesTab, crisisSettings, mentionsTab, reviewsTab, rivalsTab, rulesTab } from './crisis/tabs';
import { overviewTab, rosterSettings, rosterTab } from './customers/tabs';
import {
  annualTab,
  archiveTab,
  curveTab,
  detailTab,
  overviewTab as forecastOverviewTab,
  forecastSettings,
  promotionsTab,
  seasonTab,
} from './forecast/tabs';
import { historyTab, orderSettings, ordersTab } from './orders/tabs';
import { clockSettings } from './schedule/settings';
import { stockSettings, stockTab, transfersTab } from './stock/tabs';
import { analysisSettings, analysisTab } from './supply/bullwhip/tabs';
import { ganttSettings, ganttTab } from './supply/gantt/tabs';
import { deliveriesTab, supplierSettings, suppliersTab } from './supply/suppliers/tabs';
import { planSettings, planTab } from './supply/tabs';
import { curvesTab, increaseTab, reportTab, trendSettings, wordsTab } from './trends/tabs';
import { problemsTab } from './workbook/problems';
import { runsTab } from './workbook/run';
import { languageSetting, type Setting, settingsTab } from './workbook/settings';
import { shopSettings } from './workbook/shopSettings';
import type { TabForm } from './workbook/tab';
import { teamTab } from './workbook/team';
import { adjustmentsTab, calendarSettings } from './workbook/workCalendar';

/** Part of ShopDeck that a shop chooses or leaves; `texts/…/modules.ts` has its name and what it brings. */
export interface Module {
  /** Tabs that are made for it. Each tab of `everyTab.ts` stands in one module. */
  readonly tabs: readonly TabForm[];
  /** Each setting of `everyTab.ts` stands in one module. */
  readonly settings: readonly Setting<string | number | boolean | null>[];
  /** Modules of whose tabs it lives. */
  readonly needs: readonly string[];
  /** The job that reads its tabs and fills the computed ones, by its name in `jobs.ts`. */
  readonly job: string | null;
  /** Menu items that belong to it, by the function that they call; the one that fills its tabs first. */
  readonly menu: readonly string[];
  /** Cell formulas of the field. */
  readonly formulas: readonly string[];
}

const all = (...groups: readonly object[]): Module['settings'] =>
  groups.flatMap((group) => Object.values(group) as Setting<string | number | boolean | null>[]);

/** Every module, in the order in which a merchant is asked. The first and the last are not chosen: what others need, and what every shop has. */
export const MODULES = {
  orders: {
    tabs: [ordersTab, historyTab],
    settings: all(orderSettings),
    needs: [],
    job: 'customers',
    menu: ['openImport'],
    formulas: [],
  },
  customers: {
    tabs: [rosterTab, overviewTab],
    settings: all(rosterSettings),
    needs: ['orders'],
    job: 'customers',
    menu: ['updateRoster'],
    formulas: ['RFM_SCORE', 'RFM_TYPE', 'PARETO_SHARE'],
  },
  forecast: {
    tabs: [annualTab, forecastOverviewTab, detailTab, curveTab, seasonTab, archiveTab, promotionsTab],
    settings: all(forecastSettings),
    needs: ['orders'],
    job: 'forecast',
    menu: ['updateForecast'],
    formulas: ['SEASON_FORECAST', 'SEASON_INDEX'],
  },
  supply: {
    tabs: [planTab, ganttTab, analysisTab, suppliersTab, deliveriesTab],
    settings: all(planSettings, supplierSettings, analysisSettings, ganttSettings),
    needs: ['orders', 'forecast'],
    job: 'supply',
    menu: ['updateSupply', 'openSupply'],
    formulas: ['SAFETY_STOCK', 'BULLWHIP', 'BUFFER_LINE', 'BUFFER_DAYS'],
  },
  stock: {
    tabs: [stockTab, transfersTab],
    settings: all(stockSettings),
    needs: ['orders'],
    job: 'stock',
    menu: ['updateStock', 'openStockImport'],
    formulas: [],
  },
  board: {
    tabs: [boardTab, tasksTab, campaignsTab, templatesTab, shiftsTab, knowledgeTab, plansTab],
    settings: all(boardSettings),
    needs: [],
    job: 'board',
    menu: ['openBoard'],
    formulas: [],
  },
  trends: {
    tabs: [wordsTab, reportTab, increaseTab, curvesTab],
    settings: all(trendSettings),
    needs: ['forecast'],
    job: 'trends',
    menu: ['showTrends'],
    formulas: [],
  },
  crisis: {
    tabs: [mentionsTab, feedsTab, rulesTab, reviewsTab, crisesTab, rivalsTab, responsesTab],
    settings: all(crisisSettings),
    needs: [],
    job: 'crisis',
    menu: ['openCrisis'],
    formulas: ['MENTION_COUNT', 'CRISIS_LEVEL'],
  },
  common: {
    tabs: [cockpitTab, teamTab, silencesTab, mailTab, adjustmentsTab, settingsTab, problemsTab, runsTab],
    settings: all(shopSettings, { languageSetting }, clockSettings, alertSettings, calendarSettings),
    needs: [],
    job: 'mail',
    menu: [],
    formulas: ['WORKDAY_CN'],
  },
} satisfies Readonly<Record<string, Module>>;

export type ModuleName = keyof typeof MODULES;

export type Modules = Readonly<Record<ModuleName, Module>>;

/** Modules by name, with what all of them have in common. */
export const moduleOf = (name: ModuleName): Module => MODULES[name];

export const MODULE_NAMES = Object.keys(MODULES) as ModuleName[];

/** The module in which a tab stands; null for a tab that is not ours. */
export const moduleOfTab = (tab: string): ModuleName | null =>
  MODULE_NAMES.find((name) => moduleOf(name).tabs.some((one) => one.name === tab)) ?? null;

/**
 * Modules that are chosen, and those of whose tabs they live, in the order of `MODULES`. What every shop has is always among them.
 */
export function withNeeds(chosen: readonly string[]): ModuleName[] {
  const wanted = new Set<string>(['common', ...chosen]);
  for (const name of wanted)
    for (const need of (MODULES as Record<string, Module>)[name]?.needs ?? []) wanted.add(need);
  return MODULE_NAMES.filter((name) => wanted.has(name));
}
