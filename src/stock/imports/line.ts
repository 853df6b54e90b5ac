import type { FileRefusal } from '../../sidebar/files/refusal';
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

/** What was not taken over of a file of stock. */
export type StockRefusal = FileRefusal<'blank' | 'notNumber' | 'notTime' | 'scientificSku' | 'noPlatform' | 'notStock'>;

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
