import type { AlertWords } from '../text/texts';
import { IN_FULL, type Item, type Letter } from './letter';

/** A mail's subject: how grave, what, where, and how many more. */
export function subjectLine({ items }: Letter, words: AlertWords): string {
  const [first] = items;
  const isNews = items.every(({ notice }) => notice !== undefined);
  return first ? words.subject(badge(first, words), first.subject, items.length, isNews) : '';
}

/** A letter as plain text, for the mail and for the column 正文. */
export function plainText(letter: Letter, words: AlertWords): string {
  const full = letter.items.slice(0, IN_FULL).map((item) => paragraph(item, words));
  const rest = letter.items.slice(IN_FULL);
  const short = rest.length > 0 ? [[words.also(rest.length), ...rest.map((item) => shortLine(item, words))]] : [];
  return [...full, ...short, ['——', ...footer(letter, words)]].map((lines) => lines.join('\n')).join('\n\n');
}

/** Why one gets the letter and how to have it stop. */
export function footer({ items, silences }: Letter, words: AlertWords): string[] {
  const reasons = new Set(
    items.map(({ part, role, notice }) => (notice && part === 'owner' ? notice.because : words.because[part](role))),
  );
  return [words.youGetThis([...reasons]), silences === null ? words.howToMute : `${words.howToMute} ${silences}`];
}

/** How grave, and why one is told now. */
export const badge = (
  { level, part, why, notice }: Pick<Item, 'level' | 'part' | 'why' | 'notice'>,
  words: AlertWords,
) => [notice?.label ?? words.levels[level], words.mark(part, why)].filter(Boolean).join(' · ');

export const heading = (item: Item, words: AlertWords) => `【${badge(item, words)}】${item.subject}`;

function paragraph(item: Item, words: AlertWords): string[] {
  const { facts, evidence, more, action, due, overdue, link, muted } = item;
  return [
    heading(item, words),
    ...facts.map(({ name, value }) => words.fact(name, value)),
    ...evidence.map((quote) => `  · ${quote}`),
    ...(more > 0 ? [`  · ${words.moreEvidence(more)}`] : []),
    words.todo(action),
    ...(due === null ? [] : [words.due(due.slice(0, 16), overdue)]),
    ...(muted > 0 ? [words.mutes(muted)] : []),
    ...(link === null ? [] : [words.open(link)]),
  ];
}

const shortLine = (item: Item, words: AlertWords) =>
  [heading(item, words), ...(item.link === null ? [] : [item.link])].join(' ');
