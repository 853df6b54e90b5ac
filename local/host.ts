import { BigQueryLink, type BigQueryPlace } from './bigquery/link';
import type { Engine, Scalar, WorkbookData } from './engine/engine';
import { openEngine } from './engine/open';
import type { Answer, Backend, Menu, Question, UiEvent, Web } from './runtime/backend';
import { CellFunctions } from './runtime/cell-functions';
import { followStructure } from './runtime/chart-following';
import { Clock } from './runtime/clock';
import type { LogEntry } from './runtime/console';
import { Exception } from './runtime/exception';
import { type CallCounts, Execution, type Origin } from './runtime/execution';
import { type LockScope, Locks } from './runtime/locks';
import { readManifest } from './runtime/manifest';
import type { AuthMode } from './runtime/permissions';
import { type DocumentedFunction, Script } from './runtime/script';
import { EnumValue } from './runtime/service';
import { type HostState, type StoredChart, stateFrom } from './runtime/state';
import { checkedArguments, checkedResult, plainResult } from './runtime/transfer';
import { clockEvent, type TriggerInfo, triggerInfo } from './runtime/trigger-clock';
import { countTriggerTime, requireTriggerTime } from './runtime/trigger-time';
import { editEvent, openEvent } from './services/events';
import { googleServices } from './services/services';

export interface HostOptions {
  /** The folder that is pushed to Google: server code, HTML, appsscript.json. */
  bundle: string;
  workbook: { data: WorkbookData; state?: unknown };
  /** Freezes the clock that the add-on sees; the machine's clock without it. */
  now?: Date;
  /** Folder for the mail sent. */
  outbox: string;
  /** Who is at work; default owner@example.com. */
  email?: string;
  /** Language of the person's account; default "zh_CN". */
  locale?: string;
  /** Mail recipients a day: 100 unless said otherwise; Workspace has 1,500. */
  mailPerDay?: number;
  /** How far UrlFetchApp reaches; without it there is no web. */
  web?: Web;
  /** Where the data of the advanced service BigQuery are; without it there is none, whatever the manifest says. */
  bigQuery?: BigQueryPlace;
  /** Asks the person and waits; without it there is nobody to ask, and dialogs throw. */
  ask?: (question: Question) => Answer;
  show?: (event: UiEvent) => void;
  /** Milliseconds for one execution, in place of Google's six minutes and thirty seconds. */
  limit?: number;
}

/** Who starts an execution from outside: a menu item, google.script.run, a trigger, the command line. */
export type RunAs = 'menu' | 'sidebar' | 'trigger' | 'command';

/** Arguments may be service objects, which belong to one execution. */
type ArgumentsOf = (execution: Execution) => unknown[];

/** One workbook with the add-on bound to it: what Google's servers are to a spreadsheet. */
export class Host {
  /** Service calls of the last execution. */
  calls: CallCounts = { total: 0, byMember: {} };
  /** What the last execution logged. */
  log: LogEntry[] = [];

  private readonly cells: CellFunctions;

  private constructor(
    readonly engine: Engine,
    private readonly backend: Backend,
    private readonly limit: number | undefined,
  ) {
    this.cells = new CellFunctions(() => this.begin('formula', 'CUSTOM_FUNCTION'));
  }

  /** The workbook's name. */
  get name(): string {
    return this.backend.name;
  }

  /** The workbook's time zone, which is the script's. */
  get timeZone(): string {
    return this.backend.manifest.timeZone;
  }

  /** @throws Error when the bundle has no manifest or its code does not compile */
  static open(options: HostOptions): Host {
    const clock = new Clock(options.now);
    const { data, state } = options.workbook;
    const engine = openEngine(data, { now: () => clock.now() });
    const backend: Backend = {
      engine,
      calculate: () => {
        host.cells.forget();
        engine.calculate();
      },
      name: data.name,
      script: new Script(options.bundle),
      manifest: readManifest(options.bundle),
      clock,
      state: stateFrom(state),
      locks: new Locks(),
      cache: new Map(),
      outbox: options.outbox,
      email: options.email ?? 'owner@example.com',
      locale: options.locale ?? 'zh_CN',
      mailPerDay: options.mailPerDay ?? 100,
      web: options.web ?? { fetcher: null, hosts: [] },
      bigQuery: options.bigQuery ? new BigQueryLink(options.bigQuery) : null,
      ask: options.ask,
      show: options.show,
      menus: [],
      active: { sheet: engine.sheets()[0]?.name ?? '', a1: 'A1' },
    };
    engine.onStructure((change) => followStructure(backend.state, change));
    const host: Host = new Host(engine, backend, options.limit);
    host.registerCellFunctions();
    return host;
  }

  /** The menus that onOpen adds. NONE is the mode of an add-on that was never used in this spreadsheet. */
  menus(authMode: AuthMode = 'LIMITED'): Menu[] {
    this.backend.menus.length = 0;
    if (this.has('onOpen')) this.execute('onOpen', (execution) => [openEvent(execution, authMode)], 'open', authMode);
    return structuredClone(this.backend.menus);
  }

  /**
   * One execution. Arguments and result are plain data; for a sidebar under the rules of google.script.run.
   * @throws ScriptError what the add-on let through; Exception what Google refuses
   */
  run(name: string, args: unknown[], how: RunAs): unknown {
    if (how !== 'sidebar') return plainResult(this.execute(name, () => args, how, 'FULL'));
    const given = checkedArguments(args);
    if (name.endsWith('_')) throw notFound(name);
    return checkedResult(this.execute(name, () => given, how, 'FULL'));
  }

  /** Tells that a person edited cells: the simple trigger onEdit runs, then the installed ones. Edits by the script tell nothing. */
  edited(sheet: string, a1: string, values: { value?: Scalar; oldValue?: Scalar } = {}): void {
    const event = (execution: Execution) => editEvent(execution, sheet, a1, values);
    if (this.has('onEdit')) this.execute('onEdit', (execution) => [event(execution)], 'edit', 'LIMITED');
    for (const { id, handler } of this.backend.state.triggers.filter((trigger) => trigger.event === 'ON_EDIT')) {
      const full = { triggerUid: id, authMode: EnumValue.of('AuthMode', 'FULL') };
      this.execute(handler, (execution) => [{ ...event(execution), ...full }], 'trigger', 'FULL');
    }
  }

  /** The value of one formula; custom functions included. */
  evaluate(formula: string): Scalar[][] {
    return this.engine.evaluate(formula);
  }

  /** The charts for the page to draw; an option "width" or "height" is in pixels. */
  charts(): StoredChart[] {
    return structuredClone(this.backend.state.charts);
  }

  triggers(): TriggerInfo[] {
    return this.backend.state.triggers.map(triggerInfo);
  }

  /** Runs a trigger's handler now, as its time or its event would. @throws Error for an unknown id, ScriptError as run does */
  runTrigger(id: string): unknown {
    const trigger = this.backend.state.triggers.find((candidate) => candidate.id === id);
    if (!trigger) throw new Error(`No trigger ${id}`);
    const now = this.backend.clock.now();
    trigger.lastRun = now;
    const event =
      trigger.event === 'CLOCK'
        ? () => clockEvent(id, new Date(now))
        : (execution: Execution) => openEvent(execution, 'FULL');
    return plainResult(this.execute(trigger.handler, (execution) => [event(execution)], 'trigger', 'FULL'));
  }

  /** The custom functions with their help, in capitals as cells show them. */
  functions(): DocumentedFunction[] {
    return this.backend.script.customFunctions.map((each) => ({ ...each, name: each.name.toUpperCase() }));
  }

  /** What to keep beside the workbook; plain JSON data. */
  state(): HostState {
    return structuredClone(this.backend.state);
  }

  /** Tells where the person is, which getActiveSheet and getActiveRange hand on. */
  activate(sheet: string, a1: string): void {
    this.backend.active = { sheet, a1 };
  }

  /** Plays another execution that holds a lock, until the returned function is called. */
  holdLock(scope: LockScope): () => void {
    const other = {};
    if (!this.backend.locks.take(scope, other)) throw new Error(`The ${scope} lock is held already`);
    return () => this.backend.locks.release(scope, other);
  }

  close(): void {
    this.backend.bigQuery?.close();
    this.engine.dispose();
  }

  private execute(name: string, args: ArgumentsOf, origin: Origin, authMode: AuthMode): unknown {
    if (!this.has(name)) throw notFound(name);
    const execution = this.begin(origin, authMode);
    this.calls = execution.calls;
    this.log = execution.log.entries;
    if (origin === 'trigger') requireTriggerTime(this.backend);
    try {
      return execution.call(name, args(execution));
    } finally {
      this.backend.locks.releaseAll(execution);
      this.backend.clock.catchUp();
      execution.settle();
      if (origin === 'trigger') countTriggerTime(this.backend, execution.spent);
    }
  }

  private has(name: string): boolean {
    return this.backend.script.functions.has(name);
  }

  private begin(origin: Origin, authMode: AuthMode): Execution {
    return new Execution(this.backend, origin, authMode, googleServices, this.limit);
  }

  private registerCellFunctions(): void {
    for (const { name, ...help } of this.backend.script.customFunctions) {
      this.engine.registerFunction(name.toUpperCase(), help, (args) => this.cells.call(name, args));
    }
    // What came without its value is seen with it; all else has the one it came with until something changes.
    this.backend.calculate();
    if (this.backend.script.customFunctions.length > 0) this.engine.recalculateAll();
  }
}

/** Only the script's own functions are to be called, not whatever global has that name. */
function notFound(name: string): Exception {
  return new Exception(`Script function not found: ${name}`);
}
