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
import { languageSetting, settingsTab } from './workbook/settings';
import { shopSettings } from './workbook/shopSettings';
import type { TabForm } from './workbook/tab';
import { teamTab } from './workbook/team';
import { adjustmentsTab, calendarSettings } from './workbook/workCalendar';

/** Every tab that ShopDeck knows, in the order in which a shop wants them. */
export const TABS: readonly TabForm[] = [
  cockpitTab,
  rosterTab,
  overviewTab,
  reviewTab,
  splitTab,
  annualTab,
  forecastOverviewTab,
  planTab,
  ganttTab,
  analysisTab,
  detailTab,
  curveTab,
  seasonTab,
  archiveTab,
  ordersTab,
  historyTab,
  promotionsTab,
  stockTab,
  suppliersTab,
  deliveriesTab,
  transfersTab,
  wordsTab,
  reportTab,
  increaseTab,
  curvesTab,
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
  mentionsTab,
  feedsTab,
  rulesTab,
  reviewsTab,
  crisesTab,
  rivalsTab,
  responsesTab,
  coursesTab,
  boardTab,
  tasksTab,
  campaignsTab,
  templatesTab,
  shiftsTab,
  knowledgeTab,
  plansTab,
  teamTab,
  silencesTab,
  mailTab,
  adjustmentsTab,
  settingsTab,
  problemsTab,
  runsTab,
];
/** Every setting, in the order in which 设置 lists them. */
export const SETTINGS = [
  ...Object.values(shopSettings),
  languageSetting,
  ...Object.values(clockSettings),
  ...Object.values(orderSettings),
  ...Object.values(rosterSettings),
  ...Object.values(forecastSettings),
  ...Object.values(planSettings),
  ...Object.values(supplierSettings),
  ...Object.values(analysisSettings),
  ...Object.values(ganttSettings),
  ...Object.values(stockSettings),
  ...Object.values(trendSettings),
  ...Object.values(contentSettings),
  ...Object.values(creatorSettings),
  ...Object.values(briefSettings),
  ...Object.values(crisisSettings),
  ...Object.values(boardSettings),
  ...Object.values(alertSettings),
  ...Object.values(calendarSettings),
];
