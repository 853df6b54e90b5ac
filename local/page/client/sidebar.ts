/** The column at the right: the add-on's sidebar, or one of the page's own panels. One at a time, as in Google Sheets. */
import { element, icon } from './element';
import { say } from './language';

export class Sidebar {
  /** What the column shows now, for buttons that switch it. */
  showing: string | null = null;

  constructor(
    private readonly column: HTMLElement,
    /** The sheet beside it has another width now. */
    private readonly resized: () => void,
  ) {}

  /** Puts `content` under a title; `name` tells what it is. */
  show(name: string, title: string, content: HTMLElement): void {
    const close = element('button', {
      className: 'icon-button',
      title: say.close,
      ariaLabel: say.close,
      onclick: () => this.close(),
    });
    close.append(icon('close'));
    const heading = element('h2', {}, title);
    this.column.replaceChildren(element('header', {}, heading, close), content);
    this.column.ariaLabel = title;
    this.open(name);
  }

  close(): void {
    this.column.replaceChildren();
    this.open(null);
  }

  private open(name: string | null): void {
    this.showing = name;
    this.column.hidden = name === null;
    this.resized();
  }
}
