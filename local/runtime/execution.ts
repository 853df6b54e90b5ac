import { types } from 'node:util';
import type { Backend } from './backend';
import { Bridge } from './bridge';
import { consoleMembers, ExecutionLog } from './console';
import { Exception, ScriptError } from './exception';
import { type AuthMode, requirePermission } from './permissions';
import { openRealm, type Realm } from './realm';
import type { Service } from './service';

/** Who started it; 'formula' is a custom function in a cell, 'open' and 'edit' are the simple triggers onOpen and onEdit. */
export type Origin = 'menu' | 'sidebar' | 'trigger' | 'command' | 'open' | 'edit' | 'formula';

export interface CallCounts {
  total: number;
  /** "Range.setValues" → how often. */
  byMember: Record<string, number>;
}

/** https://developers.google.com/apps-script/guides/services/quotas: 6 min; custom functions and simple triggers 30 s. */
const LIMIT: Partial<Record<Origin, number>> = { formula: 30_000, open: 30_000, edit: 30_000 };
const SIX_MINUTES = 360_000;
const TOO_LONG = 'Exceeded maximum execution time';

/** One run of the add-on: a fresh context in which the whole script is loaded, as Google does it. */
export class Execution {
  readonly realm: Realm;
  readonly bridge: Bridge;
  readonly log = new ExecutionLog();
  readonly calls: CallCounts = { total: 0, byMember: {} };
  readonly limit: number;
  private readonly begun = performance.now();
  private slept = 0;
  private dirty = false;

  constructor(
    readonly backend: Backend,
    readonly origin: Origin,
    readonly authMode: AuthMode,
    services: (execution: Execution) => Record<string, Service>,
    limit?: number,
  ) {
    this.limit = limit ?? LIMIT[origin] ?? SIX_MINUTES;
    this.realm = openRealm(backend.clock);
    const { scopes } = backend.manifest;
    this.bridge = new Bridge(this.realm, (className, member, method) => {
      this.count(`${className}.${member}`);
      requirePermission(authMode, scopes, className, member, method);
    });
    const { global } = this.realm;
    for (const [name, service] of Object.entries(services(this))) global[name] = this.bridge.wrap(service);
    global.console = this.console();
  }

  /** Loads the script and calls one of its top-level functions. @throws ScriptError what the add-on threw, or a limit that it met */
  call(name: string, args: unknown[]): unknown {
    return this.enter(() => {
      for (const script of this.backend.script.code) this.realm.run(script);
      return this.apply(name, args);
    });
  }

  /** Calls a function of the script that is loaded already. */
  callAgain(name: string, args: unknown[]): unknown {
    return this.enter(() => this.apply(name, args));
  }

  /** Time that passes without anybody waiting; it counts against the limit. */
  sleep(milliseconds: number): void {
    this.backend.clock.advance(milliseconds);
    this.slept += milliseconds;
    if (this.slept > this.limit) throw new Exception(TOO_LONG);
  }

  /** Milliseconds since it began, with those slept through. */
  get spent(): number {
    return performance.now() - this.begun + this.slept;
  }

  /** Cells changed: formulas are calculated before the next read. */
  touch(): void {
    this.dirty = true;
  }

  settle(): void {
    if (!this.dirty) return;
    this.dirty = false;
    this.backend.calculate();
  }

  private apply(name: string, args: unknown[]): unknown {
    const target = this.realm.global[name] as (...given: unknown[]) => unknown;
    return Reflect.apply(target, undefined, this.bridge.wrap(args) as unknown[]);
  }

  private enter(work: () => unknown): unknown {
    const settled: { value?: unknown; error?: unknown } = {};
    try {
      const result = this.realm.enter(() => this.follow(work(), settled), this.limit);
      if ('error' in settled) throw settled.error;
      if (this.slept > this.limit) throw new Exception(TOO_LONG);
      return types.isPromise(result) ? settled.value : result;
    } catch (error) {
      throw scriptError(error);
    }
  }

  /** Promises settle before the execution ends; their callbacks must be the context's own to run when it is left. */
  private follow(result: unknown, settled: { value?: unknown; error?: unknown }): unknown {
    if (types.isPromise(result)) {
      const keep = (key: 'value' | 'error') =>
        this.realm.method(key, (_self, [value]) => {
          settled[key] = value;
        }) as (value: unknown) => void;
      result.then(keep('value'), keep('error'));
    }
    return result;
  }

  private count(member: string): void {
    this.calls.total += 1;
    this.calls.byMember[member] = (this.calls.byMember[member] ?? 0) + 1;
  }

  private console(): object {
    const made = new this.realm.Object() as Record<string, unknown>;
    const members = consoleMembers(this.log, () => this.backend.clock.now());
    for (const [name, write] of Object.entries(members)) {
      made[name] = this.realm.method(name, (_self, values) => write(...Array.from(values)));
    }
    return made;
  }
}

function scriptError(error: unknown): Error {
  if (!types.isNativeError(error)) return new ScriptError('Error', String(error), '');
  if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') {
    return new ScriptError('Exception', TOO_LONG, '');
  }
  return new ScriptError(error.name, error.message, error.stack ?? '');
}
