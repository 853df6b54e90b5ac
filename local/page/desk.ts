/** The open workbook as the pages share it: their changes in one order, their calls, and what the add-on shows them. */
import type { Mutation } from '../engine/engine';
import type { Host } from '../host';
import { chartOf, menuOf, triggerOf } from './addon-view';
import { editOf } from './edits';
import { Executions } from './executions';
import { Order, type Verdict } from './order';
import { packed } from './packing';
import type { Answer, Asked, Execution, OpenedWorkbook, PageChange, Place, Question, Status, ToPage } from './protocol';
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
  private readonly order = new Order();
  /** The pages in step, each with its last opening. */
  private readonly pages = new Map<number, number>();
  private openings = 0;
  private readonly executions = new Executions();
  private readonly saving: Saving;
  /** The page whose user started what runs now. */
  private user: number | null = null;
  private running: string | null = null;
  /** Consequences of the page's change that is being applied. */
  private consequences: Mutation[] | null = null;
  private charts = '';
  private readonly hear = (mutation: Mutation) => this.heard(mutation);

  constructor(
    private readonly host: Host,
    private readonly file: string,
    private readonly ports: DeskPorts,
  ) {
    this.saving = new Saving(
      () => ports.save(host),
      () => this.tellStatus(),
    );
    host.engine.onMutation(this.hear);
  }

  /** What the add-on's services call while it runs. */
  static services(desk: () => Desk): { show(shown: ShownHtml): void; ask(question: Question): Answer } {
    return {
      show: (shown) => desk().show(shown),
      ask: (question) => desk().ask(question),
    };
  }

  leave(page: number): void {
    this.pages.delete(page);
  }

  /** Answers one call of a page. @throws what the add-on threw */
  call(page: number, { call, args }: DeskCall): unknown {
    if (call === 'open') return this.open(page);
    if (call === 'run') return this.start(page, ...args);
    if (call === 'triggers') return this.host.triggers().map(triggerOf);
    if (call === 'fire') return this.fire(page, args[0]);
    return this.executions.all;
  }

  /** Takes a page's change into the order, or has the page open the workbook anew. What was made while it does so already is lost. */
  change(page: number, { opening, seen, mutations }: PageChange): void {
    const isOnIt = this.pages.get(page) === opening;
    const verdict = isOnIt ? this.order.judge(page, seen, mutations) : 'refused';
    if (!isOnIt) this.tell([page], { kind: 'lost' });
    else if (verdict === 'refused') this.reopen(page, true);
    else this.accept(page, mutations, verdict);
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
    this.openings += 1;
    this.pages.set(page, this.openings);
    return {
      opening: this.openings,
      sequence: this.order.sequence,
      workbook: packed(host.engine.snapshot()),
      spills: host.engine.spills(),
      name: host.name,
      file: this.file,
      timeZone: host.timeZone,
      menus: host.menus().map(menuOf),
      functions: host.functions(),
      charts: host.charts().map(chartOf),
      status: this.status(),
    };
  }

  private accept(page: number, mutations: Mutation[], verdict: Verdict): void {
    const consequences = this.apply(mutations);
    if (!consequences) {
      // Part of it may be done: nobody knows the sheet as it is now.
      for (const one of [...this.pages.keys()]) this.reopen(one, one === page);
      return;
    }
    this.spread(page, mutations, verdict);
    for (const consequence of consequences) this.heard(consequence);
    this.saving.changed();
    this.tellCharts();
    for (const mutation of mutations) this.edited(page, mutation);
  }

  /** Tells the pages of a change that one of them made. */
  private spread(page: number, mutations: Mutation[], verdict: Verdict): void {
    const sequence = this.order.append(page, mutations, verdict);
    const others = [...this.pages.keys()].filter((one) => one !== page || verdict === 'repeat');
    this.tell(others, { kind: 'change', sequence, mutations });
    if (verdict === 'fits') this.tell([page], { kind: 'accepted', sequence });
    if (verdict === 'apart') this.reopen(page, false);
  }

  private reopen(page: number, lost: boolean): void {
    this.pages.delete(page);
    this.ports.tell([page], JSON.stringify({ kind: 'reopen', lost } satisfies ToPage));
  }

  /** What follows from a change, or null where the engine would not have it. */
  private apply(mutations: Mutation[]): Mutation[] | null {
    this.consequences = [];
    try {
      this.host.engine.apply(mutations, this.hear);
      return this.consequences;
    } catch {
      return null;
    } finally {
      this.consequences = null;
    }
  }

  private heard(mutation: Mutation): void {
    if (this.consequences) {
      this.consequences.push(mutation);
      return;
    }
    const mutations = [mutation];
    const sequence = this.order.append(null, mutations);
    this.tell([...this.pages.keys()], { kind: 'change', sequence, mutations });
    this.saving.changed();
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

  private start(page: number, name: string, given: unknown[], how: 'menu' | 'sidebar', at: Place | null): unknown {
    if (at) this.host.activate(at.sheet, at.a1);
    return this.run(page, name, how, () => this.host.run(name, given, how));
  }

  private fire(page: number | null, id: string): unknown {
    const handler = this.host.triggers().find((trigger) => trigger.id === id)?.handler ?? id;
    return this.run(page, handler, 'trigger', () => this.host.runTrigger(id));
  }

  private run(page: number | null, name: string, how: Execution['how'], work: () => unknown): unknown {
    const remembered = JSON.stringify(this.host.state());
    this.user = how === 'trigger' ? null : page;
    this.running = name;
    this.tellStatus();
    try {
      return this.executions.record(name, how, work, () => this.host.log);
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
    this.tell([...this.pages.keys()], { kind: 'status', status: this.status() });
  }

  private tellCharts(): void {
    const charts = this.host.charts().map(chartOf);
    const text = JSON.stringify(charts);
    if (text === this.charts) return;
    this.charts = text;
    this.tell([...this.pages.keys()], { kind: 'charts', charts });
  }

  private tell(pages: number[], message: ToPage): void {
    if (pages.length > 0) this.ports.tell(pages, JSON.stringify(message));
  }
}
