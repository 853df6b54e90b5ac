import { raiseWarnings } from '../alerts/job';
import type { Outlet } from '../alerts/port';
import type { Warning } from '../alerts/warning';
import { boardSettings } from '../board/tabs';
import type { Outcome } from '../workbook/run';
import { isSampleName } from '../workbook/sampleName';
import { readSettings } from '../workbook/settings';
import type { Shop } from '../workbook/shop';
import { findMembers, readTeam } from '../workbook/team';
import { replaceTable } from '../workbook/write';
import { adviceFor, shownCover } from './advice';
import { readCampaigns } from './campaignLedger';
import { paceOf, withPace } from './pace';
import type { Rules } from './rules';
import { readMovement } from './salesLedger';
import { type Situation, situationOf } from './stand';
import { openStock, type StockComputed, type StockReading, writeStock } from './stockLedger';
import { type Surge, surgesIn } from './surge';
import { STATE_WORDS, stockSettings, stockTab, type TransferRow, transfersTab } from './tabs';
import type { Transfer } from './transfer';
import { digestWarning, oversoldWarning, surgeWarning, TOLD_ROLES, type ToldRole } from './warnings';

/** What a round of 库存 found, row by row in the order of the reading. */
interface Round {
  readonly rules: Rules;
  readonly reading: StockReading;
  readonly situation: Situation;
  readonly surges: readonly Surge[];
  readonly computed: readonly StockComputed[];
}

/**
 * The stock board (guide, section 1): how long the goods of each platform and warehouse last, what is oversold, short, too much or out of date, what should go
 * from where to where (调拨建议), and which goods sell so fast just now that they will not last. What is oversold or selling out is told at once, what may run out
 * once in the morning.
 */
export function runStock(shop: Shop, outlet: Outlet): Outcome {
  const round = judgeStock(shop);
  const delivery = raiseWarnings(shop, outlet, 'stock', warningsIn(shop, round));
  const result = [round.sentence, delivery.sentence].filter(Boolean).join(shop.texts.stock.separator);
  return { result, done: delivery.done };
}

/** The round without its mails. */
export function judgeStock(shop: Shop): Round & { sentence: string } {
  const round = roundOf(shop);
  const { reading, situation, computed, surges } = round;
  const { stands, transfers } = situation;
  writeStock(shop, reading, new Map(reading.entries.map(({ key }, index) => [key, computed[index] as StockComputed])));
  replaceTable(
    shop,
    transfersTab,
    transfers.map((transfer) => transferRow(shop, transfer, situation)),
  );
  shop.counts.written += transfers.length;
  const count = (state: keyof typeof STATE_WORDS) => stands.filter((stand) => stand.state === state).length;
  const states = { oversold: count('oversold'), short: count('short'), over: count('over'), expired: count('expired') };
  const counts = { ...states, rows: stands.length, transfers: transfers.length, surges: surges.length };
  return { ...round, sentence: shop.texts.stock.ran(counts) };
}

function roundOf(shop: Shop): Round {
  const { shortDays, overDays, keepDays, expireHours, campaignDays } = readSettings(shop, stockSettings);
  const rules = { shortDays, overDays, keepDays, expireHours };
  const reading = openStock(shop);
  const shelves = reading.entries.map(({ shelved }) => shelved);
  const movement = readMovement(shop, shelves);
  const places = withPace(shelves, paceOf(movement, shop.now));
  const situation = situationOf(places, readCampaigns(shop), { rules, now: shop.now, ahead: campaignDays });
  const surges = surgesIn(movement, places, shop.now);
  const computed = situation.stands.map((stand, index): StockComputed => {
    const { transfers, campaigns } = situation;
    const campaign = campaigns.get(stand.place) ?? null;
    const own = transfers.filter(({ from, to }) => from === stand.place || to === stand.place);
    const advice = adviceFor(stand, { rules, now: shop.now, transfers: own, campaign });
    const state = STATE_WORDS[stand.state];
    const before = reading.entries[index]?.before;
    return {
      daysLeft: shownCover(stand.place),
      state,
      advice: advice.map((one) => shop.texts.stock.advice(one)).join(shop.texts.stock.separator) || null,
      since: before?.state === state && before.since !== null ? before.since : shop.now,
    };
  });
  return { rules, reading, situation, surges, computed };
}

function transferRow(
  shop: Shop,
  { from, to, pieces }: Transfer,
  { stands, campaigns, transfers }: Situation,
): TransferRow {
  const stand = stands.find(({ place }) => place === to);
  return {
    sku: from.sku,
    product: from.product ?? to.product,
    fromPlatform: from.platform,
    fromWarehouse: from.warehouse,
    toPlatform: to.platform,
    toWarehouse: to.warehouse,
    pieces,
    reason: shop.texts.stock.reason({
      to,
      from,
      oversold: stand?.state === 'oversold',
      campaign: campaigns.get(to) ?? null,
      left: from.available - transfers.filter((one) => one.from === from).reduce((sum, one) => sum + one.pieces, 0),
      days: shownCover(to),
    }),
  };
}

function warningsIn(shop: Shop, { rules, reading, situation, surges, computed }: Round): Warning[] {
  const words = shop.texts.stock;
  const told = situation.stands.map(({ place, state }, index) => ({
    state,
    place,
    advice: computed[index]?.advice ?? '',
    since: computed[index]?.since ?? '',
    link: { tab: stockTab.name, row: reading.entries[index]?.at ?? 1 },
  }));
  const of = (state: string) => told.filter((one) => one.state === state);
  const pressing = surges.filter(({ hoursLeft }) => hoursLeft < rules.shortDays * 24);
  const today = shop.now.slice(0, 10);
  const linkOf = (surge: Surge) => told.find(({ place }) => surge.places.includes(place))?.link ?? null;
  const readers = of('oversold').length + pressing.length > 0 ? readersIn(shop) : [];
  const atOnce = readers.flatMap((role) => [
    ...of('oversold').map((one) => oversoldWarning(one, role, words)),
    ...pressing.map((surge) => surgeWarning(surge, role, today, linkOf(surge), words)),
  ]);
  // The list of the morning goes to real people: what is the sample's does not stand in it.
  const own = of('short').filter(({ place }) => !isSampleName(place.product ?? ''));
  const digest = shop.now.slice(11, 16) >= readSettings(shop, boardSettings).digestAt ? own : [];
  return digest.length > 0 ? [...atOnce, digestWarning(digest, today, stockTab.name, words)] : atOnce;
}

/** Where operations and supply chain are the same people one message does for both. */
function readersIn(shop: Shop): readonly ToldRole[] {
  const team = readTeam(shop);
  const addresses = TOLD_ROLES.map((role) =>
    findMembers(team, role)
      .flatMap(({ email }) => email ?? [])
      .sort()
      .join(),
  );
  return new Set(addresses).size > 1 ? TOLD_ROLES : TOLD_ROLES.slice(0, 1);
}
