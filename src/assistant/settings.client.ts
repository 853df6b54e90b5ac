import { attempt, call, element } from '../sidebar/shell.client';
import type { Desk } from './desk.client';
import type { Saved, SettingGroup, ShownSetting } from './settingsLedger';
import { tabButton } from './tabButton.client';

/** The setting by which the sidebar's own words change. */
const LANGUAGE = '语言';
const TAB = '设置';

/** Every setting by module; a change is checked and saved at once. */
export async function settingsView(desk: Desk): Promise<void> {
  const groups = await call<SettingGroup[]>('settingGroups');
  const { settings: words } = desk.text;
  const input = element('input', { type: 'search', placeholder: words.searchHint });
  const list = element('div');
  const draw = () => {
    const wanted = input.value.trim().toLowerCase();
    const fits = ({ key, about }: ShownSetting) => `${key} ${about}`.toLowerCase().includes(wanted);
    const found = groups
      .map((group) => ({ ...group, settings: group.settings.filter(fits) }))
      .filter(({ settings }) => settings.length > 0);
    const views = found.map((group) => groupView(desk, group, wanted !== ''));
    list.replaceChildren(...(views.length > 0 ? views : [element('p', { class: 'gray' }, words.none)]));
  };
  input.addEventListener('input', draw);
  draw();
  desk.put(
    element('p', { class: 'gray' }, words.lead),
    element('label', {}, words.search, input),
    list,
    element('div', { class: 'buttons' }, tabButton(words.open, TAB)),
  );
}

function groupView(desk: Desk, { module, settings }: SettingGroup, open: boolean): HTMLElement {
  const { settings: words } = desk.text;
  const changed = settings.filter(({ value }) => value !== '').length;
  const wrong = settings.some((one) => one.wrong !== null);
  const count = changed > 0 ? ` · ${words.changed(changed)}` : '';
  const summary = element('summary', wrong ? { class: 'late' } : {}, `${desk.modules.names[module]}${count}`);
  const details = element('details', { class: 'fold', open: open || wrong }, summary);
  details.append(...settings.map((setting) => settingView(desk, setting)));
  return details;
}

/** One setting: what it is called, its value, what it does, and what became of the last change. */
function settingView(desk: Desk, setting: ShownSetting): HTMLElement {
  const { settings: words } = desk.text;
  const control = controlOf(setting, words.fallback(setting.fallback));
  const status = element('div', { class: 'state', role: 'status' });
  const tell = (sentence: string, look: 'gray' | 'saved' | 'late') => {
    status.className = `state ${look}`;
    status.textContent = sentence;
  };
  if (setting.wrong !== null) tell(`${words.was(setting.value)}${setting.wrong}`, 'late');
  const save = async () => {
    tell(words.saving, 'gray');
    const { setting: now, refused } = await call<Saved>('changeSetting', setting.key, control.value);
    Object.assign(setting, now);
    control.classList.toggle('wrong', refused !== null);
    if (refused !== null) return tell(refused, 'late');
    control.value = now.value;
    tell(`✓ ${words.saved}`, 'saved');
    if (setting.key === LANGUAGE) await desk.restart();
  };
  control.addEventListener('change', () => {
    void attempt(() =>
      save().catch((error: unknown) => {
        tell('', 'gray');
        throw error;
      }),
    );
  });
  const label = element('label', {}, element('strong', {}, setting.key), control);
  return element('div', { class: 'setting' }, label, element('div', { class: 'gray' }, setting.about), status);
}

type Control = HTMLInputElement | HTMLSelectElement;

function controlOf({ kind, choices, value, wrong }: ShownSetting, fallback: string): Control {
  const words = kind === 'yesNo' ? ['是', '否'] : (choices ?? []);
  const shown = wrong === null ? value : '';
  if (words.length > 0) {
    const options = words.map((word) => element('option', { value: word, selected: word === shown }, word));
    return element('select', {}, element('option', { value: '' }, fallback), ...options);
  }
  const isNumber = kind === 'count' || kind === 'number' || kind === 'money';
  const attributes = {
    type: kind === 'day' ? 'date' : 'text',
    placeholder: fallback,
    inputmode: isNumber ? 'decimal' : undefined,
  };
  return element('input', { ...attributes, value: shown });
}
