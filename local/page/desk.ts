/** The open workbook as the pages work with it: their calls, what the add-on shows them, and what is saved when. */
import type { Mutation } from '../engine/engine';
import type { Host } from '../host';
import { chartOf, menuOf, triggerOf } from './addon-view';
import { editOf } from './edits';
import { Executions } from './executions';
import { packed } from './packing';
import { Pages } from './pages';
import type { Answer, Asked, Calls, Cause, OpenedWorkbook, Question, Status, ToPage } from './protocol';
import { Saving } from './saving';

/** What the add-on shows, with its HTML; the server puts that into a frame. */
export type ShownHtml = Parameters<NonNullable<Parameters<typeof Host.open>[0]['show']>>[0];

export interface DeskPorts {
  /** To some pages, as JSON text that is made once for all of them. */
  tell(pages: number[], text: string): void;
  show(page: number, shown: ShownHtml): void;
  /** Waits for the answer of the person at that page. */
  ask(page: number, question: Question): Answer;
  save(host: Host): Promise<void>;
}

export type DeskCall = Exclude<Asked, { call: 'outbox' | 'mail' }>;

export class Desk {
  readonly pages: Pages;
  private readonly executions = new Executions();
  private readonly saving: Saving;
  /** The page whose user started what runs now. */
  private user: number | null = null;
  private running: Cause | null = null;
  private charts = '';

  constructor(
    private readonly host: Host,
    private readonly file: string,
    private readonly ports: DeskPorts,
  ) {
    this.saving = new Saving(
      () => ports.save(host),
      () => this.tellStatus(),
    );
    this.pages = new Pages(host.engine, {
      tell: (pages, message) => this.tell(pages, message),
      changed: () => this.saving.changed(),
      done: (page, mutations) => this.done(page, mutations),
    });
  }

  /** What the add-on's services call while it runs. */
  static services(desk: () => Desk): { show(shown: ShownHtml): void; ask(question: Question): Answer } {
    return {
      show: (shown) => desk().show(shown),
      ask: (question) => desk().ask(question),
    };
  }

  /** Answers one call of a page. @throws what the add-on threw */
  call(page: number, { call, args }: DeskCall): unknown {
    if (call === 'open') return this.open(page);
    if (call === 'run') return this.start(page, ...args);
    if (call === 'triggers') return this.host.triggers().map(triggerOf);
    if (call === 'fire') return this.fire(page, args[0]);
    if (call === 'errorMessage') return this.errorMessage(...args);
    return this.executions.all;
  }

  /** Runs clock triggers whose time has come. */
  tick(): void {
    for (const trigger of this.host.triggers())
      if (trigger.next && trigger.next.getTime() <= Date.now())
        try {
          this.fire(null, trigger.id);
        } catch {
          // Kept in the executions, as a failure at Google is.
        }
  }

  /** Saves what is not saved yet. @throws Error why it could not be saved */
  async close(): Promise<void> {
    await this.saving.now();
    this.host.close();
    if (this.saving.state.saved === 'failed') throw new Error(this.saving.state.reason ?? '');
  }

  private open(page: number): OpenedWorkbook {
    const { host } = this;
    // Runs the add-on's onOpen, which may change the workbook: first.
    const menus = host.menus().map(menuOf);
    return {
      ...this.pages.open(page),
      workbook: packed(host.engine.snapshot()),
      spills: host.engine.spills(),
      name: host.name,
      file: this.file,
      timeZone: host.timeZone,
      menus,
      functions: host.functions(),
      charts: host.charts().map(chartOf),
      status: this.status(),
    };
  }

  private done(page: number, mutations: Mutation[]): void {
    this.tellCharts();
    for (const mutation of mutations) this.edited(page, mutation);
  }

  /** Lets the add-on's onEdit see what a person edited; its failure is logged, as Google does. */
  private edited(page: number, mutation: Mutation): void {
    const edit = editOf(mutation);
    const sheet = this.host.engine.sheets().find(({ id }) => id === edit?.sheetId);
    if (!edit || !sheet) return;
    try {
      this.user = page;
      this.host.edited(sheet.name, edit.a1, { value: edit.value });
    } catch (error) {
      this.executions.failed('onEdit', error as Error, this.host.log);
    } finally {
      this.user = null;
    }
  }

  private errorMessage(sheetId: string, row: number, column: number): string | null {
    const sheet = this.host.engine.sheets().find(({ id }) => id === sheetId);
    return sheet ? this.host.engine.errorMessage(sheet, row, column) : null;
  }

  private start(page: number, ...[name, given, how, caption, at]: Parameters<Calls['run']>): unknown {
    if (at) this.host.activate(at.sheet, at.a1);
    return this.run(page, name, { by: 'user', caption }, () => this.host.run(name, given, how));
  }

  private fire(page: number | null, id: string): unknown {
    const trigger = this.host.triggers().find((one) => one.id === id);
    const cause: Cause = { by: trigger?.next ? 'clock' : 'event' };
    return this.run(page, trigger?.handler ?? id, cause, () => this.host.runTrigger(id));
  }

  private run(page: number | null, name: string, cause: Cause, work: () => unknown): unknown {
    const remembered = JSON.stringify(this.host.state());
    this.user = cause.by === 'user' ? page : null;
    this.running = cause;
    this.tellStatus();
    try {
      return this.executions.record(name, cause, work, () => this.host.log);
    } finally {
      this.user = null;
      this.running = null;
      this.tellCharts();
      if (JSON.stringify(this.host.state()) !== remembered) this.saving.changed();
      this.tellStatus();
    }
  }

  private show(shown: ShownHtml): void {
    if (this.user !== null) this.ports.show(this.user, shown);
  }

  private ask(question: Question): Answer {
    if (this.user === null) return { button: 'CLOSE' };
    return this.ports.ask(this.user, question);
  }

  private status(): Status {
    return { running: this.running, ...this.saving.state };
  }

  private tellStatus(): void {
    this.tell(this.pages.all, { kind: 'status', status: this.status() });
  }

  private tellCharts(): void {
    const charts = this.host.charts().map(chartOf);
    const text = JSON.stringify(charts);
    if (text === this.charts) return;
    this.charts = text;
    this.tell(this.pages.all, { kind: 'charts', charts });
  }

  private tell(pages: number[], message: ToPage): void {
    if (pages.length > 0) this.ports.tell(pages, JSON.stringify(message));
  }
}
