import type { Card } from './wall/card';

/** What somebody is told of in the morning. */
export interface Digest {
  readonly who: string;
  readonly overdue: readonly Card[];
  readonly today: readonly Card[];
  readonly soon: readonly Card[];
  /** Not pressing, but linked data contradict them. */
  readonly wrong: readonly Card[];
}

/** The morning's digests, one per person who has something to be told of. Cards are in order of urgency. */
export function digestsOf(cards: readonly Card[]): Digest[] {
  const mine = new Map<string, Card[]>();
  for (const card of cards) {
    if (card.deadline.kind === 'done') continue;
    for (const who of card.people) mine.set(who, [...(mine.get(who) ?? []), card]);
  }
  return [...mine].map(([who, own]) => digestOf(who, own)).filter((one) => sizeOf(one) > 0);
}

/** How many cards a digest names. */
export const sizeOf = ({ overdue, today, soon, wrong }: Digest) =>
  overdue.length + today.length + soon.length + wrong.length;

function digestOf(who: string, cards: readonly Card[]): Digest {
  const of = (kind: Card['deadline']['kind']) => cards.filter(({ deadline }) => deadline.kind === kind);
  const wrong = of('later').filter(({ linked }) => linked.some(({ tone }) => tone === 'wrong'));
  return { who, overdue: of('overdue'), today: of('today'), soon: of('soon'), wrong };
}

/**
 * What the head of the shop is told of: cards that are overdue for more than `days` days.
 */
export const longOverdue = (cards: readonly Card[], days: number): Card[] =>
  cards.filter(({ deadline }) => deadline.kind === 'overdue' && deadline.days > days);
