import { inspect } from 'node:util';

export type Severity = 'DEBUG' | 'INFO' | 'WARNING' | 'ERROR';

export interface LogEntry {
  severity: Severity;
  message: string;
}

/** What one execution wrote to its log. */
export class ExecutionLog {
  readonly entries: LogEntry[] = [];

  add(severity: Severity, values: unknown[]): void {
    this.entries.push({ severity, message: formatted(values) });
  }
}

/** The members of Apps Script's console, which alone of the services is an ordinary object. */
export function consoleMembers(log: ExecutionLog, now: () => number): Record<string, (...values: unknown[]) => void> {
  const started = new Map<string, number>();
  return {
    log: (...values) => log.add('DEBUG', values),
    info: (...values) => log.add('INFO', values),
    warn: (...values) => log.add('WARNING', values),
    error: (...values) => log.add('ERROR', values),
    time: (label) => void started.set(String(label), now()),
    timeEnd: (label) => log.add('DEBUG', [`${label}: ${now() - (started.get(String(label)) ?? now())}ms`]),
  };
}

/** printf-like when the first value is a template ("%s of %s"), else all values one after another. */
export function formatted(values: unknown[]): string {
  const [first, ...rest] = values;
  if (typeof first !== 'string') return values.map(shown).join(' ');
  const filled = first.replace(/%[sdif]/g, (mark) => (rest.length ? shown(rest.shift()) : mark));
  return [filled, ...rest.map(shown)].join(' ');
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : inspect(value, { depth: 4, breakLength: 120 });
}
