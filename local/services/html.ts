import { Exception } from '../runtime/exception';
import type { Execution } from '../runtime/execution';
import { type EnumValue, Service } from '../runtime/service';
import { Blob } from './blob';
import { escaped } from './escaped';
import { evaluated, templateCode } from './template';

/** https://developers.google.com/apps-script/reference/html/html-service */
export class HtmlService extends Service {
  override readonly google = 'HtmlService';

  constructor(private readonly execution: Execution) {
    super();
  }

  createHtmlOutput = (html: string | Blob = '') =>
    new HtmlOutput(typeof html === 'string' ? html : html.getDataAsString());
  createHtmlOutputFromFile = (name: string) => new HtmlOutput(this.file(name));
  createTemplate = (html: string | Blob) => new HtmlTemplate(this.execution, textOf(html));
  createTemplateFromFile = (name: string) => new HtmlTemplate(this.execution, this.file(name));

  private file(name: string): string {
    const html = this.execution.backend.script.html(name);
    if (html === null) throw new Exception(`No HTML file named ${name} was found.`);
    return html;
  }
}

/** https://developers.google.com/apps-script/reference/html/html-output */
export class HtmlOutput extends Service {
  override readonly google = 'HtmlOutput';

  private title: string | null = null;
  private width: number | null = null;
  private height: number | null = null;

  constructor(private html: string) {
    super();
  }

  getContent = () => this.html;
  getTitle = () => this.title;
  getWidth = () => this.width;
  getHeight = () => this.height;
  getBlob = () => new Blob(Buffer.from(this.html), 'text/html', null);

  setContent(html: string): this {
    this.html = html;
    return this;
  }

  append = (html: string) => this.setContent(this.html + html);
  appendUntrusted = (text: string) => this.setContent(this.html + escaped(text));

  clear = () => this.setContent('');

  setTitle(title: string): this {
    this.title = title;
    return this;
  }

  setWidth(pixels: number | null): this {
    this.width = pixels;
    return this;
  }

  setHeight(pixels: number | null): this {
    this.height = pixels;
    return this;
  }

  /** "This method now has no effect — previously it set the sandbox mode": nothing is lost by keeping it so. */
  setSandboxMode(_mode: EnumValue): this {
    return this;
  }
}

/** https://developers.google.com/apps-script/reference/html/html-template: its own properties are the template's variables. */
export class HtmlTemplate extends Service {
  override readonly google = 'HtmlTemplate';

  constructor(
    private readonly execution: Execution,
    private readonly html: string,
  ) {
    super();
  }

  getRawContent = () => this.html;
  getCode = () => templateCode(this.html);

  evaluate(): HtmlOutput {
    const inside = this.execution.bridge.wrap(this) as Record<string, unknown>;
    return new HtmlOutput(evaluated(this.execution.realm, this.html, inside));
  }
}

function textOf(html: string | Blob): string {
  return typeof html === 'string' ? html : html.getDataAsString();
}
