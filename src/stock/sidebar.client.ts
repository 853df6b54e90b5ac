import { chooser } from '../sidebar/chooser.client';
import { droppedFiles, fileItem, refusalList } from '../sidebar/fileReview.client';
import { attempt, button, call, element, painted, show } from '../sidebar/shell.client';
import { stockPanelEn } from '../text/en/stockPanel';
import { type StockPanelText, stockPanelZh } from '../text/zh-CN/stockPanel';
import { stockMappingForm } from './imports/mapping.client';
import {
  readStockFiles,
  type StockFile,
  type StockFileReading,
  type StockMapping,
  type StockMappingNeed,
  type StockReading,
  type StockRefusal,
  type StockSettings,
} from './imports/reader';

/** The stock panel: choose files → see what was understood → write → see how stock stands. Files are read in the browser. */
class StockPanel {
  private files: StockFile[] = [];

  constructor(
    private readonly text: StockPanelText,
    private readonly timeZone: string,
    private mappings: StockSettings['stockMappings'],
  ) {}

  choose(): void {
    show(chooser(this.text, '.csv,.xlsx,.xls,.txt,.tsv,.zip', (files) => attempt(() => this.read(files))));
  }

  private async read(files: readonly File[]): Promise<void> {
    show(element('p', { role: 'status' }, this.text.reading));
    await painted();
    this.files = await droppedFiles(files);
    this.review();
  }

  private review(): void {
    const reading = readStockFiles(this.files, { timeZone: this.timeZone, stockMappings: this.mappings });
    const [need] = reading.needsMapping;
    const form = need ? [stockMappingForm(this.text, need, (mapping) => this.remember(need, mapping))] : [];
    show(
      element('ul', {}, ...reading.files.map((file) => this.fileItem(file))),
      ...(need ? [] : this.refused(reading.refusals)),
      ...form,
      element('div', { class: 'buttons' }, ...this.startButton(reading), this.chooseButton(this.text.change)),
    );
  }

  private fileItem(file: StockFileReading): HTMLElement {
    const found = file.layout === 'unknown' ? null : this.text.found(file);
    return fileItem(file.name, found, file.refused > 0 ? this.text.refused(file.refused) : null);
  }

  private refused(refusals: readonly StockRefusal[]): HTMLElement[] {
    const heading = element('h2', {}, this.text.refusedTitle);
    return refusalList(refusals, heading, (refusal) => this.text.refusals[refusal.code](refusal), this.text.more);
  }

  private startButton(reading: StockReading): HTMLElement[] {
    const { lines, refusals, needsMapping } = reading;
    if (lines.length === 0 && (refusals.length === 0 || needsMapping.length > 0)) return [];
    const label = lines.length > 0 ? this.text.import(lines.length) : this.text.record;
    return [button(label, () => this.write(reading), { class: needsMapping.length > 0 ? '' : 'action' })];
  }

  private chooseButton(label: string): HTMLElement {
    return button(label, () => this.choose());
  }

  private async remember({ signature }: StockMappingNeed, mapping: StockMapping): Promise<void> {
    await call('saveStockMapping', signature, mapping);
    this.mappings = { ...this.mappings, [signature]: mapping };
    this.review();
  }

  /** One call: a shop's stock is some thousand rows, and is judged as a whole. */
  private async write({ files, lines, refusals }: StockReading): Promise<void> {
    show(element('p', { role: 'status' }, this.text.writing));
    const { message, problems } = await call<{ message: string; problems: number }>('importStock', {
      files,
      lines,
      refusals,
    }).catch((error: unknown) => {
      this.review();
      throw error;
    });
    const open = button(this.text.openProblems, () => call<void>('openProblems'));
    show(
      element('p', { role: 'status', class: 'done' }, message),
      element(
        'div',
        { class: 'buttons' },
        button(this.text.showStock, () => call<void>('showStock'), { class: 'action' }),
        ...(problems > 0 ? [open] : []),
        this.chooseButton(this.text.again),
      ),
    );
  }
}

attempt(async () => {
  const settings = await call<StockSettings & { language: 'zh-CN' | 'en' }>('importSettings');
  const text = settings.language === 'en' ? stockPanelEn : stockPanelZh;
  document.documentElement.lang = settings.language;
  document.title = text.title;
  new StockPanel(text, settings.timeZone, settings.stockMappings).choose();
});
