import { button, element, showError } from '../sidebar/shell.client';
import type { OrdersText } from '../text/zh-CN/orders';
import { MAPPED_FIELDS, type MappedField, type Mapping, type MappingNeed, mappingComplete } from './reader';

/** The form by which a merchant says which column of an unknown file holds what; filled with our guess. */
export function mappingForm(
  text: OrdersText,
  need: MappingNeed,
  save: (mapping: Mapping) => Promise<void>,
): HTMLElement {
  const platform = element('input', { type: 'text', value: need.proposal.platform, id: 'platform' });
  const selects = MAPPED_FIELDS.map((field) => [field, columnSelect(text, need, field)] as const);
  const amounts = amountsSelect(text, need.proposal.amounts);
  const submit = async (): Promise<void> => {
    const columns: Mapping['columns'] = {};
    for (const [field, select] of selects) if (select.value !== '') columns[field] = select.value;
    const mapping: Mapping = {
      platform: platform.value.trim() || need.proposal.platform,
      amounts: amounts.value === 'order' ? 'order' : 'line',
      columns,
    };
    if (mappingComplete(mapping)) await save(mapping);
    else showError(text.mappingMissing);
  };
  return element(
    'section',
    {},
    element('h2', {}, text.mappingTitle(need.name)),
    element('p', { class: 'gray' }, text.mappingHelp),
    ...labelled(text.mappingPlatform, platform),
    ...selects.flatMap(([field, select]) => labelled(text.fields[field], select)),
    ...labelled(text.mappingAmounts, amounts),
    element('div', { class: 'buttons' }, button(text.mappingSave, submit, { class: 'action' })),
  );
}

function labelled(caption: string, input: HTMLElement): HTMLElement[] {
  return [element('label', { for: input.id }, caption), input];
}

function columnSelect(text: OrdersText, need: MappingNeed, field: MappedField): HTMLSelectElement {
  const proposed = need.proposal.columns[field];
  const options = need.headers.map((header, at) => {
    const value = need.sample.map((row) => row[at]?.trim() ?? '').find((cell) => cell !== '') ?? '';
    const caption = value === '' ? header : `${header} · ${text.sample(value.slice(0, 20))}`;
    return element('option', { value: header, selected: header === proposed }, caption);
  });
  return element('select', { id: `column-${field}` }, element('option', { value: '' }, text.mappingNone), ...options);
}

function amountsSelect(text: OrdersText, proposed: Mapping['amounts']): HTMLSelectElement {
  const line = element('option', { value: 'line', selected: proposed === 'line' }, text.amountsLine);
  const order = element('option', { value: 'order', selected: proposed === 'order' }, text.amountsOrder);
  return element('select', { id: 'amounts' }, line, order);
}
