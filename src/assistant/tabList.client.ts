import { button, element } from '../sidebar/shell.client';
import type { Desk } from './desk.client';
import type { TabList } from './help';

/** All tabs by module. @param goTo shows a tab and its help */
export function tabListView(
  { text, modules }: Pick<Desk, 'text' | 'modules'>,
  lists: readonly TabList[],
  goTo: (name: string, present: boolean) => Promise<void>,
): HTMLElement {
  const tabItem = ({ name, about, present }: TabList['tabs'][number]) => {
    const go = button(name, () => goTo(name, present), { class: 'quiet link' });
    const state = present ? [] : [` · ${text.help.missing}`];
    return element('li', {}, go, element('div', { class: 'gray' }, about, ...state));
  };
  const groups = lists.map(({ module, tabs }) =>
    element(
      'details',
      { class: 'fold' },
      element('summary', {}, `${modules.names[module]} · ${tabs.length}`),
      element('ul', {}, ...tabs.map(tabItem)),
    ),
  );
  return element('section', { class: 'lists' }, element('h2', {}, text.help.lists), ...groups);
}
