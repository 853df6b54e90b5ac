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
import { boardTab, tasksTab } from './board/tabs';
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
import { crisesTab } from './crisis/tabs';
import { rosterTab } from './customers/tabs';
import { TABS } from './everyTab';
import { annualTab } from './forecast/tabs';
import { installTick, removeTick, UserMemory } from './google/ground';
import { open, outlet, perform } from './jobs';
import type { ImportResult, ImportSettings, OrderBatch } from './orders/batch';
import { importOrders as importBatch } from './orders/job';
import { clockSettings } from './schedule/settings';
import { importStock as importStockFiles, type StockImport } from './stock/imports/job';
import type { StockMapping } from './stock/imports/mapping';
import { stockTab } from './stock/tabs';
import { proposePlan } from './supply/gantt/planLedger';
import type { PlanRequest, Proposal } from './supply/gantt/proposal';
import { makePlan, type Report, type Reporting, reportNode } from './supply/gantt/room/job';
import { applyMove, type MovePreview, previewMove } from './supply/gantt/room/moveLedger';
import { rowOfNode, type Room as SupplyRoom, supplyRoom as supplyRoomOf } from './supply/gantt/room/roomLedger';
import { ganttTab } from './supply/gantt/tabs';
import { planTab } from './supply/tabs';
import { languageOf, type Texts, textsIn } from './text/texts';
import { reportTab } from './trends/tabs';
import { recallMappings, rememberMapping } from './workbook/mappings';
import { problemsTab } from './workbook/problems';
import { type Run, runJob as run, runsTab } from './workbook/run';
import { readSettings } from './workbook/settings';

/** Name of the clock trigger's handler. */
const TICK = 'tick';

/** Name under which a user's choice of who takes up incidents is remembered. */
const ME = 'takenBy';

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
