import { alertsEn } from './en/alerts';
import { assistantJobsEn } from './en/assistant';
import { bigQueryEn } from './en/bigQuery';
import { boardEn } from './en/board';
import { briefEn } from './en/brief';
import { calendarEn } from './en/calendar';
import { careEn } from './en/care';
import { cockpitEn } from './en/cockpit';
import { contentEn } from './en/content';
import { contentImportEn } from './en/contentImport';
import { crisisEn } from './en/crisis';
import { customersEn } from './en/customers';
import { customerValueEn } from './en/customerValue';
import { forecastEn } from './en/forecast';
import { ganttEn } from './en/gantt';
import { jobsEn } from './en/jobs';
import { mentionsEn } from './en/mentions';
import { menuEn } from './en/menu';
import { orderJobsEn } from './en/orders';
import { reviewEn } from './en/review';
import { sampleEn } from './en/sample';
import { selftestEn } from './en/selftest';
import { stockEn } from './en/stock';
import { stockImportEn } from './en/stockImport';
import { suppliersEn } from './en/suppliers';
import { supplyPlanEn } from './en/supplyPlan';
import { tabsEn } from './en/tabs';
import { trendsEn } from './en/trends';
import { workbookEn } from './en/workbook';
import { alertsZh } from './zh-CN/alerts';
import { assistantJobsZh } from './zh-CN/assistant';
import { bigQueryZh } from './zh-CN/bigQuery';
import { boardZh } from './zh-CN/board';
import { briefZh } from './zh-CN/brief';
import { calendarZh } from './zh-CN/calendar';
import { careZh } from './zh-CN/care';
import { cockpitZh } from './zh-CN/cockpit';
import { contentZh } from './zh-CN/content';
import { contentImportZh } from './zh-CN/contentImport';
import { crisisZh } from './zh-CN/crisis';
import { customersZh } from './zh-CN/customers';
import { customerValueZh } from './zh-CN/customerValue';
import { forecastZh } from './zh-CN/forecast';
import { ganttZh } from './zh-CN/gantt';
import { jobsZh } from './zh-CN/jobs';
import { mentionsZh } from './zh-CN/mentions';
import { menuZh } from './zh-CN/menu';
import { orderJobsZh } from './zh-CN/orders';
import { reviewZh } from './zh-CN/review';
import { sampleZh } from './zh-CN/sample';
import { selftestZh } from './zh-CN/selftest';
import { stockZh } from './zh-CN/stock';
import { stockImportZh } from './zh-CN/stockImport';
import { suppliersZh } from './zh-CN/suppliers';
import { supplyPlanZh } from './zh-CN/supplyPlan';
import { tabsZh } from './zh-CN/tabs';
import { trendsZh } from './zh-CN/trends';
import { workbookZh } from './zh-CN/workbook';

export type Language = 'zh-CN' | 'en';

/** Words of every room in Chinese. */
const zh = {
  workbook: workbookZh,
  tabs: tabsZh,
  calendar: calendarZh,
  alerts: alertsZh,
  crisis: crisisZh,
  mentions: mentionsZh,
  cockpit: cockpitZh,
  board: boardZh,
  brief: briefZh,
  trends: trendsZh,
  orders: orderJobsZh,
  bigQuery: bigQueryZh,
  customers: customersZh,
  care: careZh,
  review: reviewZh,
  customerValue: customerValueZh,
  gantt: ganttZh,
  forecast: forecastZh,
  stock: stockZh,
  stockImport: stockImportZh,
  content: contentZh,
  contentImport: contentImportZh,
  supplyPlan: supplyPlanZh,
  suppliers: suppliersZh,
  assistant: assistantJobsZh,
  sample: sampleZh,
  selftest: selftestZh,
  jobs: jobsZh,
  menu: menuZh,
};

/** Words of every room, in one language. */
type Rooms = typeof zh;

const en: Rooms = {
  workbook: workbookEn,
  tabs: tabsEn,
  calendar: calendarEn,
  alerts: alertsEn,
  crisis: crisisEn,
  mentions: mentionsEn,
  cockpit: cockpitEn,
  board: boardEn,
  brief: briefEn,
  trends: trendsEn,
  orders: orderJobsEn,
  bigQuery: bigQueryEn,
  customers: customersEn,
  care: careEn,
  review: reviewEn,
  customerValue: customerValueEn,
  gantt: ganttEn,
  forecast: forecastEn,
  stock: stockEn,
  stockImport: stockImportEn,
  content: contentEn,
  contentImport: contentImportEn,
  supplyPlan: supplyPlanEn,
  suppliers: suppliersEn,
  assistant: assistantJobsEn,
  sample: sampleEn,
  selftest: selftestEn,
  jobs: jobsEn,
  menu: menuEn,
};

type Words = Readonly<Record<string, string>>;

/** Every word that the add-on's jobs and menus say, in one language. */
export interface Texts extends Rooms {
  readonly language: Language;
  /** What a tab is for. */
  readonly about: Words;
  /** What a column holds, by tab and header. */
  readonly notes: Readonly<Record<string, Words>>;
  /** What a setting does, by its key. */
  readonly settings: Words;
}

/** What a room may say of its tabs; a tab that two rooms fill has notes from both. */
interface OfTabs {
  readonly about?: Words;
  readonly notes?: Readonly<Record<string, Words>>;
  readonly settings?: Words;
}

function together(language: Language, rooms: Rooms): Texts {
  const all = Object.values(rooms) as readonly OfTabs[];
  const notes: Record<string, Words> = {};
  for (const room of all)
    for (const [tab, words] of Object.entries(room.notes ?? {})) notes[tab] = { ...notes[tab], ...words };
  const merged = (part: 'about' | 'settings'): Words => Object.assign({}, ...all.map((room) => room[part]));
  return { ...rooms, language, about: merged('about'), notes, settings: merged('settings') };
}

const TEXTS: Readonly<Record<Language, Texts>> = { 'zh-CN': together('zh-CN', zh), en: together('en', en) };

/** What warnings and mails say. */
export type AlertWords = Texts['alerts'];

/** The words of a language. */
export const textsIn = (language: Language): Texts => TEXTS[language];

/** The language of a locale such as `en_US` or `zh_CN`: Chinese unless it is English. */
export const languageOf = (locale: string): Language => (/^en\b|^en_/i.test(locale) ? 'en' : 'zh-CN');
