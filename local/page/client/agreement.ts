/** Makes sure, when it is quiet, that the page's sheets are the server's: a page that is out of step unawares opens the workbook anew. */
import type { Mutation } from '../../engine/engine';
import { fingerprint, type Part, type Snapshot } from '../fingerprint';

/**
 * Milliseconds without a change before the page asks; between two openings because it differed, until it agrees: opening anew need not help, and must not go on and on. And how
 * many times as long as the last look it waits at least.
 */
const QUIET = 1000;
const APART = 8000;
const REST = 20;

/** Rows that are looked at in one go: some milliseconds. */
const ROWS = 2000;

interface Rows {
  from: number;
  to: number;
}

export interface AgreementPorts {
  /** Number of the last change that the page holds; null while a change of its own has no place in the order. */
  settled(): number | null;
  snapshot(): Snapshot;
  ask(parts: Part[]): void;
}

export class Agreement {
  private readonly unsure = new Map<string, Rows>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private cost = 0;
  /** When the page differed, since it agreed last. */
  private differed = Number.NEGATIVE_INFINITY;

  constructor(private readonly ports: AgreementPorts) {}

  /** The workbook is fresh from the server. */
  start(): void {
    clearTimeout(this.timer);
    this.unsure.clear();
  }

  /** A change was done to the page's workbook. */
  noticed(mutation: Mutation): void {
    const { subUnitId } = mutation.params as { subUnitId?: string };
    const { from, to } = rowsOf(mutation);
    for (const sheet of subUnitId ? [subUnitId] : this.ports.snapshot().sheetOrder) {
      const known = this.unsure.get(sheet) ?? { from, to };
      this.unsure.set(sheet, { from: Math.min(from, known.from), to: Math.max(to, known.to) });
    }
    this.later();
  }

  /** The server's answer: both are the same after this change. */
  agreed(sequence: number): void {
    this.differed = Number.NEGATIVE_INFINITY;
    if (sequence === this.ports.settled()) this.start();
  }

  /** The server's answer: they are not. */
  differs(): void {
    this.differed = performance.now();
  }

  private later(): void {
    clearTimeout(this.timer);
    const pause = Math.max(QUIET, this.cost * REST, this.differed + APART - performance.now());
    this.timer = setTimeout(() => void this.look(), pause);
  }

  /** In pieces, between which the user's keys are heard. What changes meanwhile calls for another look. */
  private async look(): Promise<void> {
    this.later();
    const sequence = this.ports.settled();
    if (sequence === null) return;
    const [parts, started] = [[] as Part[], performance.now()];
    for (const part of this.parts()) {
      await new Promise((resolve) => setTimeout(resolve));
      if (this.ports.settled() !== sequence) return;
      parts.push({ ...part, print: fingerprint(this.ports.snapshot(), part) });
    }
    this.cost = performance.now() - started;
    this.ports.ask(parts);
  }

  private parts(): Omit<Part, 'print'>[] {
    const { sheets } = this.ports.snapshot();
    return [...this.unsure].flatMap(([sheet, { from, to }]) => {
      const last = Math.min(to, Number(sheets[sheet]?.rowCount ?? 1) - 1);
      const pieces = Math.max(1, Math.ceil((last - from + 1) / ROWS));
      return Array.from({ length: pieces }, (_, at) => ({
        sheet,
        from: from + at * ROWS,
        to: Math.min(last, from + (at + 1) * ROWS - 1),
      }));
    });
  }
}

/** The rows that a change may have changed. */
function rowsOf({ id, params }: Mutation): Rows {
  const { cellValue = {} } = params as { cellValue?: object };
  const rows = id === 'sheet.mutation.set-range-values' ? Object.keys(cellValue).map(Number) : [];
  if (rows.length === 0) return { from: 0, to: Number.MAX_VALUE };
  const from = rows.reduce((least, row) => Math.min(least, row), Number.MAX_VALUE);
  return { from, to: rows.reduce((most, row) => Math.max(most, row), 0) };
}
