/** BigQuery as jobs see it; absent where the add-on was built without it. */
export interface BigQueryPort {
  /**
   * Runs one statement over the tables of a dataset, which it names plainly.
   *
   * @param mostBytes it is refused, and costs nothing, where it would read more
   * @throws BigQueryRefusal
   */
  run(dataset: Dataset, statement: Statement, mostBytes: number): Answer;
  /** How many bytes a statement would read: a dry run, which costs nothing. */
  estimate(dataset: Dataset, statement: Statement): number;
  /** How many rows a table holds; null where there is no such table, or no such dataset. */
  rowsIn(dataset: Dataset, table: string): number | null;
  /** Makes a table, and its dataset where that is absent too. */
  make(dataset: Dataset, table: TableForm): void;
  /** Puts rows in the place of all that a table held, in one job: afterwards it holds the old rows or the new ones. */
  replace(dataset: Dataset, table: TableForm, rows: readonly LoadedRow[]): void;
  /** Puts the answer of a statement in the place of all that a table held, which is made where it is absent: no row comes over here. */
  derive(dataset: Dataset, table: string, statement: Statement, mostBytes: number): void;
}

/** A dataset: where the tables of one shop are. */
export interface Dataset {
  readonly project: string;
  readonly dataset: string;
  /** Where Google keeps it, such as `asia-east2`; matters when it is made. */
  readonly location: string;
}

/** Types of columns and parameters, by their names in BigQuery's SQL. */
export type ScalarType = 'STRING' | 'INT64' | 'FLOAT64' | 'NUMERIC' | 'BOOL' | 'DATE' | 'DATETIME';

/** A cell: days and times are ISO text, `YYYY-MM-DD` and `YYYY-MM-DD HH:mm:ss`. */
export type Scalar = string | number | boolean | null;

/** A value that is bound to a statement. */
export type Parameter =
  | { readonly type: ScalarType; readonly value: Scalar }
  | { readonly each: ScalarType; readonly values: readonly Scalar[] }
  | {
      readonly each: Readonly<Record<string, ScalarType>>;
      readonly values: readonly Readonly<Record<string, Scalar>>[];
    };

/**
 * A value to be bound.
 *
 * @example
 * bound('INT64', 5); // => { type: 'INT64', value: 5 }
 */
export const bound = (type: ScalarType, value: Scalar): Parameter => ({ type, value });

/** SQL in BigQuery's dialect, and what is bound to its `@names`. */
export interface Statement {
  readonly sql: string;
  readonly parameters: Readonly<Record<string, Parameter>>;
}

export interface Answer {
  readonly rows: readonly Readonly<Record<string, Scalar>>[];
  /** Rows that a statement which changes a table has changed. */
  readonly changed: number;
}

export interface TableForm {
  readonly name: string;
  /** What it is, for whoever finds it in the console. */
  readonly about: string;
  readonly columns: Readonly<Record<string, { readonly type: ScalarType; readonly required: boolean }>>;
  /** The column by whose days it is cut into partitions. */
  readonly partitionedBy?: string;
  readonly clusteredBy?: readonly string[];
}

export type LoadedRow = Readonly<Record<string, Scalar>>;

/** What BigQuery answers instead of doing what it was asked: `reason` is Google's short code, the message its own sentence. */
export class BigQueryRefusal extends Error {
  override readonly name = 'BigQueryRefusal';

  constructor(
    readonly reason: string,
    message: string,
  ) {
    super(message);
  }
}
