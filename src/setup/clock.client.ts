import { button, call, element } from '../sidebar/shell.client';
import type { Drawn, Wizard } from './wizard.client';

/** The clock: whether the workbook keeps itself up to date. */
export function clockStep(wizard: Wizard): Drawn {
  const { text, state } = wizard;
  const words = text.clock;
  const start = async () => {
    wizard.wait(text.saving);
    await call('startClock');
    await wizard.refresh();
    await wizard.draw();
  };
  const isOn = state.clock !== null;
  const how = words.often[state.clock ?? 'hourly'];
  return {
    free: true,
    view: [
      element('p', {}, words.lead),
      isOn ? element('p', { class: 'done' }, words.on(how)) : button(words.start(how), start, { class: 'action' }),
      ...(isOn ? [] : [element('p', { class: 'gray' }, words.later)]),
    ],
  };
}
