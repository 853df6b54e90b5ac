import type { CampaignStock } from './campaign';
import type { Place } from './place';
import { cover, isExpired, type Rules } from './rules';
import { type Stand, type Transfer, wantOf } from './transfer';

/** One thing to know or to do about a place; the texts say it. */
export type Advice =
  | { readonly kind: 'stopSelling'; readonly pieces: number }
  | { readonly kind: 'refresh'; readonly since: string }
  | { readonly kind: 'campaign'; readonly stock: CampaignStock }
  | { readonly kind: 'overAllocated'; readonly pieces: number }
  | { readonly kind: 'takeIn'; readonly from: Place; readonly pieces: number }
  | { readonly kind: 'giveOut'; readonly to: Place; readonly pieces: number }
  | { readonly kind: 'coming'; readonly pieces: number }
  | { readonly kind: 'reorder'; readonly pieces: number }
  | { readonly kind: 'clear'; readonly pieces: number }
  | { readonly kind: 'unknownSales' };

/** What a place wants and no other place gives: to be ordered, beyond what is on its way. */
function toOrder(stand: Stand, transfers: readonly Transfer[]): number {
  if (stand.state !== 'oversold' && stand.state !== 'short') return 0;
  const taken = transfers.filter(({ to }) => to === stand.place).reduce((sum, { pieces }) => sum + pieces, 0);
  return Math.max(0, wantOf(stand) - taken);
}

/** Everything there is to say of a place, what is most urgent first. */
export function adviceFor(
  stand: Stand,
  {
    rules,
    now,
    transfers,
    campaign,
  }: { rules: Rules; now: string; transfers: readonly Transfer[]; campaign: CampaignStock | null },
): Advice[] {
  const { place, state } = stand;
  const { available, allocated, inTransit, perDay, updatedAt } = place;
  const all: Advice[] = [];
  if (state === 'oversold') all.push({ kind: 'stopSelling', pieces: -available });
  if (isExpired(place, rules, now)) return [...all, { kind: 'refresh', since: updatedAt ?? '' }];
  if (campaign && campaign.short > 0) all.push({ kind: 'campaign', stock: campaign });
  else if (allocated > Math.max(0, available))
    all.push({ kind: 'overAllocated', pieces: allocated - Math.max(0, available) });
  for (const { from, to, pieces } of transfers) {
    if (to === place) all.push({ kind: 'takeIn', from, pieces });
    if (from === place) all.push({ kind: 'giveOut', to, pieces });
  }
  const wanting = state === 'oversold' || state === 'short';
  if (wanting && inTransit > 0) all.push({ kind: 'coming', pieces: inTransit });
  const order = toOrder(stand, transfers);
  if (order > 0) all.push({ kind: 'reorder', pieces: order });
  const given = transfers.filter(({ from }) => from === place).reduce((sum, { pieces }) => sum + pieces, 0);
  const tooMany = state === 'over' ? Math.floor(available - allocated - (perDay ?? 0) * rules.overDays) - given : 0;
  if (tooMany > 0) all.push({ kind: 'clear', pieces: tooMany });
  if (perDay === null && state === 'fine') all.push({ kind: 'unknownSales' });
  return all;
}

/** Days of cover as 可售天数 shows them: one decimal. */
export function shownCover(place: Place): number | null {
  const days = cover(place);
  return days === null ? null : Math.round(days * 10) / 10;
}
