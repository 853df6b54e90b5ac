import { minutesBetween } from '../calendar/moment';
import type { Place } from './place';

/** The shop's bounds; each is a setting. */
export interface Rules {
  /** Fewer days of cover are a risk of running out. */
  readonly shortDays: number;
  /** More days of cover are too many. */
  readonly overDays: number;
  /** Days of its own sales that a place keeps when it gives, and is filled up to when it receives. */
  readonly keepDays: number;
  /** Figures older than that say nothing. */
  readonly expireHours: number;
}

/** What a place is in; the gravest that holds. */
export type State = 'oversold' | 'expired' | 'short' | 'over' | 'fine';

/**
 * Pieces that are free to be sold: without what is set aside for a campaign.
 *
 * @example
 * free({ available: 20, allocated: 300 }); // => -280
 */
export const free = ({ available, allocated }: Pick<Place, 'available' | 'allocated'>): number => available - allocated;

/**
 * Days for which the free pieces last; 0 where there are none.
 *
 * @returns null where sales are not known, or there are none
 * @example
 * cover({ available: 30, allocated: 10, perDay: 4 }); // => 5
 * cover({ available: 30, allocated: 0, perDay: 0 }); // => null
 */
export function cover(place: Pick<Place, 'available' | 'allocated' | 'perDay'>): number | null {
  return place.perDay === null || place.perDay <= 0 ? null : Math.max(0, free(place)) / place.perDay;
}

/** Whether the figures of a place are too old; without a time nobody knows, and they are taken as they are. */
export const isExpired = (
  { updatedAt }: Pick<Place, 'updatedAt'>,
  { expireHours }: Pick<Rules, 'expireHours'>,
  now: string,
) => updatedAt !== null && minutesBetween(updatedAt, now) > expireHours * 60;

/**
 * The state of a place. What is oversold is so however old the figure is: somebody is waiting for goods. Other figures say nothing once they are old. Then the
 * risk of running out goes before too much.
 *
 * @param campaignShort whether a campaign will find less than is set aside for it
 */
export function stateOf(place: Place, rules: Rules, now: string, campaignShort: boolean): State {
  if (place.available < 0) return 'oversold';
  if (isExpired(place, rules, now)) return 'expired';
  const days = cover(place);
  if (campaignShort || free(place) < 0 || (days !== null && days < rules.shortDays)) return 'short';
  const unsold = place.perDay === 0 && free(place) > 0;
  return unsold || (days !== null && days > rules.overDays) ? 'over' : 'fine';
}
