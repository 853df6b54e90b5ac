import { columnSelect, labelled } from '../sidebar/columnChoice.client';
import { button, element, showError } from '../sidebar/shell.client';
import type { OrdersText } from '../text/zh-CN/orders';
import { MAPPED_FIELDS, type Mapping, type MappingNeed, mappingComplete } from './reader';

/** The form by which a merchant says which column of an unknown file holds what; filled with our guess. */
export function mappingForm(
  text: OrdersText,
  need: MappingNeed,
  save: (mapping: Mapping) => Promise<void>,
): HTMLElement {
  const platform = element('input', { type: 'text', value: need.proposal.platform, id: 'platform' });
  const selects = MAPPED_FIELDS.map(
    (field) => [field, columnSelect(text, need, field, need.proposal.columns[field])] as const,
  );
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

function amountsSelect(text: OrdersText, proposed: Mapping['amounts']): HTMLSelectElement {
  const line = element('option', { value: 'line', selected: proposed === 'line' }, text.amountsLine);
  const order = element('option', { value: 'order', selected: proposed === 'order' }, text.amountsOrder);
  return element('select', { id: 'amounts' }, line, order);
}
