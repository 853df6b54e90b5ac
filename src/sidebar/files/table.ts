/** A file, or one sheet of it, as text: what stands between the bytes and the platforms. */
export interface Table {
  /** Shown to the merchant: `orders.csv`, or `orders.xlsx[订单报表]` for one sheet of several. */
  file: string;
  /** The workbook that the sheet is one of; null for a text file. */
  book: string | null;
  encoding: string;
  /** Every row of the file, header included; row i is row i + 1 of the spreadsheet. */
  rows: string[][];
  /** Indices of rows whose quotation marks do not match. */
  broken: ReadonlySet<number>;
}

/** A file that is no table at all. */
export interface NoTable {
  file: string;
  encoding: string;
  reason: 'password' | 'oldXls' | 'notTable' | 'emptyFile';
}

export const isBlank = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '');

/** Index of the first row that is not blank. */
export const headerRow = (table: Table): number => {
  const index = table.rows.findIndex((row) => !isBlank(row));
  return Math.max(0, index);
};
