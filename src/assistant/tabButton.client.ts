import { button, call } from '../sidebar/shell.client';

/** A button that goes to a tab. */
export const tabButton = (caption: string, tab: string): HTMLButtonElement =>
  button(caption, async () => {
    await call<boolean>('goToTab', tab);
  });
