import { addMinutes } from '../calendar/moment';
import { textsIn } from '../text/texts';
import { amendRows } from '../workbook/amend';
import { addRows } from '../workbook/block';
import { openWhole, type Shop } from '../workbook/shop';
import { keyOf } from '../workbook/tab';
import type { Placed, Table } from '../workbook/table';
import type { Desk } from './desk';
import { Digest } from './digest';
import { type Draft, draftMail, type Frame } from './drafting';
import { letterOf } from './layout';
import { tellingsByEpisode } from './ledger';
import { type Item, itemOf } from './letter';
import { type Circumstances, isLoose, type Notice, noticesOf } from './notice';
import type { LinkPort } from './port';
import { inhibits, type Sorted } from './quiet';
import { type MailRow, mailTab, silencesTab } from './tabs';
import { episodeOf, type Warning } from './warning';

/**
 * Writes what is to be told into 邮件. The tab is read within the lock, so that two runs at once do not both tell. A fixed number of service calls, however
 * many warnings there are.
 *
 * @returns how many waiting messages were withdrawn because nothing of them holds any more
 */
export function writeDown(shop: Shop, links: LinkPort, desk: Desk, source: string, sorted: Sorted): number {
  return shop.lock.hold(() => {
    const table = openWhole(shop, mailTab);
    const rows = table.rows.map(({ row }) => row);
    shop.counts.read += rows.length;
    const circumstances = { ...desk, told: tellingsByEpisode(rows), now: shop.now };
    const items = new Items(shop, links, source, sorted);
    const digest = new Digest(shop, source);
    const due = sorted.open.flatMap((warning) => noticesOf(warning, circumstances));
    const notices = due.filter((notice) => digest.admits(notice));
    const { changes, additions, withdrawn } = draftMail(
      byAddress(notices, (notice) => items.of(notice)),
      draftsAmong(rows),
      items.afresh(circumstances),
      frameOf(shop, links, rows),
    );
    addRows(table, additions);
    if (additions.length > 0) shop.workbook.flush();
    if (changes.size > 0) amendRows(shop, mailTab, byRowKey(changes));
    digest.remember(notices);
    forget(table, shop.now);
    shop.counts.written += changes.size + additions.length;
    return withdrawn;
  });
}

/** Messages kept, and the days for which none is dropped: somebody who was told within them is not told anew. */
const KEPT = { rows: 1000, days: 30 } as const;

/** Drops the oldest messages where there are many: those at the top that were done with long ago. */
function forget({ sheet, rows }: Table<typeof mailTab.columns>, now: string): void {
  if (rows.length <= KEPT.rows) return;
  const latest = addMinutes(now, -KEPT.days * 24 * 60);
  const isOld = ({ at, row }: Placed<MailRow>, index: number) =>
    at === index + 2 && row.state !== '待发' && row.time !== null && row.time < latest;
  const first = rows.findIndex((placed, index) => !isOld(placed, index));
  const count = Math.min(first < 0 ? rows.length : first, rows.length - KEPT.rows / 2);
  if (count > 0) sheet.deleteRows(2, count);
}

function byAddress(notices: readonly Notice[], itemFor: (notice: Notice) => Item): Map<string, Item[]> {
  const grouped = new Map<string, Item[]>();
  for (const notice of notices) grouped.set(notice.address, [...(grouped.get(notice.address) ?? []), itemFor(notice)]);
  return grouped;
}

const byRowKey = (changes: ReadonlyMap<string, Partial<MailRow>>) =>
  new Map([...changes].map(([key, change]) => [keyOf(mailTab, { key }), change]));

/** Messages that can still be changed: waiting, never begun to send, and as ShopDeck wrote them. */
function draftsAmong(rows: readonly MailRow[]): Draft[] {
  return rows.flatMap((row) => {
    if (row.state !== '待发' || (row.tries ?? 0) > 0) return [];
    const letter = letterOf(row, (language) => textsIn(language).alerts);
    return letter ? [{ row, letter }] : [];
  });
}

function frameOf(shop: Shop, links: LinkPort, rows: readonly MailRow[]): Frame {
  return {
    language: shop.texts.language,
    words: shop.texts.alerts,
    silences: links.row(silencesTab.name),
    now: shop.now,
    keys: new Set(rows.map(({ key }) => key ?? '')),
  };
}

/** Makes items of one room's warnings. */
class Items {
  private readonly byEpisode: ReadonlyMap<string, Warning>;

  constructor(
    private readonly shop: Shop,
    private readonly links: LinkPort,
    private readonly source: string,
    private readonly sorted: Sorted,
  ) {
    this.byEpisode = new Map(sorted.open.map((warning) => [episodeOf(warning), warning]));
  }

  of({ warning, part, why }: Pick<Notice, 'warning' | 'part' | 'why'>): Item {
    const link = warning.link && this.links.row(warning.link.tab, warning.link.row);
    const muted = this.sorted.inhibited.filter((other) => inhibits(warning, other)).length;
    return itemOf(warning, { source: this.source, part, why, link, muted, now: this.shop.now });
  }

  /** A waiting item as it is now: another room's stays, one of this room that is over or in somebody's hands goes. */
  afresh(circumstances: Circumstances): (item: Item) => Item | null {
    return (item) => {
      if (item.source !== this.source) return item;
      const warning = this.byEpisode.get(episodeOf(item));
      return warning && isLoose(warning, circumstances) ? this.of({ ...item, warning }) : null;
    };
  }
}
