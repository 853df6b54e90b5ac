import type { AlertWords } from '../text/texts';
import { layoutOf } from './layout';
import { coversOf, messageKey } from './ledger';
import { type Item, inOrder, type Letter, letterWith, levelOf, MOST_ITEMS } from './letter';
import { plainText, subjectLine } from './plainText';
import type { MailRow } from './tabs';

/** A message that has not been begun to send and is as ShopDeck wrote it: what else its reader must hear goes into it. */
export interface Draft {
  readonly row: MailRow;
  readonly letter: Letter;
}

/** What is to be written into 邮件. */
export interface Drafting {
  /** Changed fields of waiting messages, by key. */
  readonly changes: ReadonlyMap<string, Partial<MailRow>>;
  readonly additions: readonly MailRow[];
  readonly withdrawn: number;
}

/** What every letter of a run has in common. */
export interface Frame {
  readonly language: Letter['language'];
  readonly words: AlertWords;
  readonly silences: string | null;
  readonly now: string;
  /** Keys that are taken. */
  readonly keys: ReadonlySet<string>;
}

/**
 * Groups what is to be told by reader into one letter each (Alertmanager's grouping), together with what already waits for that reader.
 *
 * @param news items by address
 * @param afresh a waiting item as it is now; null where it is over or in somebody's hands
 */
export function draftMail(
  news: ReadonlyMap<string, readonly Item[]>,
  drafts: readonly Draft[],
  afresh: (item: Item) => Item | null,
  frame: Frame,
): Drafting {
  const left = new Map([...news].map(([address, items]) => [address, [...items]]));
  const changes = new Map<string, Partial<MailRow>>();
  let withdrawn = 0;
  for (const { row, letter } of drafts) {
    const kept = letter.items.flatMap((item) => afresh(item) ?? []);
    const added = left.get(row.recipients ?? '')?.splice(0, MOST_ITEMS - kept.length) ?? [];
    const change = changeOf(row, [...kept, ...added], frame);
    if (change) changes.set(row.key ?? '', change);
    if (change?.state === '已撤回') withdrawn++;
  }
  const additions = [...left].flatMap(([address, items]) =>
    inParts(inOrder(items)).map((part) => messageRow(address, part, frame)),
  );
  return { changes, additions, withdrawn };
}

const inParts = (items: readonly Item[]) =>
  Array.from({ length: Math.ceil(items.length / MOST_ITEMS) }, (_, part) =>
    items.slice(part * MOST_ITEMS, (part + 1) * MOST_ITEMS),
  );

function changeOf(row: MailRow, items: readonly Item[], frame: Frame): Partial<MailRow> | null {
  if (items.length === 0) return { state: '已撤回', error: frame.words.errors.withdrawn, layout: null };
  const content = contentOf(items, frame);
  return content.body === row.body && content.covers === row.covers ? null : content;
}

function contentOf(items: readonly Item[], { language, silences, words }: Frame) {
  const letter = letterWith(items, { language, silences });
  const [first] = letter.items;
  const isEscalated = first?.part === 'backup' || first?.part === 'head';
  return {
    subject: subjectLine(letter, words),
    kind: words.kinds[isEscalated ? 'escalated' : (first?.why ?? 'new')],
    level: levelOf(letter),
    covers: coversOf(letter.items),
    body: plainText(letter, words),
    layout: layoutOf(letter),
  };
}

function messageRow(address: string, items: readonly Item[], frame: Frame): MailRow {
  const [first] = items as [Item];
  let ordinal = 1;
  while (frame.keys.has(messageKey(first, address, ordinal))) ordinal++;
  const nobody = address === '';
  return {
    ...contentOf(items, frame),
    time: frame.now,
    recipients: address,
    state: nobody ? '失败' : '待发',
    tries: 0,
    key: messageKey(first, address, ordinal),
    error: nobody ? frame.words.errors.nobody(first.role) : null,
    sentAt: null,
  };
}
