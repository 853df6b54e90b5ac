import { element } from './shell.client';

/** One field of a form: what it is called, and its control. */
export interface Field {
  readonly view: HTMLElement;
  readonly name: string;
  value(): string;
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

function fieldOf(name: string, label: string, control: Control, hint = ''): Field {
  control.name = name;
  const view = element('label', {}, label, control, ...(hint ? [element('span', { class: 'gray' }, hint)] : []));
  return { view, name, value: () => control.value };
}

export const textField = (name: string, label: string, value: string, hint = '', choices: readonly string[] = []) => {
  const list = choices.length > 0 ? `list-${name}` : undefined;
  const input = element('input', { type: 'text', value, list });
  const field = fieldOf(name, label, input, hint);
  if (list)
    field.view.append(
      element('datalist', { id: list }, ...choices.map((choice) => element('option', { value: choice }))),
    );
  return field;
};

export const dayField = (name: string, label: string, value: string) =>
  fieldOf(name, label, element('input', { type: 'date', value }));

export const areaField = (name: string, label: string, value: string, hint = '') => {
  const area = element('textarea', { rows: '2' });
  area.value = value;
  return fieldOf(name, label, area, hint);
};

/** @param choices value and words of each */
export const choiceField = (
  name: string,
  label: string,
  value: string,
  choices: readonly (readonly [string, string])[],
) => fieldOf(name, label, choiceOf(value, choices));

export function choiceOf(value: string, choices: readonly (readonly [string, string])[]): HTMLSelectElement {
  const options = choices.map(([one, words]) => element('option', { value: one, selected: one === value }, words));
  return element('select', {}, ...options);
}

/** A form: Enter in a line of text sends it, Escape leaves it. */
export function formOf(fields: readonly Field[], buttons: readonly HTMLElement[], leave?: () => void): HTMLFormElement {
  const form = element('form', {}, ...fields.map(({ view }) => view), element('div', { class: 'buttons' }, ...buttons));
  // A form with one line of text would load the page anew on Enter, one with several would do nothing.
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') leave?.();
    const inLine = event.target instanceof HTMLInputElement && !event.isComposing;
    if (event.key === 'Enter' && inLine) form.querySelector<HTMLButtonElement>('.action')?.click();
  });
  return form;
}

export const valuesOf = (fields: readonly Field[]): Record<string, string> =>
  Object.fromEntries(fields.map((field) => [field.name, field.value()]));
