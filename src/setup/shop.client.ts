import { button, call, element } from '../sidebar/shell.client';
import type { FirstRun } from './job';
import { PLATFORMS } from './step';
import type { Drawn, Wizard } from './wizard.client';

/** Currencies that are offered; any code may be typed. */
const CURRENCIES = ['CNY', 'USD', 'HKD', 'EUR', 'JPY', 'GBP', 'SGD'];
/** Parts the platforms in their setting. */
const PARTED = '、';

interface Saved {
  readonly refused: string | null;
}

/** Saves a setting where it changed; what is wrong is thrown. */
async function saveSetting({ key, value }: FirstRun['settings']['name'], typed: string): Promise<void> {
  if (typed.trim() === value) return;
  const { refused } = await call<Saved>('changeSetting', key, typed);
  if (refused !== null) throw new Error(`${key}：${refused}`);
}

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

/** A row of words of which several can be chosen. The words are data; `meanings` says in the reader's language what they are. */
export function choices(
  words: readonly string[],
  chosen: readonly string[],
  meanings: Readonly<Record<string, string>>,
  change: (chosen: readonly string[]) => void,
): HTMLElement {
  const boxes = words.map((word) => {
    const box = element('input', { type: 'checkbox', value: word, checked: chosen.includes(word) });
    const label = [word, meanings[word]].filter(Boolean).join(' ');
    return { box, view: element('label', { class: 'chip' }, box, label) };
  });
  const list = element('div', { class: 'chips' }, ...boxes.map(({ view }) => view));
  list.addEventListener('change', () => change(boxes.filter(({ box }) => box.checked).map(({ box }) => box.value)));
  return list;
}

/** Where the shop sells. */
export function platformsStep(wizard: Wizard): Drawn {
  const { text, state } = wizard;
  const saved = state.settings.platforms.value;
  let chosen: readonly string[] = wizard.drafted('platforms', saved).split(PARTED).filter(Boolean);
  const own = chosen.filter((one) => !(PLATFORMS as readonly string[]).includes(one));
  const list = choices([...PLATFORMS, ...own], chosen, text.platforms.meanings, (now) => {
    chosen = now;
    void wizard.keepDraft({ platforms: now.join(PARTED) });
  });
  const save = async () => {
    wizard.wait(text.saving);
    await saveSetting(state.settings.platforms, chosen.join(PARTED));
    await wizard.dropDraft('platforms');
    await wizard.refresh();
  };
  return {
    save,
    view: [element('p', {}, text.platforms.lead), list, element('p', { class: 'gray' }, text.platforms.hint)],
  };
}

/** The platforms that were chosen. */
export const platformsOf = ({ settings }: FirstRun): string[] => settings.platforms.value.split(PARTED).filter(Boolean);

/** The clock: whether the workbook keeps itself up to date. */
export function clockStep(wizard: Wizard): Drawn {
  const { text, state } = wizard;
  const words = text.clock;
  const start = async () => {
    wizard.wait(text.saving);
    await call('startClock');
    await wizard.refresh();
    await wizard.draw();
  };
  const isOn = state.clock !== null;
  const how = words.often[state.clock ?? 'hourly'];
  return {
    free: true,
    view: [
      element('p', {}, words.lead),
      isOn ? element('p', { class: 'done' }, words.on(how)) : button(words.start(how), start, { class: 'action' }),
      ...(isOn ? [] : [element('p', { class: 'gray' }, words.later)]),
    ],
  };
}
