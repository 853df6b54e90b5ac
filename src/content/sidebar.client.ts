import { chooser } from '../sidebar/chooser.client';
import { droppedFiles, fileItem, refusalList } from '../sidebar/fileReview.client';
import { attempt, button, call, element, painted, show } from '../sidebar/shell.client';
import { contentPanelEn } from '../text/en/contentPanel';
import { type ContentPanelText, contentPanelZh } from '../text/zh-CN/contentPanel';
import { type ContentFileReading, type ContentReading, type ContentRefusal, readContentFiles } from './imports/reader';

/** The import panel: choose files → see what was understood → write → see what came of it. Files are read in the browser. */
class ContentPanel {
  constructor(
    private readonly text: ContentPanelText,
    private readonly timeZone: string,
  ) {}

  choose(): void {
    show(chooser(this.text, '.csv,.xlsx,.xls,.txt,.tsv,.zip', (files) => attempt(() => this.read(files))));
  }

  private async read(files: readonly File[]): Promise<void> {
    show(element('p', { role: 'status' }, this.text.reading));
    await painted();
    const dropped = await droppedFiles(files);
    this.review(readContentFiles(dropped, { timeZone: this.timeZone }));
  }

  private review(reading: ContentReading): void {
    show(
      element('ul', {}, ...reading.files.map((file) => this.fileItem(file))),
      ...this.refused(reading.refusals),
      element('div', { class: 'buttons' }, ...this.startButton(reading), this.chooseButton(this.text.change)),
    );
  }

  private fileItem(file: ContentFileReading): HTMLElement {
    const found = file.platform === null ? null : this.text.found(file);
    return fileItem(file.name, found, file.refused > 0 ? this.text.refused(file.refused) : null);
  }

  private refused(refusals: readonly ContentRefusal[]): HTMLElement[] {
    const heading = element('h2', {}, this.text.refusedTitle);
    return refusalList(refusals, heading, (refusal) => this.text.refusals[refusal.code](refusal), this.text.more);
  }

  private startButton(reading: ContentReading): HTMLElement[] {
    const { lines, refusals } = reading;
    if (lines.length === 0 && refusals.length === 0) return [];
    const label = lines.length > 0 ? this.text.import(lines.length) : this.text.record;
    return [button(label, () => this.write(reading), { class: 'action' })];
  }

  private chooseButton(label: string): HTMLElement {
    return button(label, () => this.choose());
  }

  /** One call: a shop's pieces are some thousand rows, and are reviewed as a whole. */
  private async write(reading: ContentReading): Promise<void> {
    show(element('p', { role: 'status' }, this.text.writing));
    const { message, problems } = await call<{ message: string; problems: number }>('importContent', reading).catch(
      (error: unknown) => {
        this.review(reading);
        throw error;
      },
    );
    const open = button(this.text.openProblems, () => call<void>('openProblems'));
    const buttons = [
      button(this.text.showContent, () => call<void>('showContent'), { class: 'action' }),
      ...(problems > 0 ? [open] : []),
      this.chooseButton(this.text.again),
    ];
    show(element('p', { role: 'status', class: 'done' }, message), element('div', { class: 'buttons' }, ...buttons));
  }
}

attempt(async () => {
  const settings = await call<{ language: 'zh-CN' | 'en'; timeZone: string }>('importSettings');
  const text = settings.language === 'en' ? contentPanelEn : contentPanelZh;
  document.documentElement.lang = settings.language;
  document.title = text.title;
  new ContentPanel(text, settings.timeZone).choose();
});
