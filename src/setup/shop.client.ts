import { element } from '../sidebar/shell.client';
import { saveSetting } from './saving.client';
import type { Drawn, Wizard } from './wizard.client';

/** Currencies that are offered; any code may be typed. */
const CURRENCIES = ['CNY', 'USD', 'HKD', 'EUR', 'JPY', 'GBP', 'SGD'];

/** The shop's name, language and currency. */
export function shopStep(wizard: Wizard): Drawn {
  const { text, state } = wizard;
  const { settings } = state;
  const words = text.shop;
  const draft = (field: string, saved: string) => wizard.drafted(field, saved);
  const name = element('input', { type: 'text', value: draft('name', settings.name.value), name: 'name' });
  const language = element(
    'select',
    { name: 'language' },
    ...Object.entries(words.languages).map(([value, label]) =>
      element('option', { value, selected: value === draft('language', settings.language.value) }, label),
    ),
  );
  const currency = element('input', {
    type: 'text',
    name: 'currency',
    list: 'currencies',
    value: draft('currency', settings.currency.value),
  });
  const codes = element('datalist', { id: 'currencies' }, ...CURRENCIES.map((value) => element('option', { value })));
  for (const control of [name, language, currency])
    control.addEventListener('change', () => void wizard.keepDraft({ [control.name]: control.value }));
  const save = async () => {
    wizard.wait(text.saving);
    await saveSetting(settings.name, name.value);
    await saveSetting(settings.currency, currency.value);
    await saveSetting(settings.language, language.value);
    await wizard.dropDraft('name', 'language', 'currency');
    await wizard.refresh();
  };
  const hint = (sentence: string) => element('span', { class: 'gray' }, sentence);
  return {
    save,
    view: [
      element('label', {}, words.name, name, hint(words.nameHint)),
      element('label', {}, words.language, language),
      element('label', {}, words.currency, currency, codes, hint(words.currencyHint)),
      element('p', { class: 'gray' }, words.zone(state.timeZone)),
      wizard.sampleOffer(),
    ],
  };
}
