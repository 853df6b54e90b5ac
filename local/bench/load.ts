import { readFileSync } from 'node:fs';
import vm from 'node:vm';

/** Milliseconds, the middle of many runs. */
export interface LoadCost {
  bytes: number;
  compileAndRun: number;
  firstCall: number;
  total: number;
}

const middle = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/**
 * What a cell formula costs before its own work: the whole script is compiled and run in a bare context, and the first call loads the formulas' part.
 * Nothing is cached between runs, as nothing is between Google's executions.
 */
export function loadCost(file: string, call: string, runs = 21): LoadCost {
  const code = readFileSync(file, 'utf8');
  const times = Array.from({ length: runs }, (_, run) => {
    const context = vm.createContext({});
    const begin = performance.now();
    // A comment that differs keeps V8 from finding the code in its compilation cache.
    new vm.Script(`${code}\n//${run}`, { filename: 'Code.gs' }).runInContext(context);
    const loaded = performance.now();
    vm.runInContext(call, context);
    return { loaded: loaded - begin, called: performance.now() - loaded };
  });
  const compileAndRun = middle(times.map(({ loaded }) => loaded));
  const firstCall = middle(times.map(({ called }) => called));
  return {
    bytes: Buffer.byteLength(code),
    compileAndRun,
    firstCall,
    total: middle(times.map(({ loaded, called }) => loaded + called)),
  };
}
