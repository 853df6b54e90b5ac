/** The last runs of the add-on with what they wrote to their log, as Apps Script's executions page lists them. */
import type { Execution, LogLine } from './protocol';

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

export class Executions {
  all: Execution[] = [];
  private count = 0;

  /** Does the work and keeps its record. @param log what it wrote, read afterwards @throws what the work throws */
  record(name: string, how: Execution['how'], work: () => unknown, log: () => Entry[]): unknown {
    const started = new Date();
    let failure: string | null = null;
    try {
      return work();
    } catch (error) {
      failure = (error as Error).stack || (error as Error).message;
      throw error;
    } finally {
      const milliseconds = Date.now() - started.getTime();
      const lines = log().map(line);
      const execution = {
        number: ++this.count,
        name,
        how,
        started: started.toISOString(),
        milliseconds,
        failure,
        lines,
      };
      this.all = [...this.all, execution].slice(-KEPT);
    }
  }
}
