import { attempt, button, call, show } from '../sidebar/shell.client';
import type { OrdersText } from '../text/zh-CN/orders';
import { ImportPanel } from './panel.client';

/** After an import the roster is made, and what could not be read is looked at. */
function next(text: OrdersText, problems: number): HTMLElement[] {
  const roster = button(text.makeRoster, () => call<void>('updateRoster'), { class: 'action' });
  const open = button(text.openProblems, () => call<void>('openProblems'));
  return problems > 0 ? [roster, open] : [roster];
}

attempt(() =>
  ImportPanel.open((text, { language }) => {
    document.documentElement.lang = language;
    document.title = text.title;
    return { show, next: (problems) => next(text, problems) };
  }),
);
