import { mailTab } from '../alerts/tabs';
import type { Often } from '../schedule/settings';
import { waitingDuty } from '../schedule/tick';
import { isForeign, rowsBelow } from '../workbook/header';
import { layoutOf } from '../workbook/migrate';
import { problemsTab } from '../workbook/problems';
import type { Shop } from '../workbook/shop';
import type { TabForm } from '../workbook/tab';
import { readTable } from '../workbook/table';
import { type ClockState, clockState } from './clockState';
import type { HealthPort } from './port';
import { lastRun } from './runsLedger';

/** "Up to 10 million cells" in a spreadsheet. */
export const MOST_CELLS = 10_000_000;

/** How the shop's ShopDeck is. */
export interface Health {
  readonly clock: { readonly state: ClockState; readonly often: Often | null; readonly last: string | null };
  readonly mail: { readonly left: number; readonly waiting: number; readonly failed: number };
  /** Jobs that go on at the next run of the clock, as a merchant calls them. */
  readonly unfinished: readonly string[];
  readonly problems: number;
  /** Tabs that bear a name of ours and are somebody else's. */
  readonly foreign: readonly string[];
  readonly cells: { readonly used: number; readonly most: number };
  readonly layout: number | null;
  readonly timeZone: { readonly sheet: string; readonly script: string };
  readonly now: string;
}

/**
 * Looks at clock, mail, unfinished work, tabs and size. Of the tabs only the first row is asked for.
 *
 * @param unfinished jobs that were begun outside the clock, by name
 */
export function healthOf(
  shop: Shop,
  google: HealthPort,
  tabs: readonly TabForm[],
  unfinished: readonly string[],
): Health {
  const [often, last] = [google.clock(), lastRun(shop, 'tick')];
  const names: Readonly<Record<string, string>> = shop.texts.jobs.names;
  const waiting = new Set([...unfinished, ...[waitingDuty(shop)].flatMap((duty) => duty ?? [])]);
  return {
    clock: { often, last, state: clockState(often, last, shop.now) },
    mail: { left: google.mailLeft(), ...mailsIn(shop) },
    unfinished: [...waiting].map((job) => names[job] ?? job),
    problems: rowsBelow(shop.workbook, problemsTab.name),
    foreign: tabs.filter((tab) => isForeign(shop.workbook, tab)).map(({ name }) => name),
    cells: { used: google.cells(), most: MOST_CELLS },
    layout: layoutOf(shop),
    timeZone: { sheet: shop.workbook.timeZone, script: google.scriptTimeZone() },
    now: shop.now,
  };
}

function mailsIn({ workbook }: Shop): { waiting: number; failed: number } {
  const table = readTable(workbook, mailTab);
  const rows = table !== null && 'rows' in table ? table.rows : [];
  const count = (wanted: string) => rows.filter(({ row }) => row.state === wanted).length;
  return { waiting: count('待发'), failed: count('失败') };
}
