import {
  ArrayValueObject,
  BaseFunction,
  type BaseValueObject,
  BooleanValueObject,
  ErrorValueObject,
  type IFunctionService,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';

type Plain = string | number | boolean | null;
/** A number and the format it is shown in, from which a date is known. */
interface Formatted {
  serial: number;
  numberFormat: string;
}
type Argument = Plain | Formatted;
/** A result cell; a number may bring the format it wants to be shown in. */
type Result = Plain | undefined | Formatted;

/** Where the formula stands that is being computed. */
export interface Place {
  sheetId: string;
  row: number;
  column: number;
}

/** The code of a custom function. `error` is the error value to show instead of a result. */
export type Compute = (
  args: (Argument | Argument[][])[],
  place: Place,
) => { result?: Result | Result[][]; error?: string };

/**
 * Univer's own registration hands blanks over as 0, reads numbers and dates out of returned text, and an exception
 * stops every later calculation; so the function is an ordinary one that converts by itself.
 */
export function registerFunction(functions: IFunctionService, name: string, compute: Compute): void {
  functions.unregisterExecutors(name);
  // Formulas that were read before stand in a cache with the name unknown.
  functions.deleteFormulaAstCacheKey(name);
  functions.registerExecutors(new HostFunction(name, compute));
}

class HostFunction extends BaseFunction {
  override minParams = 0;
  override maxParams = 255;

  constructor(
    name: string,
    private readonly compute: Compute,
  ) {
    super(name);
  }

  override calculate(...values: BaseValueObject[]): BaseValueObject {
    const failed = values.find((value) => value.isError());
    if (failed) return failed;
    const place = { sheetId: this.subUnitId ?? '', row: this.row, column: this.column };
    const { result, error } = this.compute(
      values.map((value) => cells(value, argument)),
      place,
    );
    if (error) return ErrorValueObject.create(error as never);
    return Array.isArray(result) ? matrixObject(result) : valueObject(result);
  }
}

/** Value object of Univer to plain data: blanks are null, a range is rows of cells; a number under a format brings it along. */
export function plain(value: BaseValueObject): Argument | Argument[][] {
  return cells(value, argument);
}

type CellValue = ReturnType<ArrayValueObject['get']>;

function cells<T>(value: BaseValueObject, read: (cell: CellValue) => T): T | T[][] {
  if (!value.isArray()) return read(value);
  const array = value as ArrayValueObject;
  const rows: T[][] = [];
  for (let r = 0; r < array.getRowCount(); r++) {
    const row: T[] = [];
    for (let c = 0; c < array.getColumnCount(); c++) row.push(read(array.get(r, c)));
    rows.push(row);
  }
  return rows;
}

function scalar(value: CellValue): Plain {
  return value == null || value.isNull() ? null : value.getValue();
}

function argument(value: CellValue): Argument {
  const read = scalar(value);
  const numberFormat = typeof read === 'number' ? value?.getPattern() : '';
  return typeof read === 'number' && numberFormat ? { serial: read, numberFormat } : read;
}

function matrixObject(rows: Result[][]): BaseValueObject {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  if (columns === 0) return NullValueObject.create();
  return ArrayValueObject.create({
    calculateValueList: rows.map((row) => Array.from({ length: columns }, (_, c) => valueObject(row[c]))),
    rowCount: rows.length,
    columnCount: columns,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

function valueObject(value: Result): BaseValueObject {
  if (value == null) return NullValueObject.create();
  if (typeof value === 'number') {
    return Number.isFinite(value) ? NumberValueObject.create(value) : ErrorValueObject.create('#NUM!' as never);
  }
  if (typeof value === 'boolean') return BooleanValueObject.create(value);
  if (typeof value === 'string') return StringValueObject.create(value);
  return NumberValueObject.create(value.serial, value.numberFormat);
}
