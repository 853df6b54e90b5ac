import type { OrdersText } from '../text/zh-CN/orders';

/** Why something in an export could not be taken over; the text files hold a sentence per code. */
export type RefusalCode = keyof OrdersText['refusals'];

/** A cell, row or file that was not imported, without user text. Holds no name, address or telephone number. */
export interface Refusal {
  code: RefusalCode;
  file: string;
  /** `C17`; `C` for a column; empty for the whole file. Rows are counted as a spreadsheet shows them. */
  cell: string;
  column: string;
  value: string;
  /** What would have been right, in the terms of the code: a cell, a column, a currency. */
  expected?: string;
  /** How many data rows were left out because of it. */
  rows: number;
  /** The line was imported all the same; something in it needs the merchant's eye. */
  kept?: true;
}

/** What is wrong and what to do, as a merchant's sentence. */
export const refusalSentence = (text: Pick<OrdersText, 'refusals'>, refusal: Refusal): string =>
  text.refusals[refusal.code]({ ...refusal, expected: refusal.expected ?? '' });
