import type * as z from 'zod/mini';
import type { Parameter } from '../workbook/bigQuery';
import type { StoredLine } from './line';

/** A statement over the table of order lines, and the check of a row of its answer. */
export interface Query<Row> {
  /** In BigQuery's dialect. Every statement may name `@currency`, the shop's: lines in another one are not counted. */
  readonly sql: string;
  readonly row: z.ZodMiniType<Row>;
}

/** Asks one statement with values bound to its `@names`. */
export type Ask = <Row>(query: Query<Row>, parameters: Readonly<Record<string, Parameter>>) => readonly Row[];

/**
 * What a room asks of orders. It is answered in memory, where the lines stand in 订单, or by statements, where they are in a table of BigQuery; the two give the
 * same answer (tests/engines).
 */
export interface Question<Params, Answer> {
  /** What it is for: `texts.bigQuery.kinds` has the words. */
  readonly name: QuestionName;
  /** The table that its statements read, where they do not read the lines. */
  readonly upon?: Derived;
  /** @param lines in the shop's currency; those of one order in their order */
  fromLines(lines: readonly StoredLine[], params: Params): Answer;
  fromTable(ask: Ask, params: Params): Answer;
}

/** A table that is made of the lines, anew in each run that asks for it: questions that stand upon it need not all go through the lines. */
export interface Derived {
  readonly name: string;
  readonly sql: string;
  /** The table that it is made of, where that is not the lines. */
  readonly upon?: Derived;
}

export type QuestionName =
  | 'roster'
  | 'movement'
  | 'value'
  | 'clients'
  | 'review'
  | 'history'
  | 'lastPaid'
  | 'supply'
  | 'stock';
