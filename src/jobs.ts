import { deliverMail, isMailWaiting } from './alerts/job';
import { runBoard } from './board/job';
import { campaignsTab, tasksTab } from './board/tabs';
import { showCockpit } from './cockpit/job';
import { cockpitTab } from './cockpit/tabs';
import { keepBriefs } from './content/brief/job';
import { briefsTab } from './content/brief/tabs';
import { reviewContent } from './content/job';
import { painsTab } from './content/pains/tabs';
import { creatorsTab, piecesTab } from './content/tabs';
import { fetchFeeds } from './crisis/feeds/job';
import { feedsTab } from './crisis/feeds/tabs';
import { runCrisis } from './crisis/job';
import { crisesTab, mentionsTab, reviewsTab } from './crisis/tabs';
import { isOwnId } from './customers/care/ids';
import { careArchiveTab, careRows } from './customers/care/tabs';
import { keepCustomers } from './customers/job';
import { splitTab } from './customers/review/tabs';
import { makeForecast } from './forecast/job';
import { isUnderWay } from './forecast/progressLedger';
import { curveTab, overviewTab as forecastOverviewTab, seasonTab } from './forecast/tabs';
import { GoogleBigQuery } from './google/bigQuery';
import { GoogleWeb } from './google/fetch';
import { sampleFile } from './google/files';
import { DocumentLock, DocumentMemory } from './google/ground';
import { GoogleOutlet } from './google/mail';
import { allProbes } from './google/probes/all';
import { Scratch } from './google/probes/scratch';
import { GoogleWorkbook } from './google/spreadsheet';
import { SETTINGS, TABS } from './modules';
import { rollUp } from './orders/historyLedger';
import { hasOrders } from './orders/ledger';
import { historyTab } from './orders/tabs';
import { addSample } from './sample/add';
import { removeSample } from './sample/remove';
import { TICK } from './schedule/settings';
import { forgetDone, tick as runDuties } from './schedule/tick';
import { type PageFindings, testHere } from './selftest/job';
import { runStock } from './stock/job';
import { stockTab } from './stock/tabs';
import { analysisTab } from './supply/bullwhip/tabs';
import { runGantt } from './supply/gantt/job';
import { ganttTab } from './supply/gantt/tabs';
import { keepSupply, makeSupplyTabs } from './supply/job';
import { deliveriesTab, suppliersTab } from './supply/suppliers/tabs';
import { languageOf, type Texts, textsIn } from './text/texts';
import { reportTrends } from './trends/job';
import { wordsTab } from './trends/tabs';
import { type Migration, migrate } from './workbook/migrate';
import { type Outcome, type Run, runJob as run, type Trigger } from './workbook/run';
import { peekLanguage } from './workbook/settings';
import { setUp } from './workbook/setUp';
import { openShop, type Shop } from './workbook/shop';
import type { TabForm } from './workbook/tab';

/** Version of the tabs' layout, and what brings older workbooks up to it. */
const LAYOUT = 1;
const MIGRATIONS: readonly Migration[] = [];

/** When this execution began: each one loads the jobs anew. */
const BEGAN = Date.now();

/** Whether this build may reach the web; build/addon.mjs says so, together with the scope in the manifest. */
declare const SHOPDECK_FEEDS: boolean;
/** Whether it may use BigQuery. */
declare const SHOPDECK_BIGQUERY: boolean;

/** The hour from which the clock looks at the supply chart. */
const FIRST_HOUR = 7;

/** The shop of this execution. Its language is the setting's, else the user's. */
export function open(): Shop {
  const workbook = new GoogleWorkbook(SpreadsheetApp.getActiveSpreadsheet());
  const texts = textsIn(peekLanguage(workbook) ?? languageOf(Session.getActiveUserLocale()));
  const shop = openShop({
    workbook,
    lock: new DocumentLock(texts.workbook.busy),
    memory: new DocumentMemory(),
    texts,
    now: workbook.wallClock(new Date()),
    elapsed: () => Date.now() - BEGAN,
    bigQuery: SHOPDECK_BIGQUERY ? new GoogleBigQuery() : null,
  });
  migrate(shop, LAYOUT, MIGRATIONS);
  return shop;
}

/** The way out for warnings. */
export const outlet = () => new GoogleOutlet(SpreadsheetApp.getActiveSpreadsheet());

/** What a job may be told beside its name. */
interface Options {
  /** For setup: the tabs to make. */
  readonly tabs?: readonly string[];
  /** For selftest: what the page found. */
  readonly page?: PageFindings;
}

type Job = (shop: Shop, options: Options) => Outcome;

const JOBS: Readonly<Record<string, Job>> = {
  setup: (shop, { tabs }) => setUp(shop, chosen(shop, tabs), SETTINGS),
  customers: (shop) => {
    const roster = keepCustomers(shop);
    rollUp(shop);
    return roster;
  },
  trends: (shop) => reportTrends(shop, outlet()),
  forecast: forecastAndPlan,
  supply: (shop) => {
    makeSupplyTabs(shop);
    return followedBy(shop, keepSupply(shop, outlet()), runGantt(shop, outlet()));
  },
  gantt: (shop) => runGantt(shop, outlet()),
  crisis: (shop) => {
    const ran = runCrisis(shop, outlet());
    showCockpit(shop);
    return ran;
  },
  board: (shop) => runBoard(shop, outlet()),
  stock: (shop) => runStock(shop, outlet()),
  content: (shop) => followedBy(shop, reviewContent(shop), keepBriefs(shop)),
  cockpit: showCockpit,
  feeds: (shop) => fetchFeeds(shop, SHOPDECK_FEEDS ? new GoogleWeb() : null),
  mail: (shop) => deliverMail(shop, outlet()),
  tick: (shop) => runDuties(shop, duties(shop)),
  sample: (shop) => addSample(shop, sampleFile(), TABS),
  unsample: removeSampleAndFollow,
  selftest: (shop, { page }) =>
    Scratch.with(SpreadsheetApp.getActiveSpreadsheet(), (scratch) =>
      testHere(shop, allProbes(scratch, shop, formats(), TICK), page ?? null),
    ),
};

/** Sales are rolled up first, so that a shop with orders alone has a history; not while a forecast is under way, which goes on with the one it began with. */
function forecastAndPlan(shop: Shop): Outcome {
  const lastPaid = hasOrders(shop) && !isUnderWay(shop.memory) ? rollUp(shop).lastPaid : null;
  const forecast = makeForecast(shop, lastPaid);
  if (!forecast.done) return forecast;
  const plan = keepSupply(shop, outlet());
  return { ...plan, result: shop.texts.forecast.joined([forecast.result, plan.result]) };
}

/** Every number format of a column. */
const formats = () => [...new Set(TABS.flatMap(({ columns }) => Object.values(columns).map(({ format }) => format)))];

/** Computed tabs of sums over products. */
const SUMS: readonly TabForm[] = [forecastOverviewTab, curveTab, seasonTab, analysisTab];

/** Tabs with rows that ShopDeck makes for customers; those that the user typed are his. */
const OF_CUSTOMERS = [
  { tab: careRows, isOurs: ({ id }: Readonly<Record<string, unknown>>) => !isOwnId(String(id)) },
  { tab: careArchiveTab, isOurs: () => true },
  { tab: splitTab, isOurs: () => true },
];

/** What the sample data came to is worked out anew at once, as far as there is time; the clock does the rest. */
function removeSampleAndFollow(shop: Shop): Outcome {
  const removed = removeSample(shop, { tabs: TABS, sums: SUMS, ofCustomers: OF_CUSTOMERS });
  if (shop.counts.written === 0) return removed;
  forgetDone(shop);
  return followedBy(shop, removed, runDuties(shop, duties(shop)));
}

/** Two jobs told as one. */
const followedBy = ({ texts }: Shop, first: Outcome, second: Outcome): Outcome => ({
  result: `${first.result}${texts.gantt.join}${second.result}`,
  done: first.done && second.done,
});

function chosen(shop: Shop, names: readonly string[] | undefined): readonly TabForm[] {
  const known = TABS.map(({ name }) => name);
  const unknown = names?.find((name) => !known.includes(name));
  if (unknown !== undefined) throw shop.error((texts) => texts.jobs.unknownTab(unknown, known));
  return names ? TABS.filter(({ name }) => names.includes(name)) : TABS;
}

/** What the clock does; each duty works on a shop of its own, so that one's problems and counts are not another's. */
function duties(shop: Shop) {
  const { texts, now } = shop;
  const isDaytime = Number(now.slice(11, 13)) >= FIRST_HOUR;
  const hasTab = (name: string) => SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name) !== null;
  const hasRows = (name: string) => (SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name)?.getLastRow() ?? 0) > 1;
  return [
    {
      name: 'customers',
      label: texts.jobs.names.customers,
      every: 'day',
      applies: () => hasOrders(shop),
      run: () => perform('customers', 'clock'),
    } as const,
    // After the roll-up of sales that comes with the roster.
    {
      name: 'forecast',
      label: texts.jobs.names.forecast,
      every: 'month',
      applies: () => hasOrders(shop) || hasTab(historyTab.name),
      unfinished: () => isUnderWay(new DocumentMemory()),
      run: () => perform('forecast', 'clock'),
    } as const,
    // After the forecast, whose months it touches.
    {
      name: 'trends',
      label: texts.jobs.names.trends,
      every: 'day',
      applies: () => hasTab(wordsTab.name),
      run: () => perform('trends', 'clock'),
    } as const,
    // Before the crisis desk, which judges what they brought.
    {
      name: 'feeds',
      label: texts.jobs.names.feeds,
      every: 'hour',
      applies: () => hasTab(feedsTab.name),
      run: () => perform('feeds', 'clock'),
    } as const,
    {
      name: 'crisis',
      label: texts.jobs.names.crisis,
      every: 'hour',
      applies: () => [mentionsTab, feedsTab, reviewsTab, crisesTab].some(({ name }) => hasTab(name)),
      run: () => perform('crisis', 'clock'),
    } as const,
    // The suppliers' record changes with each delivery, the plan with the days that are left.
    {
      name: 'supply',
      label: texts.jobs.names.supply,
      every: 'day',
      applies: () => isDaytime && [suppliersTab, deliveriesTab].some(({ name }) => hasRows(name)),
      run: () => perform('supply', 'clock'),
    } as const,
    // Days turn at midnight, but nobody's day begins then: the digest is the first run's.
    {
      name: 'gantt',
      label: texts.jobs.names.gantt,
      every: 'hour',
      applies: () => isDaytime && hasRows(ganttTab.name),
      run: () => perform('gantt', 'clock'),
    } as const,
    {
      name: 'stock',
      label: texts.jobs.names.stock,
      every: 'hour',
      applies: () => hasTab(stockTab.name),
      run: () => perform('stock', 'clock'),
    } as const,
    // Before the board, which shows the tasks that briefs open.
    {
      name: 'content',
      label: texts.jobs.names.content,
      every: 'day',
      applies: () => [piecesTab, briefsTab, creatorsTab, painsTab].some(({ name }) => hasRows(name)),
      run: () => perform('content', 'clock'),
    } as const,
    {
      name: 'board',
      label: texts.jobs.names.board,
      every: 'hour',
      applies: () => [tasksTab, campaignsTab].some(({ name }) => hasTab(name)),
      run: () => perform('board', 'clock'),
    } as const,
    // After everything that it tells of.
    {
      name: 'cockpit',
      label: texts.jobs.names.cockpit,
      every: 'hour',
      applies: () => hasTab(cockpitTab.name),
      run: () => perform('cockpit', 'clock'),
    } as const,
    // Last: jobs that came before it have sent their own messages.
    {
      name: 'mail',
      label: texts.jobs.names.mail,
      every: 'hour',
      applies: () => isMailWaiting(new GoogleWorkbook(SpreadsheetApp.getActiveSpreadsheet())),
      run: () => perform('mail', 'clock'),
    } as const,
  ];
}

/** Runs a job by its name and leaves its run record. */
export function perform(name: string, trigger: Trigger, options: Options = {}, shop: Shop = open()): Run {
  const job = JOBS[name];
  const work = () => {
    if (!job) throw shop.error((texts) => texts.jobs.unknownJob(name, [...Object.keys(JOBS), 'import']));
    return job(shop, options);
  };
  return run(shop, shop.texts.jobs.names[name as keyof Texts['jobs']['names']] ?? name, trigger, work);
}
