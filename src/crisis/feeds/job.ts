import { readBack } from '../../workbook/readBack';
import type { Outcome } from '../../workbook/run';
import { openTable, type Shop } from '../../workbook/shop';
import { keyOf, type RowOf } from '../../workbook/tab';
import type { Placed } from '../../workbook/table';
import type { WebAnswer, WebPort } from '../../workbook/web';
import { writeComputed } from '../../workbook/write';
import type { Mention } from '../mention';
import { addMentions, type Incoming } from '../mentions/job';
import { type FeedItem, NoFeed, readFeed } from './feed';
import { feedsTab } from './tabs';

type Source = RowOf<typeof feedsTab.columns>;
type Result = Pick<Source, 'fetchedAt' | 'result'>;

/** Addresses asked for at once. */
const AT_ONCE = 10;
/** Milliseconds of an execution after which no further feeds are asked for: one may take a minute, and Google stops an execution at six. */
const BUDGET = 150_000;
/** Google's limit of an address, in characters. */
const LONGEST_ADDRESS = 2000;

/**
 * Fetches the feeds of 舆情源 that are on into 舆情提及, the one that waited longest first; those for which time does not suffice come first an hour later. 结果 says
 * what came of each.
 *
 * @param web null where the add-on was built without the web: then 结果 says so
 */
export function fetchFeeds(shop: Shop, web: WebPort | null): Outcome {
  const { feeds } = shop.texts.mentions;
  const table = openTable(shop, feedsTab);
  const results = new Map<Source, Result>();
  for (const { at, row } of table.rows) {
    const [fetchedAt, result] = [readBack(shop, table, at, 'fetchedAt'), readBack(shop, table, at, 'result')];
    results.set(row, { fetchedAt: fetchedAt as string | null, result: result as string | null });
  }
  const before = JSON.stringify([...results.values()]);
  const sources = table.rows.map(({ row }: Placed<Source>) => row).filter(({ on }) => on);
  const visit = new Visit(shop, results);
  if (!web) for (const source of sources) visit.say(source, feeds.off);
  else visit.fetch(web, sources);
  const written = JSON.stringify([...results.values()]) !== before;
  if (written)
    writeComputed(shop, feedsTab, new Map([...results].map(([row, result]) => [keyOf(feedsTab, row), result])));
  shop.counts.read += table.rows.length;
  shop.counts.written += visit.added;
  return { result: web ? feeds.ran(sources.length, visit.added, visit.failed) : feeds.off, done: true };
}

/** One round over the sources. */
class Visit {
  added = 0;
  failed = 0;

  constructor(
    private readonly shop: Shop,
    private readonly results: Map<Source, Result>,
  ) {}

  fetch(web: WebPort, sources: readonly Source[]): void {
    const { feeds } = this.shop.texts.mentions;
    const good = sources.filter((source) => {
      const wrong = !/^https?:\/\/\S+$/i.test(source.address)
        ? feeds.notWeb
        : source.address.length > LONGEST_ADDRESS
          ? feeds.tooLong
          : null;
      if (wrong) this.fail(source, wrong);
      return wrong === null;
    });
    const last = (source: Source) => this.results.get(source)?.fetchedAt ?? '';
    good.sort((left, right) => (last(left) < last(right) ? -1 : last(left) > last(right) ? 1 : 0));
    for (let at = 0; at < good.length && this.shop.elapsed() < BUDGET; at += AT_ONCE) {
      const some = good.slice(at, at + AT_ONCE);
      const answers = web.get(some.map(({ address }) => address));
      for (const [index, source] of some.entries()) this.take(source, answers[index] as WebAnswer);
    }
  }

  say(source: Source, result: string, fetchedAt = this.results.get(source)?.fetchedAt ?? null): void {
    this.results.set(source, { fetchedAt, result });
  }

  private fail(source: Source, why: string, fetchedAt?: string): void {
    this.failed++;
    this.say(source, why, fetchedAt);
  }

  private take(source: Source, answer: WebAnswer): void {
    const { feeds } = this.shop.texts.mentions;
    const { now } = this.shop;
    const refused = 'unreachable' in answer || answer.status < 200 || answer.status > 299;
    const items = refused ? null : itemsOf(answer.text);
    if (items) this.keep(source, items);
    else if ('unreachable' in answer) this.fail(source, feeds.unreachable(answer.unreachable), now);
    else this.fail(source, refused ? feeds.status(answer.status) : feeds.noFeed, now);
  }

  private keep(source: Source, items: readonly FeedItem[]): void {
    const { feeds } = this.shop.texts.mentions;
    const mentions = items.map((item) => this.mentionOf(source, item));
    const added = addMentions(this.shop, mentions);
    this.added += added;
    const undated = mentions.filter((mention) => mention.undated).length;
    const said = [feeds.added(added, mentions.length - added), undated > 0 ? feeds.undated(undated) : ''];
    this.say(source, said.filter(Boolean).join(this.shop.texts.crisis.separator), this.shop.now);
  }

  private mentionOf(source: Source, { at, text, author, link }: FeedItem): Incoming {
    const time = at === null ? this.shop.now : this.shop.workbook.wallClock(new Date(at));
    const kind = source.kind as Mention['kind'];
    const said = { platform: source.platform, text, author, link, product: source.product ?? '', kind };
    return { time, ...said, undated: at === null };
  }
}

function itemsOf(text: string): FeedItem[] | null {
  try {
    return readFeed(text);
  } catch (error) {
    if (!(error instanceof NoFeed)) throw error;
    console.warn(error.message);
    return null;
  }
}
