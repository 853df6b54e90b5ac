import { askOrders } from '../../orders/ledger';
import type { Shop } from '../../workbook/shop';
import { keyOf } from '../../workbook/tab';
import { cleanSum } from '../money';
import type { Roster } from '../rfm';
import { results } from './resultsLedger';
import { type Reviewed, type ReviewGround, reviewCampaign } from './review';
import { openReview, type ReviewComputed, writeReview } from './reviewLedger';
import { campaignKey, type Drawn } from './splitLedger';
import { type ReviewRow, reviewTab } from './tabs';
import type { Usual } from './usual';
import { usual } from './usualLedger';
import { VERDICT_WORDS } from './verdict';
import { Wanted } from './wanted';

/** A row of which nothing can be said. */
const BLANK = Object.fromEntries(
  Object.entries(reviewTab.columns).flatMap(([field, { computed }]) => (computed ? [[field, null]] : [])),
) as unknown as ReviewComputed;

/**
 * Fills the computed columns of 触达复盘 (guide, section 3: review the effect, not just the sending). The results of campaigns whose groups are in 触达分组 come from
 * 订单, where the user typed none.
 *
 * @param drawn rows of 触达分组
 * @returns what it came to, in words; '' where there is nothing to review
 */
export function reviewCampaigns(shop: Shop, roster: Roster, drawn: readonly Drawn[]): string {
  const reading = openReview(shop);
  if (reading === null) return '';
  const reviewed = reading.sound.length > 0 ? reviewAll(shop, roster, drawn, reading.sound) : [];
  const refused = reading.refused.map((row) => [keyOf(reviewTab, row), BLANK] as const);
  const computed = reviewed.map((one) => [keyOf(reviewTab, one.row), computedOf(shop, one)] as const);
  writeReview(shop, reading, new Map([...refused, ...computed]));
  return sentenceOf(shop, reviewed);
}

/** Reviews twice: to learn what of the shop's usual figures it takes, and then with them. */
function reviewAll(shop: Shop, roster: Roster, drawn: readonly Drawn[], rows: readonly ReviewRow[]): Reviewed[] {
  const campaigns = [...grouped(rows).values()];
  const ground = groundOf(shop, roster, drawn);
  const review = (known: Usual) => campaigns.flatMap((own) => reviewCampaign(own, { ...ground, usual: known }));
  const wanted = new Wanted(askOrders(shop, usual, { roster, spans: [], baskets: false }).spends);
  review(wanted);
  return review(askOrders(shop, usual, { roster, ...wanted.all }));
}

function grouped(rows: readonly ReviewRow[]): Map<string, ReviewRow[]> {
  const campaigns = new Map<string, ReviewRow[]>();
  for (const row of rows) campaigns.set(campaignKey(row), [...(campaigns.get(campaignKey(row)) ?? []), row]);
  return campaigns;
}

function groundOf(shop: Shop, roster: Roster, drawn: readonly Drawn[]): Omit<ReviewGround, 'usual'> {
  const found = askOrders(shop, results, membersOf(drawn));
  return {
    results: (row) => found.get(campaignKey(row)) ?? null,
    today: shop.now.slice(0, 10),
    ordersUntil: roster.ordersUntil,
  };
}

function membersOf(drawn: readonly Drawn[]): Map<string, Drawn[]> {
  const members = new Map<string, Drawn[]>();
  for (const one of drawn) {
    const known = members.get(campaignKey(one));
    if (known) known.push(one);
    else members.set(campaignKey(one), [one]);
  }
  return members;
}

function computedOf({ texts }: Shop, { orders, judgement, advice }: Reviewed): ReviewComputed {
  const { rate, gain, chance, verdict } = judgement;
  const words = texts.review;
  return {
    rate: rate?.point ?? null,
    rateRange: rate && words.rateRange(rate),
    gain: gain && cleanSum(gain.point),
    gainRange: gain && words.gainRange(gain),
    chance: chance && shownChance(chance),
    verdict: VERDICT_WORDS[verdict],
    advice: words.join(advice.map((one) => words.advice(one))) || null,
    orderReturned: orders?.arm.buyers ?? null,
    orderRevenue: orders && cleanSum(orders.arm.revenue),
    orderControlReturned: orders?.control?.buyers ?? null,
    orderControlRevenue: orders?.control ? cleanSum(orders.control.revenue) : null,
  };
}

/** Nothing is sure: 100% would say more than an interval can. */
const shownChance = (chance: number) => Math.min(Math.max(Math.round(chance * 1e4) / 1e4, 0.001), 0.999);

function sentenceOf({ texts }: Shop, reviewed: readonly Reviewed[]): string {
  if (reviewed.length === 0) return '';
  const count = (wanted: string) => reviewed.filter(({ judgement }) => judgement.verdict === wanted).length;
  return texts.review.reviewed({ rows: reviewed.length, winners: count('winner'), few: count('few') });
}
