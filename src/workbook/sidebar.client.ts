import { attempt, button, call, element, show, showError } from '../sidebar/shell.client';

/** Answer of `setupChoices`. */
interface Choices {
  words: { title: string; lead: string; run: string; running: string; present: string; none: string; next: string };
  language: string;
  tabs: { name: string; about: string; present: boolean }[];
}

/** One tab to choose; tabs that are there are ticked and cannot be unticked. */
function choice({ name, about, present }: Choices['tabs'][number], words: Choices['words']): HTMLElement {
  const box = element('input', { type: 'checkbox', value: name, checked: true, disabled: present });
  const title = element('strong', {}, name);
  const hint = element('div', { class: 'gray' }, present ? `${about}（${words.present}）` : about);
  return element('li', {}, element('label', {}, box, ' ', title, hint));
}

/** The names that are ticked and not there yet, and those that are there: the server completes both. */
const ticked = (list: HTMLElement) =>
  [...list.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value);

async function make(list: HTMLElement, words: Choices['words']): Promise<void> {
  const names = ticked(list);
  if (names.length === 0) return showError(words.none);
  show(element('p', { role: 'status' }, words.running), element('progress'));
  const { result, ok } = await call<{ result: string; ok: boolean }>('setUpTabs', names);
  if (!ok) return offer(result);
  show(element('p', { role: 'status' }, result), element('p', {}, words.next));
}

/** Shows the tabs to choose from, with a sentence about what went wrong before where something did. */
async function offer(wrong?: string): Promise<void> {
  const { words, language, tabs } = await call<Choices>('setupChoices');
  document.documentElement.lang = language;
  const list = element('ul', {}, ...tabs.map((tab) => choice(tab, words)));
  const run = button(words.run, () => make(list, words), { class: 'action' });
  show(element('p', {}, words.lead), list, element('div', { class: 'buttons' }, run));
  if (wrong) showError(wrong);
}

void attempt(() => offer());
