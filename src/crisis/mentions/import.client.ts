import { chooser } from '../../sidebar/chooser.client';
import { droppedFiles, fileItem, refusalList } from '../../sidebar/fileReview.client';
import { attempt, button, call, element, painted, progress, show, showError } from '../../sidebar/shell.client';
import type { CrisisRoomText } from '../../text/zh-CN/crisisRoom';
import type { mentionsZh } from '../../text/zh-CN/mentions';
import type { MentionImport } from './batch';
import type { MentionReading, MentionRefusal } from './mentionFile';
import { type MentionFile, mentionBatches, readMentionFiles } from './reader';

/** What the import asks of the panel that it stands in. */
interface Ways {
  /** Judges what came in. */
  check(): Promise<void>;
  back(): Promise<void>;
}

/** Rows shown before the import. */
const SHOWN = 3;

/** Import of mentions: choose files → see what was understood → write → judge. Files are read in the browser. */
export class MentionImportPanel {
  private files: MentionFile[] = [];
  private platform = '';

  constructor(
    private readonly text: CrisisRoomText,
    private readonly refusals: (typeof mentionsZh)['refusals'],
    private readonly timeZone: string,
    private readonly ways: Ways,
  ) {}

  choose(): void {
    const zone = chooser(this.text.import, '.csv,.tsv,.txt', (files) => attempt(() => this.read(files)));
    show(element('h1', {}, this.text.importMentions), zone, element('div', { class: 'buttons' }, this.back()));
  }

  private back(): HTMLElement {
    return button(this.text.import.back, () => this.ways.back());
  }

  private async read(files: readonly File[]): Promise<void> {
    show(element('p', { role: 'status' }, this.text.import.reading));
    await painted();
    this.files = await droppedFiles(files);
    this.review();
  }

  private review(): void {
    const { timeZone, platform } = this;
    const readings = readMentionFiles(this.files, { timeZone, platform });
    const mentions = readings.flatMap((reading) => reading.mentions);
    const refusals = readings.flatMap((reading) => reading.refusals);
    const { run, record, change } = this.text.import;
    const start = button(mentions.length > 0 ? run(mentions.length) : record, () => this.write(readings), {
      class: 'action',
    });
    const anything = mentions.length > 0 || refusals.length > 0;
    show(
      element('h1', {}, this.text.importMentions),
      element('ul', {}, ...readings.map((reading) => this.fileItem(reading))),
      ...(readings.some(({ needsPlatform }) => needsPlatform) ? [this.platformField()] : []),
      ...this.preview(readings),
      ...this.refused(refusals),
      element(
        'div',
        { class: 'buttons' },
        ...(anything ? [start] : []),
        button(change, () => this.choose()),
        this.back(),
      ),
    );
  }

  private fileItem({ file, mentions, refusals }: MentionReading): HTMLElement {
    const { found, refused } = this.text.import;
    return fileItem(file, found(mentions.length), refusals.length > 0 ? refused(refusals.length) : null);
  }

  private platformField(): HTMLElement {
    const field = element('input', { type: 'text', value: this.platform });
    field.addEventListener('change', () => {
      this.platform = field.value;
      this.review();
    });
    return element('label', {}, this.text.import.platform, field);
  }

  private preview(readings: readonly MentionReading[]): HTMLElement[] {
    const first = readings.flatMap(({ mentions }) => mentions).slice(0, SHOWN);
    if (first.length === 0) return [];
    const items = first.map(({ time, platform, author, text, kind }) =>
      element(
        'li',
        {},
        element(
          'div',
          { class: 'gray' },
          [time.slice(0, 16), platform, author, kind ?? ''].filter(Boolean).join(' · '),
        ),
        text.length > 80 ? `${text.slice(0, 80)}…` : text,
      ),
    );
    return [element('h3', {}, this.text.import.preview), element('ul', { class: 'quotes' }, ...items)];
  }

  private refused(refusals: readonly MentionRefusal[]): HTMLElement[] {
    const { refusedTitle, moreRefused } = this.text.import;
    const heading = element('h3', { class: 'warning' }, refusedTitle);
    return refusalList(refusals, heading, (refusal) => this.refusals[refusal.code](refusal), moreRefused);
  }

  /** Sends the batches one after another; what is written stays where a later one fails, and importing again goes on. */
  private async write(readings: readonly MentionReading[]): Promise<void> {
    const all = readings.reduce((sum, { mentions }) => sum + mentions.length, 0);
    const bar = progress();
    show(bar.view);
    let done = 0;
    let last: MentionImport | null = null;
    try {
      for (const batch of mentionBatches(readings)) {
        bar.step(done, all, this.text.import.writing(done, all));
        last = await call<MentionImport>('importMentions', batch);
        done += batch.mentions.length;
      }
    } catch (error) {
      this.review();
      console.error(error);
      const why = error instanceof Error ? error.message : String(error);
      showError(`${why} ${this.text.import.stopped(done, all)}`);
      return;
    }
    this.finish(last);
  }

  private finish(last: MentionImport | null): void {
    const { problems = 0, message = '' } = last ?? {};
    const { openProblems, again } = this.text.import;
    show(
      element('p', { role: 'status', class: 'done' }, message),
      element(
        'div',
        { class: 'buttons' },
        button(this.text.check, () => this.ways.check(), { class: 'action' }),
        ...(problems > 0 ? [button(openProblems, () => call<void>('openProblems'))] : []),
        button(again, () => this.choose()),
        this.back(),
      ),
    );
  }
}
