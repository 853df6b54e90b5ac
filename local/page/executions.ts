/** The last runs of the add-on with what they wrote to their log, as Apps Script's executions page lists them. */
import { ScriptError } from '../runtime/exception';
import type { Cause, Execution, LogLine } from './protocol';

/** How many runs are kept. */
const KEPT = 50;

/** A log entry of the runtime. */
interface Entry {
  severity: 'DEBUG' | 'INFO' | 'WARNING' | 'ERROR';
  message: string;
}

const LEVELS = { DEBUG: 'log', INFO: 'info', WARNING: 'warn', ERROR: 'error' } as const;

function line({ severity, message }: Entry): LogLine {
  return { level: LEVELS[severity], text: message };
}

interface Run {
  name: string;
  cause: Cause;
  started: Date;
  failure: string | null;
  lines: Entry[];
}

/** The error with its lines in the add-on, without those of the host around it. */
function traced(error: Error): string {
  const trace = error instanceof ScriptError ? error.trace : '';
  const at = trace.split('\n').filter((line) => /^\s+at .*\.gs:/.test(line));
  return [`${error.name}: ${error.message}`, ...at].join('\n');
}

export class Executions {
  all: Execution[] = [];
  private count = 0;

  /** Does the work and keeps its record. @param log what it wrote, read afterwards @throws what the work throws */
  record(name: string, cause: Cause, work: () => unknown, log: () => Entry[]): unknown {
    const started = new Date();
    let failure: string | null = null;
    try {
      return work();
    } catch (error) {
      failure = traced(error as Error);
      throw error;
    } finally {
      this.keep({ name, cause, started, failure, lines: log() });
    }
  }

  /** Keeps a failure of what runs when something happens. */
  failed(name: string, error: Error, log: Entry[]): void {
    this.keep({ name, cause: { by: 'event' }, started: new Date(), failure: traced(error), lines: log });
  }

  private keep({ name, cause, started, failure, lines }: Run): void {
    const milliseconds = Date.now() - started.getTime();
    const kept = { name, cause, started: started.toISOString(), milliseconds, failure, lines: lines.map(line) };
    this.all = [...this.all, { number: ++this.count, ...kept }].slice(-KEPT);
  }
}
