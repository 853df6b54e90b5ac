import type { NoTable } from './table';

/** A cell, row or file that was not taken over; the texts hold a sentence per code. */
export interface FileRefusal<Code extends string> {
  readonly code: Code | 'openQuote' | NoTable['reason'];
  readonly file: string;
  /** `C17`; '' for the whole file. */
  readonly cell: string;
  /** Header as the file has it. */
  readonly column: string;
  readonly value: string;
  /** Only the cell is left out: the row was taken over all the same. */
  readonly kept?: true;
}
