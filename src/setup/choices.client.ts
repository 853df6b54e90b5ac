import { element } from '../sidebar/shell.client';

/** A row of words of which several can be chosen. The words are data; `meanings` says in the reader's language what they are. */
export function choices(
  words: readonly string[],
  chosen: readonly string[],
  meanings: Readonly<Record<string, string>>,
  change: (chosen: readonly string[]) => void,
): HTMLElement {
  const boxes = words.map((word) => {
    const box = element('input', { type: 'checkbox', value: word, checked: chosen.includes(word) });
    const label = [word, meanings[word]].filter(Boolean).join(' ');
    return { box, view: element('label', { class: 'chip' }, box, label) };
  });
  const list = element('div', { class: 'chips' }, ...boxes.map(({ view }) => view));
  list.addEventListener('change', () => change(boxes.filter(({ box }) => box.checked).map(({ box }) => box.value)));
  return list;
}
