import type { fileReviewZh } from '../text/zh-CN/fileReview';
import { cellPlace } from '../workbook/address';

/** A cell, row or file that is refused. */
export interface Refused {
  readonly file: string;
  /** `C17`; '' for the whole file. */
  readonly cell: string;
  /** Header as the file has it. */
  readonly column: string;
}

/** Where it stands: a workbook has cells, a text file has lines and the names of its columns. */
export function refusalPlace({ file, cell, column }: Refused, { place }: typeof fileReviewZh): string {
  const at = cellPlace(cell);
  if (at === null) return file;
  return /\.(?:csv|tsv|txt)$/i.test(file) ? place(file, at.row, column) : `${file}!${cell}`;
}
