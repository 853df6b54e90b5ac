import { button, call, element, showError } from '../sidebar/shell.client';
import type { Ran } from './compute.client';
import type { Drawn, Wizard } from './wizard.client';

/** The end: the cockpit, and what to do next with each module. */
export function doneStep(wizard: Wizard): Drawn {
  const { text, state } = wizard;
  const words = text.done;
  const open = button(
    words.open,
    async () => {
      wizard.wait(words.opening);
      const { result, ok } = await call<Ran>('finishFirstRun').catch(async (error: unknown) => {
        await wizard.draw();
        throw error;
      });
      await wizard.draw(ok ? result : '');
      if (!ok) showError(result);
    },
    { class: 'action' },
  );
  const items = wizard.chosen.flatMap((name) => {
    const todo = words.todo[name];
    return todo ? [element('li', {}, `· ${todo}`)] : [];
  });
  return {
    view: [
      element('p', {}, words.lead),
      element('div', { class: 'buttons' }, open),
      element('h2', {}, words.next),
      element('ul', {}, ...items),
      element('p', { class: 'gray' }, words.help),
      ...(state.sample > 0 ? [sampleNote(wizard)] : []),
      element(
        'div',
        { class: 'buttons' },
        button(words.again, () => wizard.go('shop'), { class: 'quiet' }),
      ),
    ],
  };
}

function sampleNote(wizard: Wizard): HTMLElement {
  const { text, state } = wizard;
  const remove = async () => {
    wizard.wait(text.done.removing);
    const { result } = await call<Ran>('runForSidebar', 'unsample').catch(async (error: unknown) => {
      await wizard.draw();
      throw error;
    });
    await wizard.refresh();
    await wizard.draw(result);
  };
  return element(
    'section',
    { class: 'aside' },
    element('p', {}, text.done.sample(state.sample)),
    button(text.done.removeSample, remove),
  );
}
