import { alertsEn } from './en/alerts';
import { boardEn } from './en/board';
import { calendarEn } from './en/calendar';
import { cockpitEn } from './en/cockpit';
import { crisisEn } from './en/crisis';
import { customersEn } from './en/customers';
import { forecastEn } from './en/forecast';
import { ganttEn } from './en/gantt';
import { jobsEn } from './en/jobs';
import { mentionsEn } from './en/mentions';
import { menuEn } from './en/menu';
import { orderJobsEn } from './en/orders';
import { stockEn } from './en/stock';
import { stockImportEn } from './en/stockImport';
import { suppliersEn } from './en/suppliers';
import { supplyPlanEn } from './en/supplyPlan';
import { tabsEn } from './en/tabs';
import { trendsEn } from './en/trends';
import { workbookEn } from './en/workbook';
import { alertsZh } from './zh-CN/alerts';
import { boardZh } from './zh-CN/board';
import { calendarZh } from './zh-CN/calendar';
import { cockpitZh } from './zh-CN/cockpit';
import { crisisZh } from './zh-CN/crisis';
import { customersZh } from './zh-CN/customers';
import { forecastZh } from './zh-CN/forecast';
import { ganttZh } from './zh-CN/gantt';
import { jobsZh } from './zh-CN/jobs';
import { mentionsZh } from './zh-CN/mentions';
import { menuZh } from './zh-CN/menu';
import { orderJobsZh } from './zh-CN/orders';
import { stockZh } from './zh-CN/stock';
import { stockImportZh } from './zh-CN/stockImport';
import { suppliersZh } from './zh-CN/suppliers';
import { supplyPlanZh } from './zh-CN/supplyPlan';
import { tabsZh } from './zh-CN/tabs';
import { trendsZh } from './zh-CN/trends';
import { workbookZh } from './zh-CN/workbook';

export type Language = 'zh-CN' | 'en';

/** Every word that the add-on's jobs and menus say, in one language. */
export interface Texts {
  language: Language;
  workbook: typeof workbookZh;
  calendar: typeof calendarZh;
  alerts: typeof alertsZh;
  crisis: typeof crisisZh;
  mentions: typeof mentionsZh;
  cockpit: typeof cockpitZh;
  board: typeof boardZh;
  trends: typeof trendsZh;
  orders: typeof orderJobsZh;
  customers: typeof customersZh;
  gantt: typeof ganttZh;
  forecast: typeof forecastZh;
  stock: typeof stockZh;
  stockImport: typeof stockImportZh;
  supplyPlan: typeof supplyPlanZh;
  suppliers: typeof suppliersZh;
  jobs: typeof jobsZh;
  menu: typeof menuZh;
  /** What a tab is for. */
  about: Readonly<Record<string, string>>;
  /** What a column holds, by tab and header. */
  notes: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What a setting does, by its key. */
  settings: Readonly<Record<string, string>>;
}

const zh: Texts = {
  language: 'zh-CN',
  workbook: workbookZh,
  calendar: calendarZh,
  alerts: alertsZh,
  crisis: crisisZh,
  mentions: mentionsZh,
  cockpit: cockpitZh,
  board: boardZh,
  trends: trendsZh,
  orders: orderJobsZh,
  customers: customersZh,
  gantt: ganttZh,
  forecast: forecastZh,
  stock: stockZh,
  stockImport: stockImportZh,
  supplyPlan: supplyPlanZh,
  suppliers: suppliersZh,
  jobs: jobsZh,
  menu: menuZh,
  about: {
    ...tabsZh.about,
    ...calendarZh.about,
    ...alertsZh.about,
    ...crisisZh.about,
    ...mentionsZh.about,
    ...cockpitZh.about,
    ...ganttZh.about,
    ...boardZh.about,
    ...trendsZh.tabs,
    ...forecastZh.about,
    ...stockZh.about,
    ...supplyPlanZh.about,
    ...suppliersZh.about,
  },
  notes: {
    ...tabsZh.notes,
    ...calendarZh.notes,
    ...alertsZh.notes,
    ...crisisZh.notes,
    ...mentionsZh.notes,
    ...cockpitZh.notes,
    ...ganttZh.notes,
    ...boardZh.notes,
    ...trendsZh.notes,
    ...forecastZh.notes,
    ...stockZh.notes,
    ...supplyPlanZh.notes,
    ...suppliersZh.notes,
    供应链规划: { ...supplyPlanZh.notes.供应链规划, ...suppliersZh.notes.供应链规划 },
    客户RFM: customersZh.notes,
  },
  settings: {
    ...tabsZh.settings,
    ...calendarZh.settings,
    ...alertsZh.settings,
    ...crisisZh.settings,
    ...boardZh.settings,
    ...customersZh.settings,
    ...ganttZh.settings,
    ...trendsZh.settings,
    ...forecastZh.settings,
    ...stockZh.settings,
    ...supplyPlanZh.settings,
    ...suppliersZh.settings,
  },
};

const en: Texts = {
  language: 'en',
  workbook: workbookEn,
  calendar: calendarEn,
  alerts: alertsEn,
  crisis: crisisEn,
  mentions: mentionsEn,
  cockpit: cockpitEn,
  board: boardEn,
  trends: trendsEn,
  orders: orderJobsEn,
  customers: customersEn,
  gantt: ganttEn,
  forecast: forecastEn,
  stock: stockEn,
  stockImport: stockImportEn,
  supplyPlan: supplyPlanEn,
  suppliers: suppliersEn,
  jobs: jobsEn,
  menu: menuEn,
  about: {
    ...tabsEn.about,
    ...calendarEn.about,
    ...alertsEn.about,
    ...crisisEn.about,
    ...mentionsEn.about,
    ...cockpitEn.about,
    ...ganttEn.about,
    ...boardEn.about,
    ...trendsEn.tabs,
    ...forecastEn.about,
    ...stockEn.about,
    ...supplyPlanEn.about,
    ...suppliersEn.about,
  },
  notes: {
    ...tabsEn.notes,
    ...calendarEn.notes,
    ...alertsEn.notes,
    ...crisisEn.notes,
    ...mentionsEn.notes,
    ...cockpitEn.notes,
    ...ganttEn.notes,
    ...boardEn.notes,
    ...trendsEn.notes,
    ...forecastEn.notes,
    ...stockEn.notes,
    ...supplyPlanEn.notes,
    ...suppliersEn.notes,
    供应链规划: { ...supplyPlanEn.notes.供应链规划, ...suppliersEn.notes.供应链规划 },
    客户RFM: customersEn.notes,
  },
  settings: {
    ...tabsEn.settings,
    ...calendarEn.settings,
    ...alertsEn.settings,
    ...crisisEn.settings,
    ...boardEn.settings,
    ...customersEn.settings,
    ...ganttEn.settings,
    ...trendsEn.settings,
    ...forecastEn.settings,
    ...stockEn.settings,
    ...supplyPlanEn.settings,
    ...suppliersEn.settings,
  },
};

/** What warnings and mails say. */
export type AlertWords = Texts['alerts'];

/** The words of a language. */
export const textsIn = (language: Language): Texts => (language === 'en' ? en : zh);

/** The language of a locale such as `en_US` or `zh_CN`: Chinese unless it is English. */
export const languageOf = (locale: string): Language => (/^en\b|^en_/i.test(locale) ? 'en' : 'zh-CN');
