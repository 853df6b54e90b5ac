import { deliverMail } from './alerts/job';
import type { Outlet } from './alerts/port';
import { runBoard } from './board/job';
import { showCockpit } from './cockpit/job';
import { keepBriefs } from './content/brief/job';
import { reviewContent } from './content/job';
import { fetchFeeds } from './crisis/feeds/job';
import { runCrisis } from './crisis/job';
import { isOwnId } from './customers/care/ids';
import { careArchiveTab, careRows } from './customers/care/tabs';
import { keepCustomers } from './customers/job';
import { splitTab } from './customers/review/tabs';
import { duties } from './duties';
import { makeForecast } from './forecast/job';
import { isUnderWay } from './forecast/progressLedger';
import { curveTab, overviewTab as forecastOverviewTab, seasonTab } from './forecast/tabs';
import { SETTINGS, TABS } from './modules';
import { rollUp } from './orders/historyLedger';
import { hasOrders } from './orders/ledger';
import { addSample } from './sample/add';
import type { SampleFile } from './sample/file';
import { removeSample } from './sample/remove';
import { forgetDone, tick } from './schedule/tick';
import type { PageFindings } from './selftest/job';
import { runStock } from './stock/job';
import { analysisTab } from './supply/bullwhip/tabs';
import { runGantt } from './supply/gantt/job';
import { keepSupply, makeSupplyTabs } from './supply/job';
import type { Texts } from './text/texts';
import { reportTrends } from './trends/job';
import { type Outcome, type Run, runJob, type Trigger } from './workbook/run';
import { setUp } from './workbook/setUp';
import type { Shop } from './workbook/shop';
import type { TabForm } from './workbook/tab';
import type { WebPort } from './workbook/web';

/** What the jobs ask of the outside beside a shop's own ports; `addon/shop.ts` answers with Google. */
export interface JobPorts {
  /** A shop at the start of a job; each job works on one of its own, so that one's problems and counts are not another's. */
  open(): Shop;
  /** The way out for warnings. */
  outlet(): Outlet;
  /** null where this build may not reach the web. */
  web(): WebPort | null;
  sampleFile(): SampleFile;
  /** Tries what ShopDeck assumes of the platform. */
  selfTest(shop: Shop, page: PageFindings | null): Outcome;
}

/** What a job may be told beside its name. */
export interface JobOptions {
  /** For setup: the tabs to make. */
  readonly tabs?: readonly string[];
  /** For selftest: what the page found. */
  readonly page?: PageFindings;
}

type Job = (shop: Shop, ports: JobPorts, options: JobOptions) => Outcome;

const JOBS: Readonly<Record<string, Job>> = {
  setup: (shop, _, { tabs }) => setUp(shop, chosen(shop, tabs), SETTINGS),
  customers: (shop) => {
    const roster = keepCustomers(shop);
    rollUp(shop);
    return roster;
  },
  trends: (shop, { outlet }) => reportTrends(shop, outlet()),
  forecast: forecastAndPlan,
  supply: (shop, { outlet }) => {
    makeSupplyTabs(shop);
    return followedBy(shop, keepSupply(shop, outlet()), runGantt(shop, outlet()));
  },
  gantt: (shop, { outlet }) => runGantt(shop, outlet()),
  crisis: (shop, { outlet }) => {
    const ran = runCrisis(shop, outlet());
    showCockpit(shop);
    return ran;
  },
  board: (shop, { outlet }) => runBoard(shop, outlet()),
  stock: (shop, { outlet }) => runStock(shop, outlet()),
  content: (shop) => {
    const review = reviewContent(shop);
    const briefs = keepBriefs(shop);
    // What was published opened its row in 内容, which belongs to the review.
    return followedBy(shop, briefs.opened > 0 ? reviewContent(shop) : review, briefs);
  },
  cockpit: (shop) => showCockpit(shop),
  feeds: (shop, { web }) => fetchFeeds(shop, web()),
  mail: (shop, { outlet }) => deliverMail(shop, outlet()),
  tick: doDuties,
  sample: (shop, { sampleFile }) => addSample(shop, sampleFile(), TABS),
  unsample: removeSampleAndFollow,
  selftest: (shop, { selfTest }, { page }) => selfTest(shop, page ?? null),
};

/** The names of all jobs. */
export const JOB_NAMES: readonly string[] = Object.keys(JOBS);

/** Sales are rolled up first, so that a shop with orders alone has a history; not while a forecast is under way, which goes on with the one it began with. */
function forecastAndPlan(shop: Shop, { outlet }: JobPorts): Outcome {
  const lastPaid = hasOrders(shop) && !isUnderWay(shop.memory) ? rollUp(shop).lastPaid : null;
  const forecast = makeForecast(shop, lastPaid);
  if (!forecast.done) return forecast;
  const plan = keepSupply(shop, outlet());
  return { ...plan, result: shop.texts.forecast.joined([forecast.result, plan.result]) };
}

/** Computed tabs of sums over products. */
const SUMS: readonly TabForm[] = [forecastOverviewTab, curveTab, seasonTab, analysisTab];

/** Tabs with rows that ShopDeck makes for customers; those that the user typed are his. */
const OF_CUSTOMERS = [
  { tab: careRows, isOurs: ({ id }: Readonly<Record<string, unknown>>) => !isOwnId(String(id)) },
  { tab: careArchiveTab, isOurs: () => true },
  { tab: splitTab, isOurs: () => true },
];

/** What the sample data came to is worked out anew at once, as far as there is time; the clock does the rest. */
function removeSampleAndFollow(shop: Shop, ports: JobPorts): Outcome {
  const removed = removeSample(shop, { tabs: TABS, sums: SUMS, ofCustomers: OF_CUSTOMERS });
  if (shop.counts.written === 0) return removed;
  forgetDone(shop);
  return followedBy(shop, removed, doDuties(shop, ports));
}

function doDuties(shop: Shop, ports: JobPorts): Outcome {
  return tick(
    shop,
    duties(shop, (name) => perform(ports, name, 'clock')),
  );
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

/** Runs a job by its name and leaves its run record. */
export function perform(
  ports: JobPorts,
  name: string,
  trigger: Trigger,
  options: JobOptions = {},
  shop: Shop = ports.open(),
): Run {
  const job = JOB_NAMES.includes(name) ? JOBS[name] : undefined;
  const work = () => {
    if (!job) throw shop.error((texts) => texts.jobs.unknownJob(name, [...JOB_NAMES, 'import']));
    return job(shop, ports, options);
  };
  return runJob(shop, job ? shop.texts.jobs.names[name as keyof Texts['jobs']['names']] : name, trigger, work);
}
