import type { Table } from '../../sidebar/files/table';

/** What a stock file says of one SKU in one place. */
export interface StockLine {
  readonly sku: string;
  readonly product: string | null;
  readonly platform: string;
  /** null: the file has no column for it. */
  readonly warehouse: string | null;
  readonly available: number;
  /** null: the file does not say. */
  readonly inTransit: number | null;
  /** `YYYY-MM-DD HH:mm:ss`; null: neither the file nor anybody says. */
  readonly updatedAt: string | null;
}

/** A cell, row or file that was not taken over; the texts hold a sentence per code. */
export interface StockRefusal {
  readonly code:
    | 'blank'
    | 'notNumber'
    | 'notTime'
    | 'scientificSku'
    | 'openQuote'
    | 'noPlatform'
    | 'notStock'
    | 'emptyFile'
    | 'password'
    | 'oldXls'
    | 'notTable';
  readonly file: string;
  /** `C17`; '' for the whole file. */
  readonly cell: string;
  readonly column: string;
  readonly value: string;
}

/** What one file, or one sheet of it, came to. */
export interface StockFileReading {
  readonly name: string;
  readonly layout: 'shopifyByColumn' | 'shopifyByRow' | 'mapped' | 'unknown';
  /** Data rows. */
  readonly rows: number;
  readonly lines: number;
  /** Rows that say nothing, such as locations that do not stock an item. */
  readonly skipped: number;
  readonly refused: number;
}

/** A table with its time: what a file that names none was last changed at. */
export interface StockTable extends Table {
  readonly modified: string | null;
}
