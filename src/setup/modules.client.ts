import { call, element } from '../sidebar/shell.client';
import type { OfferedModule } from './job';
import type { Drawn, Wizard } from './wizard.client';

/** The modules in a merchant's words; only the tabs of those that are chosen are made. */
export function modulesStep(wizard: Wizard): Drawn {
  const { text, state } = wizard;
  const words = text.modules;
  const chosen = new Set(wizard.drafted('modules', wizard.chosen.join()).split(',').filter(Boolean));
  const items = state.modules
    .filter(({ comes }) => comes === 'chosen')
    .map((module) => {
      const box = element('input', { type: 'checkbox', value: module.name, checked: chosen.has(module.name) });
      box.addEventListener('change', () => {
        if (box.checked) chosen.add(module.name);
        else chosen.delete(module.name);
        void wizard.keepDraft({ modules: [...chosen].join() });
      });
      return moduleItem(wizard, module, box);
    });
  return {
    view: [element('p', {}, words.lead), element('ul', { class: 'modules' }, ...items)],
    save: async () => {
      if (chosen.size === 0) throw new Error(words.none);
      await make(wizard, [...chosen]);
    },
  };
}

function moduleItem({ text, modules, state }: Wizard, module: OfferedModule, box: HTMLElement): HTMLElement {
  const words = text.modules;
  const { name, tabs, needs } = module;
  const missing = tabs.filter(({ present }) => !present).length;
  const isMade = missing === 0;
  const others = needs
    .filter((need) => state.modules.some((one) => one.name === need && one.comes !== 'always'))
    .map((need) => modules.names[need as typeof name]);
  const list = tabs.map((tab) =>
    element('li', {}, element('strong', {}, tab.name), element('div', { class: 'gray' }, tab.about)),
  );
  const summary = `${words.tabs(tabs.length)}${isMade ? ` · ✓ ${words.there}` : ''}`;
  return element(
    'li',
    {},
    element('label', {}, box, ' ', element('strong', {}, modules.names[name])),
    element('div', { class: 'gray' }, modules.brings[name]),
    element(
      'details',
      { class: 'more' },
      element('summary', {}, summary),
      ...(others.length > 0 ? [element('p', { class: 'gray' }, words.needs(others))] : []),
      element('ul', {}, ...list),
    ),
  );
}

/** Tabs made in one call: it stays far from the six minutes that Google gives it, and one sees how far it is. */
const AT_ONCE = 6;

/** Makes the tabs of the modules that were chosen, in the order in which a shop wants them. */
async function make(wizard: Wizard, chosen: readonly string[]): Promise<void> {
  await call('keepFirstRun', { modules: chosen });
  wizard.state = { ...wizard.state, chosen };
  const names = missingTabs(wizard);
  try {
    for (let at = 0; at < names.length; at += AT_ONCE) {
      const some = names.slice(at, at + AT_ONCE);
      wizard.wait(wizard.text.modules.making(some.join('、')), { done: at, all: names.length });
      const { result, ok } = await call<{ result: string; ok: boolean }>('setUpTabs', some);
      if (!ok) throw new Error(result);
    }
    await wizard.dropDraft('modules');
  } finally {
    await wizard.refresh();
  }
}

function missingTabs({ state, wanted }: Wizard): string[] {
  const modules = state.modules.filter(({ name }) => wanted.has(name));
  const missing = new Set(modules.flatMap(({ tabs }) => tabs.filter((tab) => !tab.present).map(({ name }) => name)));
  return state.order.filter((name) => missing.has(name));
}
