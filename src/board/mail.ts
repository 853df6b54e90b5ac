import type { Warning } from '../alerts/warning';
import type { Texts } from '../text/texts';
import { type Digest, sizeOf } from './digest';
import { boardTab, tasksTab } from './tabs';
import type { Card } from './wall/card';

type Words = Texts['board']['mail'];
type Fact = Warning['facts'][number];

/** Cards named in a mail; the others are counted. */
const NAMED = 15;

const NEWS = {
  platform: null,
  product: null,
  level: '三级',
  evidence: [],
  due: null,
  acknowledgedAt: null,
  escalates: false,
  repeats: false,
  link: { tab: boardTab.name, row: 1 },
} as const;

/** The mail of a morning: one per person and day. */
export function digestMail(digest: Digest, today: string, words: Texts['board']): Warning {
  const { overdue, today: now, soon, wrong, who } = digest;
  const { mail } = words;
  const pressing = [...overdue, ...now, ...soon].map((card) => factOf(card, words.pressing(card.deadline)));
  const facts = [...pressing, ...wrong.map((card) => factOf(card, mail.wrong))];
  return {
    ...NEWS,
    fingerprint: `任务|${who}`,
    occurrence: today,
    rule: mail.digestRule,
    role: who,
    subject: mail.digest(overdue.length, now.length, soon.length, wrong.length),
    facts: named(facts, sizeOf(digest), mail),
    action: mail.digestAction,
    notice: { label: mail.taskLabel, because: mail.taskBecause },
  };
}

/** What the head is told of in the morning: what has been overdue for too long, whose it is. */
export function headMail(
  cards: readonly Card[],
  head: string,
  days: number,
  today: string,
  words: Texts['board'],
): Warning {
  const { mail } = words;
  return {
    ...NEWS,
    fingerprint: '逾期|负责人',
    occurrence: today,
    rule: mail.headRule,
    role: head,
    subject: mail.head(cards.length, days),
    facts: named(
      cards.map((card) => factOf(card, words.pressing(card.deadline), card.people.join('、'))),
      cards.length,
      mail,
    ),
    action: mail.headAction,
    notice: { label: mail.taskLabel, because: mail.headBecause },
  };
}

/** What somebody is told when a campaign opens: what it takes of him. */
export function openingMail(
  campaign: { readonly id: string; readonly name: string; readonly launch: string },
  who: string,
  cards: readonly Card[],
  words: Texts['board'],
): Warning {
  const { mail } = words;
  return {
    ...NEWS,
    fingerprint: `活动|${campaign.id}|${who}`,
    occurrence: '',
    rule: mail.campaignRule,
    role: who,
    subject: mail.opening(campaign.name, campaign.launch, cards.length),
    facts: named(
      cards.map((card) => ({ name: mail.dueBy(card.due), value: [card.title, ...wrongIn(card)].join(' · ') })),
      cards.length,
      mail,
    ),
    action: mail.openingAction,
    notice: { label: mail.campaignLabel, because: mail.campaignBecause },
  };
}

/** What somebody says to somebody about a card. */
export interface Mention {
  readonly who: string;
  /** '' where the sidebar does not know who speaks. */
  readonly from: string;
  readonly message: string;
}

/**
 * The mail of somebody who is mentioned on a card.
 *
 * @param row of the card in 任务, counted from 1
 */
export function mentionMail(
  card: Card,
  row: number,
  { who, from, message }: Mention,
  now: string,
  words: Texts['board'],
): Warning {
  const { mail } = words;
  const { mentionFacts: names } = mail;
  const facts: readonly (readonly [string, string])[] = [
    [names.due, [card.due, words.pressing(card.deadline)].filter(Boolean).join(' ')],
    [names.platform, card.platforms.join('、')],
    [names.owner, card.owner],
    [names.campaign, card.campaign ?? ''],
    [names.linked, card.linked.map(({ text }) => text).join(words.separator)],
  ];
  return {
    ...NEWS,
    link: { tab: tasksTab.name, row },
    fingerprint: `@${who}|${card.id}`,
    occurrence: now,
    rule: mail.mentionRule,
    role: who,
    subject: card.title,
    facts: facts.filter(([, value]) => value !== '').map(([name, value]) => ({ name, value })),
    action: mail.mentionSays(from, message),
    notice: { label: mail.mentionLabel, because: mail.mentionBecause },
  };
}

function factOf(card: Card, name: string, who = ''): Fact {
  const parts = [card.title, who, card.platforms.join('、'), card.campaign ?? '', ...wrongIn(card)];
  return { name, value: parts.filter(Boolean).join(' · ') };
}

const wrongIn = ({ linked }: Card) => linked.filter(({ tone }) => tone === 'wrong').map(({ text }) => text);

function named(facts: readonly Fact[], all: number, { rest, more }: Words): Fact[] {
  if (all <= NAMED) return [...facts];
  return [...facts.slice(0, NAMED), { name: rest, value: more(all - NAMED) }];
}
