/** Windows over the sheet: questions of a waiting script, and HTML dialogs of the add-on. */
import type { Answer, Question } from '../protocol';
import { element, icon } from './element';
import { say } from './language';

const CAPTIONS: Record<string, string> = { OK: say.ok, CANCEL: say.cancel, YES: say.yes, NO: say.no };

/** Shows a question until it is answered; Escape and the cross answer CLOSE. */
export function ask({ kind, title, text, buttons }: Question): Promise<Answer> {
  return new Promise((resolve) => {
    const input = kind === 'prompt' ? element('input', { type: 'text', ariaLabel: text, autofocus: true }) : null;
    const dialog = element('dialog', { className: 'question' });
    const choose = (button: string) => {
      dialog.remove();
      resolve(input ? { button, text: input.value } : { button });
    };
    const choices = buttons.map((button, index) =>
      element(
        'button',
        { type: 'button', className: index === 0 ? 'main-button' : 'plain-button', onclick: () => choose(button) },
        CAPTIONS[button] ?? button,
      ),
    );
    const submit = (event: SubmitEvent) => {
      event.preventDefault();
      choose(buttons[0] ?? 'CLOSE');
    };
    const form = element(
      'form',
      { onsubmit: submit },
      title ? element('h2', {}, title) : null,
      element('p', {}, text),
      input,
      element('div', { className: 'choices' }, ...choices),
    );
    dialog.append(form);
    dialog.oncancel = () => choose('CLOSE');
    document.body.append(dialog);
    dialog.showModal();
    if (!input) choices[0]?.focus();
  });
}

export interface Window {
  close(): void;
  resize(size: { width?: number; height?: number }): void;
}

/** A window with a title bar. `fill` gets the window, so that its content can close and resize it. */
export function openWindow(
  options: { title: string; width: number; height: number; modal: boolean; className?: string },
  fill: (window: Window) => HTMLElement,
): Window {
  const dialog = element('dialog', { className: `window ${options.className ?? ''}`, ariaLabel: options.title });
  const close = element('button', { className: 'icon-button', title: say.close, ariaLabel: say.close });
  close.append(icon('close'));
  const body = element('div', { className: 'window-body' });
  const window: Window = {
    close: () => dialog.remove(),
    resize: ({ width, height }) => {
      if (width) body.style.width = `min(${width}px, 94vw)`;
      if (height) body.style.height = `min(${height}px, 84vh)`;
    },
  };
  close.onclick = window.close;
  dialog.oncancel = window.close;
  window.resize(options);
  dialog.append(element('header', {}, element('h2', {}, options.title), close), body);
  body.append(fill(window));
  document.body.append(dialog);
  if (options.modal) dialog.showModal();
  else dialog.show();
  return window;
}
