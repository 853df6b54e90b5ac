import vm from 'node:vm';
import type { Clock } from './clock';

/** Where the add-on runs: a context with the language and nothing else, and the constructors of that context. */
export interface Realm {
  readonly global: Record<string, unknown>;
  readonly Array: ArrayConstructor;
  readonly Object: ObjectConstructor;
  readonly Date: DateConstructor;
  readonly Error: ErrorConstructor;
  /** A function that belongs to the context and hands `this` and the arguments on. */
  method(name: string, call: (self: object, args: unknown[]) => unknown): unknown;
  /** Runs code; `milliseconds` is real time, after which ERR_SCRIPT_EXECUTION_TIMEOUT is thrown. */
  run(script: vm.Script, milliseconds?: number): unknown;
  /** Runs a piece of work from outside under the same time limit, promises it leaves behind included. */
  enter(work: () => unknown, milliseconds: number): unknown;
}

/** In V8 but not known to be in Apps Script, or known not to be. */
const REMOVED = ['Intl', 'WebAssembly', 'SharedArrayBuffer', 'Atomics', 'structuredClone', 'gc', 'console'];

const PARTS = new vm.Script(
  `({ Array, Object, Date, Error, method: (name, call) =>
    Object.defineProperty(function () { return call(this, arguments); }, 'name', { value: name }) })`,
);

/** Shares its prototype with the real Date: every date is a Date, only "now" is ours. */
const CLOCKED = new vm.Script(`(now) => {
  const Real = Date;
  function Clocked(...given) {
    if (!new.target) return new Real(now()).toString();
    return Reflect.construct(Real, given.length ? given : [now()], new.target);
  }
  Object.defineProperty(Clocked, 'name', { value: 'Date' });
  Object.defineProperty(Clocked, 'length', { value: 7 });
  Clocked.prototype = Real.prototype;
  for (const [name, value] of [['now', () => now()], ['parse', Real.parse], ['UTC', Real.UTC]]) {
    Object.defineProperty(Clocked, name, { value, writable: true, configurable: true });
  }
  Object.defineProperty(Real.prototype, 'constructor', { value: Clocked, writable: true, configurable: true });
  Object.defineProperty(globalThis, 'Date', { value: Clocked, writable: true, configurable: true });
}`);

/** A name that the add-on's code cannot meet by accident; symbols made by Symbol.for are the same in every context. */
const ENTRANCE = Symbol.for('shopdeck.entrance');
const CALL = new vm.Script(`globalThis[Symbol.for('shopdeck.entrance')]()`);

export function openRealm(clock: Clock): Realm {
  // Without interceptors on the global object, names resolve at full speed; Node before 20.18 has the slow kind only.
  const bare = vm.constants.DONT_CONTEXTIFY as unknown as vm.Context | undefined;
  const context = vm.createContext(bare ?? {}, { microtaskMode: 'afterEvaluate' });
  const global = vm.runInContext('globalThis', context) as Record<string, unknown>;
  for (const name of REMOVED) Reflect.deleteProperty(global, name);
  (CLOCKED.runInContext(context) as (now: () => number) => void)(() => clock.now());
  let work: () => unknown = () => undefined;
  Object.defineProperty(global, ENTRANCE, { value: () => work() });
  return {
    ...(PARTS.runInContext(context) as Omit<Realm, 'global' | 'run' | 'enter'>),
    global,
    run: (script, timeout) => script.runInContext(context, timeout ? { timeout } : {}),
    enter: (given, timeout) => {
      work = given;
      return CALL.runInContext(context, { timeout });
    },
  };
}
