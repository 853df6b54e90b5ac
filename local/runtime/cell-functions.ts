import { types } from 'node:util';
import type { FunctionArgument, FunctionResult } from '../engine/engine';
import { fromSerial, isDateFormat, toSerial } from '../services/serial';
import { DAY_FORMAT, TIME_FORMAT } from '../services/typing';
import { Exception } from './exception';
import type { Execution } from './execution';

/**
 * Custom functions as cells call them. Google loads the script for each call; here the calls of one calculation share an
 * execution, which nobody outlives: it is dropped as soon as the synchronous work that needed it is over.
 */
export class CellFunctions {
  private current: Execution | null = null;

  constructor(private readonly begin: () => Execution) {}

  /** The next call loads the script anew. */
  forget(): void {
    this.current = null;
  }

  /** @throws ScriptError what the function threw */
  call(name: string, args: (FunctionArgument | FunctionArgument[][])[]): FunctionResult | FunctionResult[][] {
    const given = args.map(argument);
    if (this.current) return result(this.current.callAgain(name, given));
    this.current = this.begin();
    queueMicrotask(() => this.forget());
    return result(this.current.call(name, given));
  }
}

/** A range of one cell arrives as its value, a blank as ''. */
function argument(given: FunctionArgument | FunctionArgument[][]): unknown {
  if (!Array.isArray(given)) return value(given);
  const only = given.length === 1 && given[0]?.length === 1;
  return only ? value(given[0]?.[0] ?? null) : given.map((row) => row.map(value));
}

function value(cell: FunctionArgument): unknown {
  if (cell === null) return '';
  if (typeof cell !== 'object') return cell;
  return isDateFormat(cell.numberFormat) ? fromSerial(cell.serial) : cell.serial;
}

/** Each element of a flat array is a row of its own, as in Google Sheets. */
function result(returned: unknown): FunctionResult | FunctionResult[][] {
  if (!Array.isArray(returned)) return shown(returned);
  return returned.map((row: unknown) => (Array.isArray(row) ? row.map(shown) : [shown(row)]));
}

function shown(returned: unknown): FunctionResult {
  if (returned === null || returned === undefined) return null;
  if (types.isDate(returned)) {
    const serial = toSerial(returned);
    return { serial, numberFormat: Number.isInteger(serial) ? DAY_FORMAT : TIME_FORMAT };
  }
  if (typeof returned === 'string' || typeof returned === 'number' || typeof returned === 'boolean') return returned;
  throw new Exception(`A custom function cannot return ${Object.prototype.toString.call(returned)}.`);
}
