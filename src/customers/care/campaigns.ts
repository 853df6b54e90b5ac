import { customerKey } from '../purchaseHistory';
import type { Elsewhere } from './record';

/** Somebody in a group of a campaign; days are ISO days. */
interface Drawn {
  readonly platform: string;
  readonly customerId: string;
  /** Null for the control group. */
  readonly benefit: string | null;
  readonly start: string;
  readonly end: string;
}

/**
 * What campaigns with groups mean for the contacts of their members: whoever is offered something was contacted on the day of the drawing, and until the end nobody of
 * either group is won back by other means.
 *
 * @example
 * campaignContacts([{ platform: '淘宝', customerId: '小鹿', benefit: null, start: '2026-11-01', end: '2026-11-14' }]); // => [{ customer: '淘宝\n小鹿', heldUntil: '2026-11-14' }]
 */
export const campaignContacts = (drawn: readonly Drawn[]): Elsewhere[] =>
  drawn.map(({ benefit, start, end, ...who }) => {
    const contact = benefit === null ? {} : { day: start };
    return { customer: customerKey(who), ...contact, heldUntil: end };
  });
