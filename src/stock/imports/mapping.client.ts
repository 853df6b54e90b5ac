import { columnSelect, labelled } from '../../sidebar/columnChoice.client';
import { button, element, showError } from '../../sidebar/shell.client';
import type { StockPanelText } from '../../text/zh-CN/stockPanel';
import {
  STOCK_FIELDS,
  type StockField,
  type StockMapping,
  type StockMappingNeed,
  stockMappingComplete,
} from './reader';

/** The form by which a merchant says which column of an unknown stock file holds what; filled with our guess. */
export function stockMappingForm(
  text: StockPanelText,
  need: StockMappingNeed,
  save: (mapping: StockMapping) => Promise<void>,
): HTMLElement {
  const { columns: proposed } = need.proposal;
  const platform = element('input', { type: 'text', value: need.proposal.platform, id: 'platform' });
  const selects = STOCK_FIELDS.map((field) => [field, columnSelect(text, need, field, proposed[field])] as const);
  const submit = async (): Promise<void> => {
    const columns: Partial<Record<StockField, string>> = {};
    for (const [field, select] of selects) if (select.value !== '') columns[field] = select.value;
    const mapping = { platform: platform.value.trim(), columns };
    const hasPlatform = columns.platform !== undefined || mapping.platform !== '';
    if (stockMappingComplete(mapping) && hasPlatform) await save(mapping);
    else showError(text.mappingMissing);
  };
  return element(
    'section',
    {},
    element('h2', {}, text.mappingTitle(need.name)),
    element('p', { class: 'gray' }, text.mappingHelp),
    ...selects.flatMap(([field, select]) => labelled(text.fields[field], select)),
    ...labelled(text.mappingPlatform, platform),
    element('div', { class: 'buttons' }, button(text.mappingSave, submit, { class: 'action' })),
  );
}
