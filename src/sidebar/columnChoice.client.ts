import { element } from './shell.client';

/** A file whose columns are to be pointed out. */
export interface ColumnsOf {
  readonly headers: readonly string[];
  /** The first rows below the header. */
  readonly sample: readonly (readonly string[])[];
}

/** What a choice of columns says. */
export interface ColumnText {
  readonly mappingNone: string;
  sample(value: string): string;
}

/** A list of a file's columns, each with a value of it, the proposed one chosen; its value is the header, '' is none. */
export function columnSelect(
  text: ColumnText,
  { headers, sample }: ColumnsOf,
  field: string,
  proposed: string | undefined,
): HTMLSelectElement {
  const options = headers.map((header, at) => {
    const value = sample.map((row) => row[at]?.trim() ?? '').find((cell) => cell !== '') ?? '';
    const caption = value === '' ? header : `${header} · ${text.sample(value.slice(0, 20))}`;
    return element('option', { value: header, selected: header === proposed }, caption);
  });
  return element('select', { id: `column-${field}` }, element('option', { value: '' }, text.mappingNone), ...options);
}

/** An input with its caption above it. */
export function labelled(caption: string, input: HTMLElement): HTMLElement[] {
  return [element('label', { for: input.id }, caption), input];
}
