import { deliverMail, isMailWaiting } from './alerts/job';
import { alertSettings, mailTab, silencesTab } from './alerts/tabs';
import {
  type CampaignFields,
  type Preview,
  previewCampaign,
  saveCampaign,
  type WrongCampaign,
} from './board/campaign/job';
import { runBoard } from './board/job';
import { boardRoom, type Deed as CardDeed, type Outcome as CardOutcome, handleCard, rowOfTask } from './board/room/job';
import type { Room as Board } from './board/room/room';
import { readKnowledge } from './board/sourceLedger';
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
import { showCockpit } from './cockpit/job';
import { cockpitTab, responsesTab } from './cockpit/tabs';
import { fetchFeeds } from './crisis/feeds/job';
import { feedsTab } from './crisis/feeds/tabs';
import { runCrisis } from './crisis/job';
import type { MentionBatch, MentionImport } from './crisis/mentions/batch';
import { importMentions as importMentionBatch } from './crisis/mentions/job';
import {
  type Deed,
  type Outcome as HandlingOutcome,
  handleIncident,
  type Room,
  crisisRoom as roomOf,
  rowOfIncident,
} from './crisis/room/job';
import { crisesTab, crisisSettings, mentionsTab, reviewsTab, rivalsTab, rulesTab } from './crisis/tabs';
import { makeRoster } from './customers/job';
import { overviewTab, rosterSettings, rosterTab } from './customers/tabs';
import { makeForecast } from './forecast/job';
import { isUnderWay } from './forecast/progressLedger';
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
import { GoogleWeb } from './google/fetch';
import { DocumentLock, DocumentMemory, installTick, removeTick, UserMemory } from './google/ground';
import { GoogleOutlet } from './google/mail';
import { GoogleWorkbook } from './google/spreadsheet';
import type { ImportResult, ImportSettings, OrderBatch } from './orders/batch';
import { importOrders as importBatch, rollUp } from './orders/job';
import { historyTab, orderSettings, ordersTab } from './orders/tabs';
import { clockSettings } from './schedule/settings';
import { tick as runDuties } from './schedule/tick';
import { importStock as importStockFiles, type StockImport } from './stock/imports/job';
import type { StockMapping } from './stock/imports/mapping';
import { runStock } from './stock/job';
import { stockSettings, stockTab, transfersTab } from './stock/tabs';
import { analysisSettings, analysisTab } from './supply/bullwhip/tabs';
import { runGantt } from './supply/gantt/job';
import { proposePlan } from './supply/gantt/planLedger';
import type { PlanRequest, Proposal } from './supply/gantt/proposal';
import { makePlan, type Report, type Reporting, reportNode } from './supply/gantt/room/job';
import { applyMove, type MovePreview, previewMove } from './supply/gantt/room/moveLedger';
import { rowOfNode, type Room as SupplyRoom, supplyRoom as supplyRoomOf } from './supply/gantt/room/roomLedger';
import { ganttSettings, ganttTab } from './supply/gantt/tabs';
import { keepSupply, makeSupplyTabs } from './supply/job';
import { deliveriesTab, supplierSettings, suppliersTab } from './supply/suppliers/tabs';
import { planSettings, planTab } from './supply/tabs';
import { languageOf, type Texts, textsIn } from './text/texts';
import { reportTrends } from './trends/job';
import { curvesTab, increaseTab, reportTab, trendSettings, wordsTab } from './trends/tabs';
import { recallMappings, rememberMapping } from './workbook/mappings';
import { type Migration, migrate } from './workbook/migrate';
import { problemsTab } from './workbook/problems';
import { type Outcome, type Run, runJob as run, runsTab, type Trigger } from './workbook/run';
import { languageSetting, peekLanguage, readSettings, settingsTab } from './workbook/settings';
import { setUp } from './workbook/setUp';
import { openShop, type Shop } from './workbook/shop';
import type { TabForm } from './workbook/tab';
import { teamTab } from './workbook/team';
import { adjustmentsTab, calendarSettings } from './workbook/workCalendar';

/** Every tab that ShopDeck knows, in the order in which a shop wants them. */
const TABS: readonly TabForm[] = [
  cockpitTab,
  rosterTab,
  overviewTab,
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
  mentionsTab,
  feedsTab,
  rulesTab,
  reviewsTab,
  crisesTab,
  rivalsTab,
  responsesTab,
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
const SETTINGS = [
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
  ...Object.values(crisisSettings),
  ...Object.values(boardSettings),
  ...Object.values(alertSettings),
  ...Object.values(calendarSettings),
];
/** Version of the tabs' layout, and what brings older workbooks up to it. */
const LAYOUT = 1;
const MIGRATIONS: readonly Migration[] = [];

/** When this execution began: each one loads the jobs anew. */
const BEGAN = Date.now();

/** Name of the clock trigger's handler. */
const TICK = 'tick';

/** Whether this build may reach the web; build/addon.mjs says so, together with the scope in the manifest. */
declare const SHOPDECK_FEEDS: boolean;

/** The hour from which the clock looks at the supply chart. */
const FIRST_HOUR = 7;

/** Name under which a user's choice of who takes up incidents is remembered. */
const ME = 'takenBy';

/** The shop of this execution. Its language is the setting's, else the user's. */
function open(): Shop {
  const workbook = new GoogleWorkbook(SpreadsheetApp.getActiveSpreadsheet());
  const texts = textsIn(peekLanguage(workbook) ?? languageOf(Session.getActiveUserLocale()));
  const shop = openShop({
    workbook,
    lock: new DocumentLock(texts.workbook.busy),
    memory: new DocumentMemory(),
    texts,
    now: workbook.wallClock(new Date()),
    elapsed: () => Date.now() - BEGAN,
  });
  migrate(shop, LAYOUT, MIGRATIONS);
  return shop;
}

/** The way out for warnings. */
const outlet = () => new GoogleOutlet(SpreadsheetApp.getActiveSpreadsheet());

type Job = (shop: Shop, options: { tabs?: string[] }) => Outcome;

const JOBS: Readonly<Record<string, Job>> = {
  setup: (shop, { tabs }) => setUp(shop, chosen(shop, tabs), SETTINGS),
  customers: (shop) => {
    const roster = makeRoster(shop);
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
  cockpit: showCockpit,
  feeds: (shop) => fetchFeeds(shop, SHOPDECK_FEEDS ? new GoogleWeb() : null),
  mail: (shop) => deliverMail(shop, outlet()),
  tick: (shop) => runDuties(shop, duties(shop)),
};

/** Sales are rolled up first, so that a shop with orders alone has a history; not while a forecast is under way, which goes on with the one it began with. */
function forecastAndPlan(shop: Shop): Outcome {
  const hasOrders = shop.workbook.sheet(ordersTab.name) !== null;
  const lastPaid = hasOrders && !isUnderWay(shop.memory) ? rollUp(shop).lastPaid : null;
  const forecast = makeForecast(shop, lastPaid);
  if (!forecast.done) return forecast;
  const plan = keepSupply(shop, outlet());
  return { ...plan, result: shop.texts.forecast.joined([forecast.result, plan.result]) };
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
function duties({ texts, now }: Shop) {
  const isDaytime = Number(now.slice(11, 13)) >= FIRST_HOUR;
  const hasTab = (name: string) => SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name) !== null;
  const hasRows = (name: string) => (SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name)?.getLastRow() ?? 0) > 1;
  return [
    {
      name: 'customers',
      label: texts.jobs.names.customers,
      every: 'day',
      applies: () => hasTab(ordersTab.name),
      run: () => perform('customers', 'clock'),
    } as const,
    // After the roll-up of sales that comes with the roster.
    {
      name: 'forecast',
      label: texts.jobs.names.forecast,
      every: 'month',
      applies: () => hasTab(ordersTab.name) || hasTab(historyTab.name),
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
    {
      name: 'board',
      label: texts.jobs.names.board,
      every: 'hour',
      applies: () => [tasksTab, campaignsTab].some(({ name }) => hasTab(name)),
      run: () => perform('board', 'clock'),
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

function perform(name: string, trigger: Trigger, options: { tabs?: string[] } = {}, shop: Shop = open()): Run {
  const job = JOBS[name];
  const work = () => {
    if (!job) throw shop.error((texts) => texts.jobs.unknownJob(name, [...Object.keys(JOBS), 'import']));
    return job(shop, options);
  };
  return run(shop, shop.texts.jobs.names[name as keyof Texts['jobs']['names']] ?? name, trigger, work);
}

function announce({ menu }: Texts, { ok, problems, result }: Run): void {
  SpreadsheetApp.getActiveSpreadsheet().toast(ok ? menu.done(problems, result) : result, menu.title, ok ? 6 : 12);
}

function show(page: string, title: string): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile(page).setTitle(title));
}

/**
 * Adds the menu when the spreadsheet is opened. Works without any authorization.
 */
export function onOpen(): void {
  const { menu } = textsIn(languageOf(Session.getActiveUserLocale()));
  SpreadsheetApp.getUi()
    .createMenu(menu.title)
    .addItem(menu.openBoard, 'openBoard')
    .addItem(menu.importOrders, 'openImport')
    .addItem(menu.makeRoster, 'updateRoster')
    .addItem(menu.makeForecast, 'updateForecast')
    .addItem(menu.updateSupply, 'updateSupply')
    .addItem(menu.importStock, 'openStockImport')
    .addItem(menu.updateStock, 'updateStock')
    .addItem(menu.showTrends, 'showTrends')
    .addItem(menu.openSupply, 'openSupply')
    .addItem(menu.openCrisis, 'openCrisis')
    .addItem(menu.openProblems, 'openProblems')
    .addSeparator()
    .addItem(menu.startClock, 'startClock')
    .addItem(menu.stopClock, 'stopClock')
    .addSeparator()
    .addItem(menu.setUp, 'openSetup')
    .addToUi();
}

/**
 * Adds the menu when the add-on is installed.
 */
export function onInstall(): void {
  onOpen();
}

/**
 * Opens the import sidebar.
 */
export function openImport(): void {
  show('orders', open().texts.orders.title);
}

/**
 * Opens the crisis sidebar.
 */
export function openCrisis(): void {
  show('crisis', open().texts.menu.openCrisis);
}

/**
 * Opens the supply sidebar.
 */
export function openSupply(): void {
  show('supply', open().texts.menu.openSupply);
}

/**
 * Opens the board's sidebar, and goes to 看板, which is made first where it is not there.
 */
export function openBoard(): void {
  const shop = open();
  if (!shop.workbook.sheet(boardTab.name)) perform('board', 'menu', {}, shop);
  show('board', shop.texts.jobs.names.board);
  showTab(boardTab.name);
}

/**
 * Opens the set-up sidebar.
 */
export function openSetup(): void {
  show('workbook', open().texts.menu.setup.title);
}

/**
 * Makes the customer roster anew and shows it.
 */
export function updateRoster(): void {
  const shop = open();
  const done = perform('customers', 'menu', {}, shop);
  announce(shop.texts, done);
  if (done.ok) showTab(rosterTab.name);
}

/**
 * Makes the market report anew and shows it.
 */
export function showTrends(): void {
  const shop = open();
  const done = perform('trends', 'menu', {}, shop);
  announce(shop.texts, done);
  if (done.ok) showTab(reportTab.name);
}

/**
 * Makes the sales forecast and the supply plan anew and shows the annual table.
 */
export function updateForecast(): void {
  const shop = open();
  const ran = perform('forecast', 'menu', {}, shop);
  const said = ran.done ? ran.result : shop.texts.forecast.joined([ran.result, shop.texts.forecast.goOn]);
  announce(shop.texts, { ...ran, result: said });
  if (ran.ok && ran.done) showTab(annualTab.name);
}

/**
 * Rates the suppliers, makes the supply plan anew and shows it.
 */
export function updateSupply(): void {
  const shop = open();
  const ran = perform('supply', 'menu', {}, shop);
  announce(shop.texts, ran);
  if (ran.ok) showTab(planTab.name);
}

/**
 * Opens the sidebar that imports stock.
 */
export function openStockImport(): void {
  show('stock', open().texts.menu.importStock);
}

/**
 * Judges stock now and shows 库存.
 */
export function updateStock(): void {
  const shop = open();
  const ran = perform('stock', 'menu', {}, shop);
  announce(shop.texts, ran);
  if (ran.ok) showTab(stockTab.name);
}

/**
 * Goes to 数据问题.
 */
export function openProblems(): void {
  if (!showTab(problemsTab.name)) SpreadsheetApp.getActiveSpreadsheet().toast(open().texts.menu.problemsNone);
}

function showTab(name: string): boolean {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = spreadsheet.getSheetByName(name);
  if (sheet) spreadsheet.setActiveSheet(sheet);
  return sheet !== null;
}

/**
 * Installs the clock trigger, once.
 */
export function startClock(): void {
  const shop = open();
  const { menu } = shop.texts;
  const often = readSettings(shop, clockSettings).often === '每5分钟' ? 'minutes' : 'hourly';
  const started = installTick(TICK, often, shop.memory);
  const sentence = started ? menu.clockStarted(menu.often[often]) : menu.clockThere(menu.often[often]);
  SpreadsheetApp.getActiveSpreadsheet().toast(sentence, menu.title);
}

/**
 * Removes the clock trigger.
 */
export function stopClock(): void {
  const { menu } = open().texts;
  SpreadsheetApp.getActiveSpreadsheet().toast(removeTick(TICK) > 0 ? menu.clockStopped : menu.clockAbsent, menu.title);
}

/**
 * What the clock trigger calls: does what is due.
 */
export function tick(): void {
  perform('tick', 'clock');
}

/**
 * Runs one job by name for the command line.
 *
 * @param {string} name setup, customers, forecast, supply, trends, crisis, board, cockpit, mail or tick
 * @param {string} [options] JSON, for setup: {"tabs": ["订单"]}
 * @return {Object} the run record with its fields as in 运行记录, and done
 */
export function runJob(name: string, options?: string): Record<string, unknown> {
  return record(perform(name, 'command', options ? JSON.parse(options) : {}));
}

/** A run by the headers of 运行记录. */
function record({ ok, done, ...fields }: Run): Record<string, unknown> {
  const named = Object.entries(runsTab.columns).map(([field, { header }]) => [
    header,
    fields[field as keyof typeof fields],
  ]);
  return { ...Object.fromEntries(named), ok, done };
}

/**
 * What the import sidebar must know of the shop.
 *
 * @return {Object} language, time zone and remembered column mappings
 */
export function importSettings(): ImportSettings & { stockMappings: Record<string, StockMapping> } {
  const shop = open();
  return {
    language: shop.texts.language,
    timeZone: shop.workbook.timeZone,
    currency: null,
    mappings: recallMappings(shop.memory, 'orders'),
    stockMappings: recallMappings(shop.memory, 'stock'),
  };
}

/**
 * Remembers how the columns of an unknown export map to ours.
 *
 * @param {string} signature of the file's headers
 * @param {Object} mapping by field
 */
export function saveImportMapping(signature: string, mapping: ImportSettings['mappings'][string]): void {
  rememberMapping(open().memory, 'orders', signature, mapping);
}

/**
 * Takes in one batch of order lines.
 *
 * @param {Object} batch lines, refusals, files, first, last
 * @param {boolean} [byCommand] whether the command line sends it
 * @return {Object} counts of this batch; record, the run record, with the last one
 */
export function importOrders(
  batch: OrderBatch,
  byCommand?: boolean,
): ImportResult & { record: Record<string, unknown> | null } {
  const { run: last, ...result } = importBatch(open(), batch, byCommand ? 'command' : 'sidebar');
  return { ...result, record: last && record(last) };
}

/**
 * The tabs that the set-up sidebar offers.
 *
 * @return {Object} words of the page, and tabs with what they are for and whether they are there
 */
export function setupChoices(): {
  words: Texts['menu']['setup'];
  language: string;
  tabs: { name: string; about: string; present: boolean }[];
} {
  const { texts, workbook } = open();
  const tabs = TABS.map(({ name }) => ({
    name,
    about: texts.about[name] ?? '',
    present: workbook.sheet(name) !== null,
  }));
  return { words: texts.menu.setup, language: texts.language, tabs };
}

/**
 * Makes the tabs chosen in the set-up sidebar.
 *
 * @param {Array<string>} names of tabs
 * @return {Object} result in words, and whether it worked
 */
export function setUpTabs(names: string[]): { result: string; ok: boolean } {
  const { result, ok } = perform('setup', 'sidebar', { tabs: names });
  return { result, ok };
}

/**
 * What the crisis sidebar shows.
 *
 * @return {Object} open incidents, the team and the shop's clock
 */
export function crisisRoom(): Room {
  return roomOf(open(), new UserMemory().get(ME) ?? '');
}

/**
 * Does one thing to one incident: takes it up, keeps notes, or marks it as solved.
 *
 * @param {string} id 危机ID
 * @param {string} seen of the incident as it was shown
 * @param {Object} deed what to do
 * @return {Object} outcome, and the room as it is now
 */
export function handleCrisis(id: string, seen: string, deed: Deed): { outcome: HandlingOutcome; room: Room } {
  const outcome = handleIncident(open(), id, seen, deed);
  if (deed.what === 'take') new UserMemory().set(ME, deed.who);
  return { outcome, room: crisisRoom() };
}

/**
 * Judges mentions and incidents now.
 *
 * @return {Object} result in words, whether it worked, and the room as it is now
 */
export function checkCrises(): { result: string; ok: boolean; room: Room } {
  const { result, ok } = perform('crisis', 'sidebar');
  return { result, ok, room: crisisRoom() };
}

/**
 * Goes to the row of an incident.
 *
 * @param {string} id 危机ID
 * @return {boolean} whether it is there
 */
export function showCrisis(id: string): boolean {
  const row = rowOfIncident(open(), id);
  if (row === null || !showTab(crisesTab.name)) return false;
  SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getRange(row, 1).activate();
  return true;
}

/**
 * Takes in one batch of mentions.
 *
 * @param {Object} batch mentions, refusals, files, first, last
 * @param {boolean} [byCommand] whether the command line sends it
 * @return {Object} counts of this batch; record, the run record, with the last one
 */
export function importMentions(
  batch: MentionBatch,
  byCommand?: boolean,
): MentionImport & { record: Record<string, unknown> | null } {
  const { run: last, ...result } = importMentionBatch(open(), batch, byCommand ? 'command' : 'sidebar');
  return { ...result, record: last && record(last) };
}

/**
 * What the supply sidebar shows.
 *
 * @return {Object} nodes that want attention, and purchases without a plan
 */
export function supplyRoom(): SupplyRoom {
  return supplyRoomOf(open());
}

/**
 * Reports on one node of the supply chart: begun, so much done, done, or taken back.
 *
 * @param {string} id of the node
 * @param {string} seen of the node as it was shown
 * @param {Object} report what to say
 * @return {Object} outcome, what the cells held before, and the room as it is now
 */
export function reportSupplyNode(id: string, seen: string, report: Report): Reporting {
  return reportNode(open(), id, seen, report);
}

/**
 * What would move if a node began on another day or took another time; nothing is written.
 *
 * @param {string} id of the node
 * @param {string} start ISO day
 * @param {number} days planned days
 * @return {Object} moves with their days before and after
 */
export function previewSupplyMove(id: string, start: string, days: number): MovePreview {
  return previewMove(open(), id, start, days);
}

/**
 * Writes the moves that were shown.
 *
 * @param {string} id of the node
 * @param {string} start ISO day
 * @param {number} days planned days
 * @param {string} shown of the preview
 * @return {Object} outcome, and the room as it is now
 */
export function moveSupplyNode(id: string, start: string, days: number, shown: string): ReturnType<typeof applyMove> {
  return applyMove(open(), id, start, days, shown);
}

/**
 * Plans a purchase back from its shelf date; nothing is written.
 *
 * @param {Object} request product, shelf date, supplier
 * @return {Object} the five nodes with their days
 */
export function proposeSupplyPlan(request: PlanRequest): Proposal {
  return proposePlan(open(), request);
}

/**
 * Writes the plan that was shown into 供应甘特图.
 *
 * @param {Object} request product, shelf date, supplier
 * @param {Object} shown the plan as it was shown
 * @return {Object} outcome, id of the plan, and the room as it is now
 */
export function makeSupplyPlan(request: PlanRequest, shown: Proposal): ReturnType<typeof makePlan> {
  return makePlan(open(), request, shown);
}

/**
 * Brings the supply chart up to date and warns, now.
 *
 * @return {Object} result in words, whether it worked, and the room as it is now
 */
export function checkSupply(): { result: string; ok: boolean; room: SupplyRoom } {
  const { result, ok } = perform('gantt', 'sidebar');
  return { result, ok, room: supplyRoom() };
}

/**
 * Goes to the row of a node.
 *
 * @param {string} id of the node
 * @return {boolean} whether it is there
 */
export function showSupplyNode(id: string): boolean {
  const row = rowOfNode(open(), id);
  if (row === null || !showTab(ganttTab.name)) return false;
  SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getRange(row, 1).activate();
  return true;
}

/**
 * Remembers how the columns of an unknown stock file map to ours.
 *
 * @param {string} signature of the file's headers
 * @param {Object} mapping by field
 */
export function saveStockMapping(signature: string, mapping: StockMapping): void {
  rememberMapping(open().memory, 'stock', signature, mapping);
}

/**
 * Goes to 库存.
 */
export function showStock(): void {
  showTab(stockTab.name);
}

/**
 * Takes in stock files, and judges 库存 anew.
 *
 * @param {Object} reading lines, refusals, files
 * @param {boolean} [byCommand] whether the command line sends it
 * @return {Object} the run record, its result and how many problems there are
 */
export function importStock(
  reading: StockImport,
  byCommand?: boolean,
): { record: Record<string, unknown>; message: string; problems: number } {
  const ran = importStockFiles(open(), reading, byCommand ? 'command' : 'sidebar');
  return { record: record(ran), message: ran.result, problems: ran.problems };
}

/**
 * What the board's sidebar shows; 看板 is brought up to date on the way.
 *
 * @return {Object} cards, campaigns and the team
 */
export function boardView(): Board {
  return boardRoom(open(), new UserMemory().get(ME) ?? '');
}

/**
 * Does one thing to one card: makes it, changes it, or mentions somebody on it.
 *
 * @param {Object} deed what to do
 * @return {Object} outcome, and the board as it is now
 */
export function handleTask(deed: CardDeed): { outcome: CardOutcome; room: Board } {
  if (deed.what === 'mention' && deed.mention.from) new UserMemory().set(ME, deed.mention.from);
  const outcome = handleCard(open(), outlet(), deed);
  return { outcome, room: boardView() };
}

/**
 * Goes to the row of a card in 任务.
 *
 * @param {string} id 任务ID
 * @return {boolean} whether it is there
 */
export function showTask(id: string): boolean {
  const row = rowOfTask(open(), id);
  if (row === null || !showTab(tasksTab.name)) return false;
  SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getRange(row, 1).activate();
  return true;
}

/**
 * What making a campaign, or moving one, would do.
 *
 * @param {Object} fields of the campaign
 * @return {Object} tasks to come and to move, or what is wrong
 */
export function previewPlan(fields: CampaignFields): { preview: Preview | null; wrong: WrongCampaign | null } {
  const found = previewCampaign(open(), fields);
  return typeof found === 'string' ? { preview: null, wrong: found } : { preview: found, wrong: null };
}

/**
 * Makes a campaign, or moves one, with its tasks and mails.
 *
 * @param {Object} fields of the campaign
 * @return {Object} result in words or what is wrong, and the board as it is now
 */
export function savePlan(fields: CampaignFields): {
  result: string;
  ok: boolean;
  wrong: WrongCampaign | null;
  room: Board;
} {
  const shop = open();
  const saved = saveCampaign(shop, fields);
  if (typeof saved === 'string') return { result: '', ok: false, wrong: saved, room: boardView() };
  const { result, ok } = run(shop, shop.texts.jobs.names.board, 'sidebar', () => runBoard(shop, outlet(), saved.id));
  return { result, ok, wrong: null, room: boardView() };
}

/**
 * The questions and answers of 知识库.
 *
 * @return {Array<Object>} entries
 */
export function knowledgeBase(): ReturnType<typeof readKnowledge> {
  return readKnowledge(open());
}
