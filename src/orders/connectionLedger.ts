import {
  type Answer,
  type BigQueryPort,
  BigQueryRefusal,
  type Dataset,
  type LoadedRow,
  type Statement,
  type TableForm,
} from '../workbook/bigQuery';
import { readSettings, refuseSetting } from '../workbook/settings';
import type { Shop } from '../workbook/shop';
import { bytesIn, LEAST_GIGABYTES, sizeOf } from './bill';
import type { QuestionName } from './question';
import { orderSettings } from './tabs';

/** What is asked for the first time is estimated first: by these names. */
export type Kind = QuestionName | 'import';

/** The kinds that were estimated already, kept with the document. */
const TOLD = 'bigQuery:told';

/** BigQuery as 设置 describes it: the shop's dataset, its limit, and its refusals in a merchant's words. */
export class Connection {
  readonly dataset: Dataset;
  private readonly mostBytes: number;
  private readonly told: Set<string>;
  /** Bytes of statements that this run asks for the first time, by kind. */
  private readonly estimates = new Map<Kind, number>();
  /** What is told of them, as one sentence, and its place among the run's. */
  private readonly first: { kind: string; size: string }[] = [];
  private noticeAt = -1;

  private constructor(
    private readonly shop: Shop,
    private readonly port: BigQueryPort,
    settings: { project: string; dataset: string; location: string | null; mostGigabytes: number },
  ) {
    const { project, dataset, location, mostGigabytes } = settings;
    this.dataset = { project, dataset, location: location ?? '' };
    this.mostBytes = bytesIn(mostGigabytes);
    this.told = new Set(JSON.parse(shop.memory.get(TOLD) ?? '[]') as string[]);
  }

  /** @throws MerchantError where this build has no BigQuery, or 设置 does not name a project */
  static open(shop: Shop): Connection {
    const { project, mostGigabytes, ...settings } = readSettings(shop, orderSettings);
    if (!shop.bigQuery) throw shop.error(({ bigQuery }) => bigQuery.notBuilt);
    if (project === null) throw shop.error(({ bigQuery }) => bigQuery.noProject);
    const { key, fallback } = orderSettings.mostGigabytes;
    const tooLow = mostGigabytes < LEAST_GIGABYTES;
    if (tooLow) refuseSetting(shop, key, shop.texts.bigQuery.limitTooLow(LEAST_GIGABYTES, fallback));
    const limit = tooLow ? fallback : mostGigabytes;
    return new Connection(shop, shop.bigQuery, { ...settings, project, mostGigabytes: limit });
  }

  /** Whose data these are: another dataset is another shop. */
  get place(): string {
    return `${this.dataset.project}.${this.dataset.dataset}`;
  }

  /** Runs a statement; the first one of its kind is estimated before, and refused where it would read more than the limit. */
  run(kind: Kind, statement: Statement): Answer {
    return this.estimated(kind, statement, () => this.port.run(this.dataset, statement, this.mostBytes));
  }

  /** Puts what a statement answers in the place of a table; estimated as `run` is. */
  derive(kind: Kind, table: string, statement: Statement): void {
    this.estimated(kind, statement, () => this.port.derive(this.dataset, table, statement, this.mostBytes));
  }

  /** Adds to what the run says what the statements of a kind read, where they were asked for the first time. */
  tell(kind: Kind): void {
    const bytes = this.estimates.get(kind);
    if (bytes === undefined || this.told.has(kind)) return;
    this.told.add(kind);
    this.shop.memory.set(TOLD, JSON.stringify([...this.told]));
    const { kinds, estimate } = this.shop.texts.bigQuery;
    this.first.push({ kind: kinds[kind], size: sizeOf(bytes) });
    const sentence = estimate(this.first, sizeOf(this.mostBytes));
    if (this.noticeAt < 0) this.noticeAt = this.shop.notices.push(sentence) - 1;
    else this.shop.notices[this.noticeAt] = sentence;
  }

  rowsIn(table: TableForm): number | null {
    return this.inWords(() => this.port.rowsIn(this.dataset, table.name));
  }

  make(table: TableForm): void {
    this.inWords(() => this.port.make(this.dataset, table));
  }

  replace(table: TableForm, rows: readonly LoadedRow[]): void {
    this.inWords(() => this.port.replace(this.dataset, table, rows));
  }

  private estimated<T>(kind: Kind, statement: Statement, work: () => T): T {
    return this.inWords(() => {
      if (!this.told.has(kind)) this.estimate(kind, statement);
      return work();
    }, statement);
  }

  private estimate(kind: Kind, statement: Statement): void {
    const bytes = this.port.estimate(this.dataset, statement);
    if (bytes > this.mostBytes) throw this.tooMuch(bytes);
    this.estimates.set(kind, (this.estimates.get(kind) ?? 0) + bytes);
  }

  private tooMuch(bytes: number) {
    return this.shop.error(({ bigQuery }) => bigQuery.overLimit(sizeOf(bytes), sizeOf(this.mostBytes)));
  }

  private inWords<T>(work: () => T, statement?: Statement): T {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof BigQueryRefusal)) throw error;
      if (error.reason === 'bytesBilledLimitExceeded' && statement)
        throw this.tooMuch(this.port.estimate(this.dataset, statement));
      throw this.shop.error(({ bigQuery }) => bigQuery.refused(error.reason, error.message, this.dataset));
    }
  }
}
