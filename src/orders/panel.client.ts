import { chooser } from '../sidebar/chooser.client';
import { attempt, button, call, element, painted, progress, showError } from '../sidebar/shell.client';
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

/** Where the panel stands: in a sidebar of its own, or as a step of the first run. */
export interface Stage {
  /** Puts a view in place of the last one. */
  show(...view: HTMLElement[]): void;
  /** The buttons with which one goes on after an import that met so many problems. */
  next(problems: number): HTMLElement[];
}

/** The import panel: choose files → see what was recognised → write → see what was done. Files are read in the browser. */
export class ImportPanel {
  private files: OrderFile[] = [];

  private constructor(
    private readonly settings: ImportSettings,
    private readonly text: OrdersText,
    private readonly stage: Stage,
  ) {}

  /** @param stageIn where it stands, in the words of the shop's language */
  static async open(stageIn: (text: OrdersText, settings: ImportSettings) => Stage): Promise<void> {
    const settings = await call<ImportSettings>('importSettings');
    const text = settings.language === 'en' ? ordersEn : ordersZh;
    new ImportPanel(settings, text, stageIn(text, settings)).choose();
  }

  private choose(): void {
    this.stage.show(chooser(this.text, '.csv,.xlsx,.xls,.txt,.tsv,.zip', (files) => attempt(() => this.read(files))));
  }

  private async read(files: readonly File[]): Promise<void> {
    this.stage.show(element('p', { role: 'status' }, this.text.reading));
    await painted();
    this.files = await Promise.all(
      files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    );
    this.review();
  }

  private review(): void {
    const reading = readOrders(this.files, this.settings);
    const [need] = reading.needsMapping;
    this.stage.show(
      preview(this.text, reading),
      ...(need ? [mappingForm(this.text, need, (mapping) => this.remember(need, mapping))] : []),
      element('div', { class: 'buttons' }, ...this.startButton(reading), this.chooseButton(this.text.change)),
    );
  }

  private startButton(reading: Reading): HTMLElement[] {
    const lines = reading.lines.length;
    if (lines === 0 && reading.refusals.length === 0) return [];
    const label = lines > 0 ? this.text.import(lines) : this.text.record;
    return [button(label, () => this.write(reading), { class: reading.needsMapping.length > 0 ? '' : 'action' })];
  }

  private chooseButton(name: string): HTMLElement {
    return button(name, () => this.choose());
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
    this.stage.show(bar.view);
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
    this.stage.show(
      element('p', { role: 'status' }, message),
      ...(problems > 0 ? [element('p', { class: 'warning' }, this.text.problems(problems))] : []),
      element('div', { class: 'buttons' }, ...this.stage.next(problems), this.chooseButton(this.text.again)),
    );
  }
}
