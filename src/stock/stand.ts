import { type Campaign, type CampaignStock, campaignStock } from './campaign';
import type { Place } from './place';
import { type Rules, stateOf } from './rules';
import { type Stand, type Transfer, transfersOf } from './transfer';

/** How all places stand, with what should go where. */
export interface Situation {
  readonly stands: readonly Stand[];
  readonly campaigns: ReadonlyMap<Place, CampaignStock>;
  readonly transfers: readonly Transfer[];
}

/**
 * How places stand now. A place that provides for a campaign keeps what is set aside and its sales until the launch, whoever asks for it.
 *
 * @param ahead days before its launch from which on a campaign is looked at
 */
export function situationOf(
  places: readonly Place[],
  campaigns: readonly Campaign[],
  { rules, now, ahead }: { rules: Rules; now: string; ahead: number },
): Situation {
  const found = campaignStock(places, campaigns, now.slice(0, 10), ahead);
  const stands = places.map((place): Stand => {
    const campaign = found.get(place);
    const state = stateOf(place, rules, now, (campaign?.short ?? 0) > 0);
    return { place, state, days: Math.max(rules.keepDays, rules.shortDays, campaign?.days ?? 0) };
  });
  return { stands, campaigns: found, transfers: transfersOf(stands, rules) };
}
