import type { MenuItem, Menu as ShownMenu } from '../runtime/backend';
import { Exception } from '../runtime/exception';
import type { Execution } from '../runtime/execution';
import { EnumValue, Service } from '../runtime/service';
import { HtmlOutput } from './html';

const BUTTONS: Record<string, string[]> = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
};

/** Google's sidebar is 300 pixels wide, whatever the HTML asks for. */
const SIDEBAR_WIDTH = 300;

/** https://developers.google.com/apps-script/reference/base/ui */
export class Ui extends Service {
  override readonly google = 'Ui';

  constructor(private readonly execution: Execution) {
    super();
  }

  createMenu = (caption: string) => new Menu(this.execution, caption);
  /** "Creates an add-on menu builder": its caption is the add-on's name. */
  createAddonMenu = () => new Menu(this.execution, 'ShopDeck');

  alert(...given: (string | EnumValue)[]): EnumValue {
    return EnumValue.of('Button', this.ask('alert', given).button);
  }

  prompt(...given: (string | EnumValue)[]): PromptResponse {
    const { button, text } = this.ask('prompt', given);
    return new PromptResponse(button, text ?? '');
  }

  showSidebar(given: unknown): void {
    const output = page(given);
    this.execution.backend.show?.({
      kind: 'sidebar',
      title: output.getTitle() ?? '',
      html: output.getContent(),
      width: SIDEBAR_WIDTH,
    });
  }

  showModalDialog = (given: unknown, title: string) => this.dialog(page(given), title, true);
  showModelessDialog = (given: unknown, title: string) => this.dialog(page(given), title, false);

  private dialog(output: HtmlOutput, title: string, modal: boolean): void {
    const [width, height] = [output.getWidth() ?? 600, output.getHeight() ?? 400];
    this.execution.backend.show?.({ kind: 'dialog', title, html: output.getContent(), width, height, modal });
  }

  private ask(kind: 'alert' | 'prompt', given: (string | EnumValue)[]) {
    const { ask } = this.execution.backend;
    if (!ask) throw new Exception('Cannot call SpreadsheetApp.getUi() from this context.');
    const texts = given.filter((value) => typeof value === 'string');
    const set = given.find((value) => value instanceof EnumValue);
    const buttons = BUTTONS[set?.name ?? 'OK'] ?? [];
    return ask({ kind, title: texts.length > 1 ? (texts[0] ?? '') : '', text: texts.at(-1) ?? '', buttons });
  }
}

/** https://developers.google.com/apps-script/reference/base/prompt-response */
export class PromptResponse extends Service {
  override readonly google = 'PromptResponse';

  constructor(
    private readonly button: string,
    private readonly text: string,
  ) {
    super();
  }

  getResponseText = () => this.text;
  getSelectedButton = () => EnumValue.of('Button', this.button);
}

/** https://developers.google.com/apps-script/reference/base/menu */
export class Menu extends Service {
  override readonly google = 'Menu';

  private readonly items: MenuItem[] = [];

  constructor(
    private readonly execution: Execution,
    private readonly title: string,
  ) {
    super();
  }

  addItem = (caption: string, functionName: string) => this.add({ caption, function: functionName });
  addSeparator = () => this.add({ separator: true });
  addSubMenu = (menu: Menu) => this.add({ submenu: menu.shown });

  /** A menu of the same title replaces the one there was. */
  addToUi(): void {
    const { menus } = this.execution.backend;
    const at = menus.findIndex(({ title }) => title === this.title);
    menus.splice(at < 0 ? menus.length : at, at < 0 ? 0 : 1, this.shown);
  }

  private get shown(): ShownMenu {
    return { title: this.title, items: this.items };
  }

  private add(item: MenuItem): this {
    this.items.push(item);
    return this;
  }
}

function page(given: unknown): HtmlOutput {
  if (given instanceof HtmlOutput) return given;
  throw new Exception("The parameters ((class)) don't match the method signature for Ui.showSidebar.");
}
