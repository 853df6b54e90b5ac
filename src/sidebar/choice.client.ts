import { element } from './shell.client';

/** A list to choose one from, by value and words of each. */
export function choiceOf(value: string, choices: readonly (readonly [string, string])[]): HTMLSelectElement {
  const options = choices.map(([one, words]) => element('option', { value: one, selected: one === value }, words));
  return element('select', {}, ...options);
}
