import type { Deadline } from '../deadline';
import type { Card, LinkedLine } from './card';

/** One row of a lane. A card begins with its title, which bears tick, state and 任务ID; what else is to be said stands below. */
export interface Line {
  readonly text: string;
  readonly head: { readonly ticked: boolean; readonly state: string; readonly id: string } | null;
  readonly ground: Ground;
  readonly ink: Ink;
}

/** What colours a card: its state, or that it is overdue. */
export type Ground = 'overdue' | 'todo' | 'doing' | 'done';
/** What colours a line's text. */
export type Ink = 'title' | 'quiet' | 'plain' | 'soon' | 'wrong';

/** What the lines say; `text/` has the words. */
export interface CardWords {
  owner(owner: string, people: readonly string[]): string;
  due(day: string, deadline: Deadline): string;
}

/** References shown on a card; the rest is in 关联值. */
const SHOWN = 3;
const BETWEEN = ' · ';

/** The lines of a card, its title first. */
export function linesOf(card: Card, words: CardWords): Line[] {
  const ground = groundOf(card);
  const line = (text: string, ink: Ink): Line => ({ text, head: null, ground, ink });
  const joined = (...parts: (string | null)[]) => parts.filter(Boolean).join(BETWEEN);
  const { id, state, title } = card;
  return [
    { text: title, head: { ticked: state === '已完成', state, id }, ground, ink: 'title' },
    line(joined(card.platforms.join('、'), words.owner(card.owner, card.people)), 'quiet'),
    line(joined(words.due(card.due, card.deadline), card.campaign), inkOf(card.deadline)),
    ...card.linked.slice(0, SHOWN).map(({ text, tone }) => line(text, LINKED[tone])),
  ];
}

const LINKED: Readonly<Record<LinkedLine['tone'], Ink>> = { plain: 'plain', wanting: 'soon', wrong: 'wrong' };

function groundOf({ state, deadline }: Card): Ground {
  if (deadline.kind === 'overdue') return 'overdue';
  return ({ 待办: 'todo', 进行中: 'doing', 已完成: 'done' } as const)[state];
}

function inkOf({ kind }: Deadline): Ink {
  if (kind === 'overdue') return 'wrong';
  return kind === 'today' || kind === 'soon' ? 'soon' : 'quiet';
}
