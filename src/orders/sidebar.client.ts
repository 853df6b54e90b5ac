import { chooser } from '../sidebar/chooser.client';
import { attempt, button, call, element, painted, progress, show, showError } from '../sidebar/shell.client';
import { ordersEn } from '../text/en/orders';
import { type OrdersText, ordersZh } from '../text/zh-CN/orders';

import { mappingForm } from './mapping.client';
import { preview } from './preview.client';
import {
  batches,
  type ImportResult,
  type ImportSettings,
  type MappingNeed,
  type OrderFile,
  type Reading,
  readOrders,
} from './reader';

/** The import panel: choose files → see what was recognised → write → see what was done. Files are read in the browser. */
class ImportPanel {
  private files: OrderFile[] = [];

  constructor(
    private readonly settings: ImportSettings,
    private readonly text: OrdersText,
  ) {}

  choose(): void {
    show(chooser(this.text, '.csv,.xlsx,.xls,.txt,.tsv,.zip', (files) => attempt(() => this.read(files))));
  }

  private async read(files: readonly File[]): Promise<void> {
    show(element('p', { role: 'status' }, this.text.reading));
    await painted();
    this.files = await Promise.all(
      files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    );
    this.review();
  }

  private review(): void {
    const reading = readOrders(this.files, this.settings);
    const [need] = reading.needsMapping;
    show(
      preview(this.text, reading),
      ...(need ? [mappingForm(this.text, need, (mapping) => this.remember(need, mapping))] : []),
      element('div', { class: 'buttons' }, ...this.startButton(reading), this.againButton()),
    );
  }

  private startButton(reading: Reading): HTMLElement[] {
    const lines = reading.lines.length;
    if (lines === 0 && reading.refusals.length === 0) return [];
    const label = lines > 0 ? this.text.import(lines) : this.text.record;
    return [button(label, () => this.write(reading), { class: reading.needsMapping.length > 0 ? '' : 'action' })];
  }

  private againButton(): HTMLElement {
    return button(this.text.again, () => this.choose());
  }

  private async remember(need: MappingNeed, mapping: MappingNeed['proposal']): Promise<void> {
    await call('saveImportMapping', need.signature, mapping);
    this.settings.mappings[need.signature] = mapping;
    this.review();
  }

  /** Sends the batches one after another: the add-on merges under a lock, and order by order nothing is lost if one fails. */
  private async write(reading: Reading): Promise<void> {
    const all = reading.lines.length;
    const bar = progress();
    show(bar.view);
    const results: ImportResult[] = [];
    let done = 0;
    try {
      for (const batch of batches(reading)) {
        bar.step(done, all, this.text.writing(done, all));
        results.push(await call<ImportResult>('importOrders', batch));
        done += batch.lines.length;
      }
    } catch (error) {
      this.review();
      console.error(error);
      showError(`${error instanceof Error ? error.message : String(error)} ${this.text.stopped(done, all)}`);
      return;
    }
    this.finish(results);
  }

  /** The last batch's result speaks of the whole import. */
  private finish(results: readonly ImportResult[]): void {
    const { problems = 0, message = '' } = results[results.length - 1] ?? {};
    const open = button(this.text.openProblems, () => call<void>('openProblems'));
    const roster = button(this.text.makeRoster, () => call<void>('updateRoster'), { class: 'action' });
    show(
      element('p', { role: 'status' }, message),
      ...(problems > 0 ? [element('p', { class: 'warning' }, this.text.problems(problems))] : []),
      element('div', { class: 'buttons' }, roster, ...(problems > 0 ? [open] : []), this.againButton()),
    );
  }
}

attempt(async () => {
  const settings = await call<ImportSettings>('importSettings');
  const text = settings.language === 'en' ? ordersEn : ordersZh;
  document.documentElement.lang = settings.language;
  document.title = text.title;
  new ImportPanel(settings, text).choose();
});
