import { addDays } from '../../calendar/addDays';
import { daysBetween } from '../../calendar/daysBetween';
import type { Client } from './client';
import { type Contact, isOpen } from './contact';
import type { Ending } from './progress';
import type { CareRecord } from './record';
import type { CareRules } from './rules';
import { stageAfter, type Track, trackOf } from './stage';

/** What a contact is judged by. */
export interface Situation {
  /** Null: no customer of the roster. */
  readonly client: Client | null;
  readonly record: CareRecord;
  /** ISO day. */
  readonly today: string;
  readonly rules: CareRules;
}

const TIER_OF: Readonly<Partial<Record<Track, string>>> = { VIP: '高价值', 唤回: '沉睡' };

/**
 * Why an open contact is not to be made any more; null: it stays. A purchase ends it at once, as does another tier, the user's 停止, a contact of another kind
 * within the days that two are to be apart, a campaign that keeps the customer for itself, and the time in which nobody made it. Whom the user wants to contact himself may be in any tier.
 */
export function endingOf(contact: Contact, { client, record, today, rules }: Situation): Ending | null {
  if (!isOpen(contact) || wasReopened(contact, record)) return null;
  if (client === null) return '不在名册';
  if (client.lastDay > contact.since) return '已回购';
  if (!contact.own && isHalted(client, record)) return '客户停止';
  const tier = TIER_OF[trackOf(contact.stage)];
  if (!contact.own && tier !== undefined && tier !== client.tier) return '已转层';
  if (!contact.own && isHeld(contact, record, today)) return '活动中';
  if (record.contactedOn !== null && daysBetween(record.contactedOn, today) < rules.apart) return '刚联系过';
  return today > addDays(contact.due, rules.overdueFor) ? '过期' : null;
}

/** Whether a campaign whose groups were drawn keeps the customer for itself: services go on, in both groups alike. */
const isHeld = ({ stage }: Contact, { heldUntil }: CareRecord, today: string) =>
  trackOf(stage) === '唤回' && heldUntil !== null && today <= heldUntil;

/** The user's word goes before ShopDeck's: what he opened again stays open. */
const wasReopened = ({ id, stage }: Contact, { tracks }: CareRecord) => {
  const progress = tracks[trackOf(stage)];
  return progress?.id === id && progress.ending !== null;
};

/** Whether the user's 停止 holds: until a purchase after it. */
export const isHalted = ({ lastDay }: Client, { haltedSince }: CareRecord) =>
  haltedSince !== null && lastDay <= haltedSince;

/** What came of the last contact of a ladder: a purchase, or nothing after the last stage; null as long as it is open. */
export function sequelOf({ client, record, today, rules }: Situation): '已回购' | '走完' | null {
  const ladder = record.tracks.唤回;
  if (client === null || !ladder?.stage || ladder.state !== '已触达' || ladder.ending !== null) return null;
  if (client.lastDay > ladder.since) return '已回购';
  const contactedOn = ladder.contacted?.day ?? ladder.day;
  const isLast = stageAfter(ladder.stage, client.amount >= rules.byHandFrom) === null;
  return isLast && daysBetween(contactedOn, today) >= rules.wait ? '走完' : null;
}
