/** The menu bar: the add-on's menus and the host's own, with mouse and keyboard as in Google Sheets. */
import { element, icon } from './element';

export type Entry =
  | { caption: string; run: () => void; hint?: string }
  | { caption: string; entries: Entry[] }
  | 'separator';

export interface BarMenu {
  caption: string;
  entries: Entry[];
}

function entryElement(entry: Entry, close: () => void): HTMLElement {
  if (entry === 'separator') return element('hr');
  if ('run' in entry) {
    const run = () => {
      close();
      entry.run();
    };
    const hint = entry.hint ? element('small', {}, entry.hint) : null;
    return element(
      'button',
      { role: 'menuitem', className: 'entry', onclick: run },
      element('span', {}, entry.caption),
      hint,
    );
  }
  const opener = element(
    'button',
    { role: 'menuitem', className: 'entry', ariaHasPopup: 'menu' },
    element('span', {}, entry.caption),
  );
  opener.append(icon('right'));
  const list = dropdown(entry.entries, close);
  const place = () => placeBeside(opener, list);
  const submenu = element('div', { className: 'submenu', onmouseenter: place }, opener, list);
  submenu.addEventListener('focusin', place);
  return submenu;
}

/** Pixels that a submenu keeps from the edges of the window, and lies above and over its opener. */
const MARGIN = 8;
const LIFT = 7;
const OVERLAP = 4;

/** Level with its opener, or as far up as it must be to end within the window. */
function placeBeside(opener: HTMLElement, list: HTMLElement): void {
  const at = opener.getBoundingClientRect();
  const lowest = window.innerHeight - MARGIN - list.offsetHeight;
  list.style.top = `${Math.max(MARGIN, Math.min(at.top - LIFT, lowest))}px`;
  list.style.left = `${Math.min(at.right - OVERLAP, window.innerWidth - MARGIN - list.offsetWidth)}px`;
}

function dropdown(entries: Entry[], close: () => void): HTMLElement {
  return element('div', { role: 'menu', className: 'dropdown' }, ...entries.map((entry) => entryElement(entry, close)));
}

/** The entries of one dropdown itself, not those of its submenus. */
function entriesOf(menu: Element): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>(':scope > .entry, :scope > .submenu > .entry')];
}

export class MenuBar {
  private opened: HTMLElement | null = null;

  constructor(private readonly bar: HTMLElement) {
    bar.setAttribute('role', 'menubar');
    bar.addEventListener('keydown', (event) => this.key(event));
    document.addEventListener('pointerdown', ({ target }) => {
      if (!bar.contains(target as Node)) this.close();
    });
    window.addEventListener('blur', () => this.close());
  }

  show(menus: BarMenu[]): void {
    this.bar.replaceChildren(...menus.map((menu) => this.menu(menu)));
  }

  private menu({ caption, entries }: BarMenu): HTMLElement {
    const holder = element('div', { className: 'menu' });
    const button = element(
      'button',
      { role: 'menuitem', className: 'menu-name', ariaHasPopup: 'menu', ariaExpanded: 'false' },
      caption,
    );
    button.onclick = () => (this.opened === holder ? this.close() : this.open(holder));
    holder.onpointerenter = () => {
      if (this.opened && this.opened !== holder) this.open(holder);
    };
    holder.append(
      button,
      dropdown(entries, () => this.close()),
    );
    return holder;
  }

  private open(holder: HTMLElement): void {
    this.close();
    this.opened = holder;
    holder.classList.add('open');
    holder.querySelector('.menu-name')?.setAttribute('aria-expanded', 'true');
  }

  private close(): void {
    this.opened?.classList.remove('open');
    this.opened?.querySelector('.menu-name')?.setAttribute('aria-expanded', 'false');
    this.opened = null;
  }

  private key(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1, ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (event.key === 'Escape') {
      const name = this.opened?.querySelector<HTMLElement>('.menu-name');
      this.close();
      name?.focus();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') this.moveDown(step ?? 1);
    else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') this.moveAcross(step ?? 1);
    else return;
    event.preventDefault();
  }

  /** To the next entry of the dropdown that has the focus; from the bar into the first one. */
  private moveDown(step: number): void {
    const holder = document.activeElement?.closest<HTMLElement>('.menu');
    if (!holder) return;
    if (this.opened !== holder) this.open(holder);
    const menu = document.activeElement?.closest('.dropdown') ?? holder.querySelector('.dropdown');
    const entries = menu ? entriesOf(menu) : [];
    const at = entries.indexOf(document.activeElement as HTMLElement);
    entries.at(at < 0 ? (step > 0 ? 0 : -1) : (at + step) % entries.length)?.focus();
  }

  /** Into a submenu or out of it; else to the menu beside. */
  private moveAcross(step: number): void {
    const inner = step > 0 ? this.entryInside() : this.entryOutside();
    if (inner) inner.focus();
    else this.moveAlong(step);
  }

  private entryInside(): HTMLElement | null | undefined {
    return document.activeElement?.parentElement?.querySelector<HTMLElement>(':scope.submenu > .dropdown > .entry');
  }

  private entryOutside(): HTMLElement | null | undefined {
    const submenu = document.activeElement?.closest('.submenu > .dropdown')?.parentElement;
    return submenu?.querySelector<HTMLElement>(':scope > .entry');
  }

  private moveAlong(step: number): void {
    const menus = [...this.bar.querySelectorAll<HTMLElement>('.menu')];
    const at = menus.findIndex((menu) => menu.contains(document.activeElement));
    const next = menus.at((at + step) % menus.length);
    if (next && this.opened) this.open(next);
    next?.querySelector<HTMLElement>('.menu-name')?.focus();
  }
}
