/** The bar above the sheet: the workbook's name, what the host is doing, the menus, and the host's own places. */
import type { Cause, Menu, MenuItem, Status } from '../protocol';
import { element, type IconName, icon } from './element';
import { captionOf, say } from './language';
import { type BarMenu, type Entry, MenuBar } from './menus';

export interface BarActions {
  run(name: string, caption: string): void;
  outbox(): void;
  triggers(): void;
  executions(): void;
}

/** Milliseconds after which a run is worth showing: short ones would only flicker. */
const PATIENCE = 250;

const SAVE_WORDS = { saved: say.saved, unsaved: say.unsaved, saving: say.saving };

export class Bar {
  private readonly menus: MenuBar;
  private readonly name = element('h1');
  private readonly saved = element('span', { className: 'saved', role: 'status' });
  private readonly running = element('span', { className: 'running', role: 'status' });
  private waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly bar: HTMLElement,
    private readonly actions: BarActions,
  ) {
    const menus = element('nav', { className: 'menus' });
    this.menus = new MenuBar(menus);
    const places = element(
      'div',
      { className: 'places' },
      this.place('mail', say.outbox, actions.outbox),
      this.place('clock', say.triggers, actions.triggers),
      this.place('log', say.executions, actions.executions),
    );
    const title = element('div', { className: 'title' }, this.name, this.saved, this.running);
    const logo = element(
      'span',
      { className: 'logo', attributes: { 'aria-hidden': 'true' } },
      element('i'),
      element('i'),
      element('i'),
    );
    bar.replaceChildren(logo, element('div', { className: 'names' }, title, menus), places);
  }

  show(name: string, file: string, menus: Menu[]): void {
    this.name.textContent = name;
    this.name.title = file;
    this.menus.show([...menus.map((menu) => this.addonMenu(menu)), this.extensions()]);
  }

  status({ running, saved, reason }: Status): void {
    this.saved.className = `saved ${saved}`;
    this.saved.replaceChildren(saved === 'failed' ? say.failedToSave(reason ?? '') : SAVE_WORDS[saved]);
    if (saved === 'saved') this.saved.prepend(icon('done'));
    clearTimeout(this.waiting);
    if (running === null) this.busy(null);
    else this.waiting = setTimeout(() => this.busy(running), PATIENCE);
  }

  private busy(cause: Cause | null): void {
    this.bar.classList.toggle('busy', cause !== null);
    this.running.textContent = cause === null ? '' : say.running(captionOf(cause));
  }

  private place(drawing: IconName, caption: string, open: () => void): HTMLElement {
    const button = element('button', { className: 'place', onclick: open });
    button.append(icon(drawing), element('span', {}, caption));
    return button;
  }

  private addonMenu({ caption, items }: Menu): BarMenu {
    return { caption, entries: items.map((item) => this.entry(item)) };
  }

  private entry(item: MenuItem): Entry {
    if (item.kind === 'separator') return 'separator';
    if (item.kind === 'menu') return { caption: item.caption, entries: item.items.map((inner) => this.entry(inner)) };
    return { caption: item.caption, run: () => this.actions.run(item.run, item.caption) };
  }

  private extensions(): BarMenu {
    const { outbox, triggers, executions } = this.actions;
    return {
      caption: say.extensions,
      entries: [
        { caption: say.triggers, run: triggers },
        { caption: say.executions, run: executions },
        'separator',
        { caption: say.outbox, run: outbox },
      ],
    };
  }
}
