import type { Warning } from '../alerts/warning';
import type { Texts } from '../text/texts';
import { digestsOf, longOverdue } from './digest';
import { digestMail, headMail, openingMail } from './mail';
import type { Card } from './wall/card';

/** A campaign that is not over, with the cards that were made of its template. */
export interface OpenCampaign {
  readonly id: string;
  readonly name: string;
  readonly launch: string;
  readonly cards: readonly Card[];
}

/** When and to whom the board speaks. */
export interface Manner {
  /** `YYYY-MM-DD HH:mm:ss` */
  readonly now: string;
  /** `HH:mm` from which on the day's mails go out. */
  readonly digestAt: string;
  /** Days overdue beyond which the head is told. */
  readonly headAfter: number;
  readonly head: string;
  isAtWork(name: string, day: string): boolean;
}

/** Everything that somebody is to know now; alerts see to it that nobody is told twice. */
export function warningsOf(
  cards: readonly Card[],
  campaigns: readonly OpenCampaign[],
  { now, digestAt, headAfter, head, isAtWork }: Manner,
  words: Texts['board'],
): Warning[] {
  const openings = campaigns.flatMap((campaign) => openingsOf(campaign, words));
  const today = now.slice(0, 10);
  if (now.slice(11, 16) < digestAt) return openings;
  const digests = digestsOf(cards).filter(({ who }) => isAtWork(who, today));
  const late = longOverdue(cards, headAfter);
  const forHead = late.length > 0 && isAtWork(head, today) ? [headMail(late, head, headAfter, today, words)] : [];
  return [...digests.map((digest) => digestMail(digest, today, words)), ...forHead, ...openings];
}

/** Holds while any of somebody's tasks is open, and is told once: what is late is in the mail of the morning. */
function openingsOf(campaign: OpenCampaign, words: Texts['board']): Warning[] {
  const open = campaign.cards.filter(({ state }) => state !== '已完成');
  const people = [...new Set(open.flatMap((card) => card.people))];
  return people.map((who) =>
    openingMail(
      campaign,
      who,
      open.filter((card) => card.people.includes(who)),
      words,
    ),
  );
}
