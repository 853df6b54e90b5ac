import { attempt, button, call, element } from '../sidebar/shell.client';
import type { Desk } from './desk.client';
import type { ColumnHelp, TabHelp, TabList } from './help';
import { tabListView } from './tabList.client';

/** Answer of `tabHelp`. */
interface Answer {
  readonly name: string;
  readonly help: TabHelp | null;
  readonly menu: readonly { run: string; path: string }[];
  readonly lists: readonly TabList[];
}

/** The tab of which the help speaks follows the sheet: it is looked at anew when somebody comes back to the sidebar. */
let following: (() => void) | null = null;
window.addEventListener('focus', () => following?.());

/** What the tab in front is for, and a list of all tabs to go to. */
export async function helpView(desk: Desk, name: string | null = null): Promise<void> {
  const answer = await call<Answer>('tabHelp', name);
  const { help } = answer;
  const title = element('h1', {}, answer.name);
  const about = help ? tabView(desk, help, answer.menu) : [element('p', {}, desk.text.help.own(answer.name))];
  desk.put(
    title,
    ...about,
    tabListView(desk, answer.lists, (...tab) => goTo(desk, ...tab)),
  );
  follow(desk, answer.name);
}

function follow(desk: Desk, shown: string): void {
  const list = document.querySelector('.lists');
  following = () => {
    if (list?.isConnected) void attempt(() => lookAgain(desk, shown));
    else following = null;
  };
}

async function lookAgain(desk: Desk, shown: string): Promise<void> {
  const { name } = await call<Answer>('tabHelp', null);
  if (name !== shown) await helpView(desk);
}

function tabView({ text, modules, ...desk }: Desk, help: TabHelp, menu: Answer['menu']): HTMLElement[] {
  const words = text.help;
  const { required, optional, computed } = help;
  const isWhole = required.length + optional.length === 0;
  const empty = help.rows > 0 ? [] : [element('p', { class: 'soon' }, isWhole ? words.emptyWhole : words.emptyFilled)];
  const absent = element(
    'div',
    { class: 'offer' },
    element('span', {}, words.absent),
    button(words.make, async () => {
      await call('setUpTabs', [help.name]);
      await call('goToTab', help.name);
      await desk.go('help');
    }),
  );
  return [
    element('p', {}, help.about),
    element(
      'p',
      { class: 'gray' },
      [modules.names[help.module], help.rows > 0 ? words.rows(help.rows) : ''].filter(Boolean).join(' · '),
    ),
    ...(isWhole ? [element('p', { class: 'done' }, words.whole)] : []),
    ...(help.present ? empty : [absent]),
    ...feeds(words, menu),
    ...columns(words.required, required, words, true),
    ...columns(words.optional, optional, words, false),
    ...columns(words.computed, computed, words, !isWhole && computed.length < 6),
    ...formulas(text, help),
  ];
}

type Words = Desk['text']['help'];

function feeds(words: Words, menu: Answer['menu']): HTMLElement[] {
  if (menu.length === 0) return [];
  const items = menu.map(({ run, path }) => {
    const [last = path] = path.split(' → ').slice(-1);
    const where = element('div', { class: 'gray' }, path);
    return element(
      'li',
      {},
      button(last, () => call<void>(run)),
      where,
    );
  });
  return [element('h2', {}, words.feeds), element('ul', {}, ...items), element('p', { class: 'gray' }, words.clock)];
}

function columns(title: string, list: readonly ColumnHelp[], words: Words, open: boolean): HTMLElement[] {
  if (list.length === 0) return [];
  const items = list.map(({ header, note, choices }) => {
    const hints = [note, choices.length > 0 ? words.choices(choices) : ''].filter(Boolean);
    return element(
      'li',
      {},
      element('strong', {}, header),
      ...hints.map((hint) => element('div', { class: 'gray' }, hint)),
    );
  });
  const summary = element('summary', {}, `${title} · ${list.length}`);
  return [element('details', { class: 'fold', open }, summary, element('ul', {}, ...items))];
}

function formulas({ help, formulas: about }: Desk['text'], { formulas: names }: TabHelp): HTMLElement[] {
  if (names.length === 0) return [];
  const items = names.map((name) =>
    element('li', {}, element('code', {}, `=${name}(…)`), element('div', { class: 'gray' }, about[name] ?? '')),
  );
  return [
    element(
      'details',
      { class: 'fold' },
      element('summary', {}, `${help.formulas} · ${names.length}`),
      element('ul', {}, ...items),
    ),
  ];
}

async function goTo(desk: Desk, name: string, present: boolean): Promise<void> {
  if (present) await call<boolean>('goToTab', name);
  await helpView(desk, name);
}
