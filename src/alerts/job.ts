import type { WorkbookPort } from '../workbook/port';
import type { Problem } from '../workbook/problem';
import type { Outcome } from '../workbook/run';
import { openTable, type Shop } from '../workbook/shop';
import { readTable } from '../workbook/table';
import { HEAD, hasAddress, isRole, teamTab } from '../workbook/team';
import { deliver, type Posted } from './deliver';
import { type Desk, readDesk } from './desk';
import type { Outlet } from './port';
import { sortOut } from './quiet';
import { mailTab, silencesTab } from './tabs';
import { isAboutSample, type Warning } from './warning';
import { writeDown } from './writeDown';

/** What a job's warnings came to. */
export interface Delivery extends Posted {
  readonly withdrawn: number;
  readonly silenced: number;
  readonly inhibited: number;
  /** All of it in words, for the run's result; '' where there is nothing to say. */
  readonly sentence: string;
  /** False where messages are left for the next run because time ran out. */
  readonly done: boolean;
}

/**
 * The one way out for warnings. A job hands in everything that holds now; each warning is told once to whoever is to know, in one mail per reader, written into
 * 邮件 before it is sent. Running it again tells nobody twice.
 *
 * @param source the room, such as `crisis`: of its waiting messages those are withdrawn whose warnings are not handed in any more
 * @param vacant owners whom 团队 does not know and for whom the room lets somebody else be told
 * @throws MerchantError where the lock cannot be had: nothing is lost, the next run finds the same warnings
 */
export function raiseWarnings(
  shop: Shop,
  outlet: Outlet,
  source: string,
  warnings: readonly Warning[],
  vacant: readonly string[] = [],
): Delivery {
  const desk = readDesk(shop);
  const silences = openTable(shop, silencesTab).rows.map(({ row }) => row);
  const sorted = sortOut(deduplicated(warnings), silences, shop.now);
  reportUnknownOwners(shop, desk, [...ownersIn(sorted.open), ...vacant]);
  const withdrawn = writeDown(shop, outlet.links, desk, source, sorted);
  const posted = deliver(shop, outlet.mail, desk);
  const counts = { ...posted, withdrawn, silenced: sorted.silenced.length, inhibited: sorted.inhibited.length };
  return { ...counts, sentence: shop.texts.alerts.delivered(counts), done: posted.left === 0 };
}

/** The same trouble handed in twice is one; the later word holds. */
const deduplicated = (warnings: readonly Warning[]) => [
  ...new Map(warnings.map((warning) => [warning.fingerprint, warning])).values(),
];

/** Sends what waits: messages kept for working hours, for the next day's quota, or left by a run that was cut off. The clock calls it every hour. */
export function deliverMail(shop: Shop, outlet: Outlet): Outcome {
  const posted = deliver(shop, outlet.mail, readDesk(shop));
  const words = shop.texts.alerts;
  const sentence = words.delivered({ ...posted, withdrawn: 0, silenced: 0, inhibited: 0 });
  return { result: sentence || words.nothingToSend, done: posted.left === 0 };
}

/** Whether anything waits in 邮件, in one service call: the clock need not begin a run for nothing. */
export function isMailWaiting(workbook: WorkbookPort): boolean {
  const table = readTable(workbook, mailTab);
  return table !== null && 'rows' in table && table.rows.some(({ row }) => row.state === '待发');
}

/** Whoever sample data are for is nobody's to fill in. */
const ownersIn = (warnings: readonly Warning[]) =>
  warnings.filter((warning) => !isAboutSample(warning)).map(({ role }) => role);

/** An owner whom 团队 does not know is a data problem of 团队: that is where it is mended. */
function reportUnknownOwners(shop: Shop, { team }: Desk, owners: readonly string[]): void {
  const unknown = [...new Set(owners)].filter((role) => !hasAddress(team, role));
  const problems = unknown.map((role): Problem => {
    const sentence = shop.texts.alerts.unknownOwner(role, isRole(role), hasAddress(team, HEAD));
    const column = teamTab.columns.role.header;
    return { tab: teamTab.name, cell: 'A1', column, value: role, reason: { code: 'said', sentence } };
  });
  shop.problems.set(teamTab.name, [...(shop.problems.get(teamTab.name) ?? []), ...problems]);
}
