import { copyButton } from '../../sidebar/copy.client';
import { element } from '../../sidebar/shell.client';
import type { BoardRoomText } from '../../text/zh-CN/boardRoom';
import { SearchIndex } from '../knowledge/search';

/** A row of 知识库. */
export interface Entry {
  readonly question: string;
  readonly answer: string;
  readonly tags: string | null;
  readonly platform: string | null;
  readonly campaign: string | null;
  readonly updated: string | null;
}

/** Entries shown at once. */
const SHOWN = 20;

/** Search in 知识库 as one types: the entries are in the browser. */
export function knowledgeView(entries: readonly Entry[], text: BoardRoomText): HTMLElement[] {
  if (entries.length === 0) return [element('p', { class: 'gray' }, text.noAnswers)];
  const index = new SearchIndex(entries);
  const input = element('input', { type: 'search', 'aria-label': text.search, placeholder: text.searchHint });
  const count = element('p', { class: 'gray', role: 'status' });
  const list = element('div');
  const find = () => {
    const found = index.find(input.value, SHOWN);
    count.textContent = found.length > 0 ? text.found(found.length, entries.length) : text.notFound;
    list.replaceChildren(...found.map((entry) => entryView(entry, text)));
  };
  input.addEventListener('input', find);
  find();
  return [element('label', {}, text.search, input), count, list];
}

function entryView(entry: Entry, text: BoardRoomText): HTMLElement {
  const { question, answer, platform, campaign, tags, updated } = entry;
  const about = [platform, campaign, tags, updated && text.updated(updated)].filter(Boolean).join(' · ');
  const shown = element('p', { class: 'answer' }, answer);
  return element(
    'section',
    { class: 'card' },
    element('strong', {}, question),
    shown,
    ...(about ? [element('p', { class: 'gray' }, about)] : []),
    copyButton(shown, text),
  );
}
