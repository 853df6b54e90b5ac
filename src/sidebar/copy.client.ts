import { button, showError } from './shell.client';

/** What a button for copying says. */
export interface CopyText {
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
}

/** Milliseconds for which it is said that something was copied. */
const SAID = 2000;

/** A button that copies what an element shows. */
export function copyButton(shown: HTMLElement, text: CopyText): HTMLButtonElement {
  const copy = button(text.copy, () => {
    if (!copied(shown)) return showError(text.notCopied);
    copy.textContent = `✓ ${text.copied}`;
    setTimeout(() => {
      copy.textContent = text.copy;
    }, SAID);
  });
  return copy;
}

/** By selecting it: Google's frame around the panel forbids the page the clipboard itself. */
function copied(shown: HTMLElement): boolean {
  getSelection()?.selectAllChildren(shown);
  return document.execCommand('copy');
}
