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
import { cockpitTab, coursesTab, responsesTab } from './cockpit/tabs';
import { briefSettings, briefsTab, monthsTab, standardTab, traceTab } from './content/brief/tabs';
import { bookingTab, creatorSettings, tiersTab } from './content/creators/tabs';
import { funnelTab } from './content/funnel/tabs';
import { painsTab } from './content/pains/tabs';
import { samplesTab, structureTab } from './content/structure/tabs';
import { chartsTab, contentSettings, creatorsTab, piecesTab } from './content/tabs';
import { feedsTab } from './crisis/feeds/tabs';
import { crisesTab, crisisSettings, mentionsTab, reviewsTab, rivalsTab, rulesTab } from './crisis/tabs';
import { careArchiveTab, careSettings, careTab } from './customers/care/tabs';
import { movementTab } from './customers/movement/tabs';
import { reviewTab, splitTab } from './customers/review/tabs';
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
  /** Whether a shop chooses it, it comes with those that need it, or with any. */
  readonly comes: 'chosen' | 'needed' | 'always';
  /** Tabs that are made for it; each tab of ShopDeck stands in one module. */
  readonly tabs: readonly TabForm[];
  /** Each setting stands in one module. */
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

/** Every module, in the order in which a merchant is asked. */
export const MODULES = {
  cockpit: {
    comes: 'always',
    tabs: [cockpitTab, coursesTab],
    settings: [],
    needs: [],
    job: 'cockpit',
    menu: ['openCockpit'],
    formulas: [],
  },
  orders: {
    comes: 'needed',
    tabs: [ordersTab, historyTab],
    settings: all(orderSettings),
    needs: [],
    job: 'customers',
    menu: ['openImport'],
    formulas: [],
  },
  customers: {
    comes: 'chosen',
    tabs: [rosterTab, overviewTab, movementTab, careTab, reviewTab, splitTab, careArchiveTab],
    settings: all(rosterSettings, careSettings),
    needs: ['orders'],
    job: 'customers',
    menu: ['updateRoster', 'openContacts', 'openSplit'],
    formulas: ['RFM_SCORE', 'RFM_TYPE', 'PARETO_SHARE', 'COUPON_WINNER'],
  },
  forecast: {
    comes: 'chosen',
    tabs: [annualTab, forecastOverviewTab, detailTab, curveTab, seasonTab, archiveTab, promotionsTab],
    settings: all(forecastSettings),
    needs: ['orders'],
    job: 'forecast',
    menu: ['updateForecast'],
    formulas: ['SEASON_FORECAST', 'SEASON_INDEX'],
  },
  supply: {
    comes: 'chosen',
    tabs: [planTab, ganttTab, analysisTab, suppliersTab, deliveriesTab],
    settings: all(planSettings, supplierSettings, analysisSettings, ganttSettings),
    needs: ['orders', 'forecast'],
    job: 'supply',
    menu: ['updateSupply', 'openSupply'],
    formulas: ['SAFETY_STOCK', 'BULLWHIP', 'BUFFER_LINE', 'BUFFER_DAYS'],
  },
  stock: {
    comes: 'chosen',
    tabs: [stockTab, transfersTab],
    settings: all(stockSettings),
    needs: ['orders'],
    job: 'stock',
    menu: ['updateStock', 'openStockImport'],
    formulas: [],
  },
  board: {
    comes: 'chosen',
    tabs: [boardTab, tasksTab, campaignsTab, templatesTab, shiftsTab, knowledgeTab, plansTab],
    settings: all(boardSettings),
    needs: [],
    job: 'board',
    menu: ['openBoard'],
    formulas: [],
  },
  trends: {
    comes: 'chosen',
    tabs: [wordsTab, reportTab, increaseTab, curvesTab],
    settings: all(trendSettings),
    needs: ['forecast'],
    job: 'trends',
    menu: ['showTrends'],
    formulas: [],
  },
  content: {
    comes: 'chosen',
    tabs: [
      piecesTab,
      funnelTab,
      creatorsTab,
      tiersTab,
      bookingTab,
      painsTab,
      structureTab,
      samplesTab,
      chartsTab,
      briefsTab,
      standardTab,
      traceTab,
      monthsTab,
    ],
    settings: all(contentSettings, creatorSettings, briefSettings),
    needs: [],
    job: 'content',
    menu: ['reviewContent', 'openContentImport', 'openBriefs'],
    formulas: ['KOL_TIER', 'CONTENT_ROI', 'FUNNEL_RATES'],
  },
  crisis: {
    comes: 'chosen',
    tabs: [mentionsTab, feedsTab, rulesTab, reviewsTab, crisesTab, rivalsTab, responsesTab],
    settings: all(crisisSettings),
    needs: [],
    job: 'crisis',
    menu: ['openCrisis'],
    formulas: ['MENTION_COUNT', 'CRISIS_LEVEL'],
  },
  common: {
    comes: 'always',
    tabs: [teamTab, silencesTab, mailTab, adjustmentsTab, settingsTab, problemsTab, runsTab],
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

/** Every tab that ShopDeck knows, in the order in which a new workbook gets them. */
export const TABS: readonly TabForm[] = MODULE_NAMES.flatMap((name) => moduleOf(name).tabs);

/** Every setting, in the order in which 设置 lists them: what concerns all first. */
export const SETTINGS = [
  ...MODULES.common.settings,
  ...MODULE_NAMES.flatMap((name) => (name === 'common' ? [] : moduleOf(name).settings)),
];

/** The module in which a tab stands; null for a tab that is not ours. */
export const moduleOfTab = (tab: string): ModuleName | null =>
  MODULE_NAMES.find((name) => moduleOf(name).tabs.some((one) => one.name === tab)) ?? null;

/** Modules that are chosen, those of whose tabs they live, and those that come with any, in the order of `MODULES`. */
export function withNeeds(chosen: readonly string[]): ModuleName[] {
  const wanted = new Set<string>(chosen);
  for (const name of wanted)
    for (const need of (MODULES as Record<string, Module>)[name]?.needs ?? []) wanted.add(need);
  return MODULE_NAMES.filter((name) => wanted.has(name) || moduleOf(name).comes === 'always');
}
