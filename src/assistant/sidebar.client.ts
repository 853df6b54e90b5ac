import { attempt, button, call, element, show } from '../sidebar/shell.client';
import { assistantEn } from '../text/en/assistant';
import { modulesEn } from '../text/en/modules';
import { type AssistantText, assistantZh } from '../text/zh-CN/assistant';
import { type ModulesText, modulesZh } from '../text/zh-CN/modules';
import type { Desk, View } from './desk.client';
import { healthView } from './health.client';
import { helpView } from './help.client';
import { problemsView } from './problems.client';
import { settingsView } from './settings.client';

const VIEWS: readonly View[] = ['help', 'settings', 'problems', 'health'];

const DRAW: Readonly<Record<View, (desk: Desk) => Promise<void>>> = {
  help: helpView,
  settings: settingsView,
  problems: problemsView,
  health: healthView,
};

/** Settings, problems, health and help in one sidebar: what one asks when something is unclear. */
class Assistant implements Desk {
  private view: View = 'help';

  private constructor(
    readonly text: AssistantText,
    readonly modules: ModulesText,
  ) {}

  static async open(wanted?: View): Promise<void> {
    const { view, language } = await call<{ view: View; language: string }>('assistantView');
    document.documentElement.lang = language;
    const words = language === 'en' ? ([assistantEn, modulesEn] as const) : ([assistantZh, modulesZh] as const);
    document.title = words[0].title;
    await new Assistant(...words).go(wanted ?? view);
  }

  async go(view: View): Promise<void> {
    this.view = view;
    this.put(element('p', { role: 'status' }, this.text.loading));
    await DRAW[view](this);
  }

  put(...content: HTMLElement[]): void {
    show(this.tabs(), ...content);
  }

  restart(): Promise<void> {
    return Assistant.open(this.view);
  }

  private tabs(): HTMLElement {
    const tabs = VIEWS.map((view) =>
      button(this.text.views[view], () => this.go(view), { 'aria-pressed': String(view === this.view) }),
    );
    return element('nav', { class: 'tabs' }, ...tabs);
  }
}

show(element('p', { role: 'status' }, assistantZh.loading));
attempt(() => Assistant.open());
