import { types } from 'node:util';
import { fullName, type Method, qualified } from './catalogue';
import { Exception } from './exception';
import { EnumValue, Service } from './service';

/** Finds the host's object behind one of the add-on's; anything else comes back as it is. */
export type Unwrap = (value: unknown) => unknown;

/** Google's setters of looks, notes and rules take null for "back to the default". */
const NULL_RESETS = /^set(?!Values|Value$|Name|Formula)/;
/** A BlobSource is whatever has a getBlob; these are the ones we have. */
const BLOB_SOURCES = ['Blob', 'HtmlOutput'];

/**
 * Arguments as the host wants them: service objects unwrapped, plain objects copied.
 * @throws Exception in Google's words when no overload takes them.
 */
export function accept(className: string, member: string, method: Method, given: unknown[], unwrap: Unwrap): unknown[] {
  for (const overload of method.takes) {
    const taken = match(overload, given, unwrap, NULL_RESETS.test(member));
    if (taken) return taken;
  }
  const shown = given.map((value) => shownType(value, unwrap)).join(',');
  throw new Exception(`The parameters (${shown}) don't match the method signature for ${fullName(className, member)}.`);
}

function match(overload: string[], given: unknown[], unwrap: Unwrap, nullable: boolean): unknown[] | null {
  const rest = overload.at(-1)?.startsWith('...');
  if (rest ? given.length < overload.length - 1 : given.length !== overload.length) return null;
  const taken: unknown[] = [];
  for (const [i, value] of given.entries()) {
    const type = rest && i >= overload.length - 1 ? 'any' : (overload[i] ?? 'any');
    if (value === null && nullable) taken.push(null);
    else if (fits(type, value, unwrap)) taken.push(convert(type, value, unwrap));
    else return null;
  }
  return taken;
}

function fits(type: string, value: unknown, unwrap: Unwrap): boolean {
  if (type === 'any') return true;
  if (type === 'string' || type === 'boolean') return typeof value === type;
  if (type === 'Char') return typeof value === 'string' && value.length === 1;
  if (type === 'Integer' || type === 'number') return typeof value === 'number' && Number.isFinite(value);
  if (type === 'Date') return types.isDate(value);
  if (type === 'Object[][]') return Array.isArray(value) && value.every((row) => Array.isArray(row));
  if (type === 'Byte[]') return Array.isArray(value) && value.every((byte) => typeof byte === 'number');
  if (type.endsWith('[]')) return Array.isArray(value) && value.every((item) => fits(type.slice(0, -2), item, unwrap));
  return isOfClass(type, unwrap(value));
}

function isOfClass(type: string, value: unknown): boolean {
  if (value instanceof EnumValue) return value.kind === type;
  if (!(value instanceof Service)) return false;
  return value.google === type || (type === 'BlobSource' && BLOB_SOURCES.includes(value.google));
}

function convert(type: string, value: unknown, unwrap: Unwrap): unknown {
  if (type === 'Integer') return Math.trunc(value as number);
  if (type === 'Date') return new Date((value as Date).getTime());
  if (type === 'Object[][]') return matrix(value as unknown[][], unwrap);
  return typeof value === 'object' ? copied(value, unwrap) : value;
}

/** Sixty thousand rows are handed on as they are; only a matrix of service objects (validation rules) is rebuilt. */
function matrix(rows: unknown[][], unwrap: Unwrap): unknown[][] {
  const first = rows.flat().find((value) => value !== null);
  return typeof first === 'object' && !types.isDate(first) ? rows.map((row) => row.map(unwrap)) : rows;
}

/** A copy that owns nothing of the add-on's context, so that what the host keeps does not keep the context alive. */
export function copied(value: unknown, unwrap: Unwrap): unknown {
  if (value === null || typeof value !== 'object') return value;
  const host = unwrap(value);
  if (host !== value) return host;
  if (types.isDate(value)) return new Date(value.getTime());
  if (Array.isArray(value)) return value.map((item) => copied(item, unwrap));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copied(item, unwrap)]));
}

function shownType(value: unknown, unwrap: Unwrap): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'boolean') return 'Boolean';
  if (typeof value === 'number') return 'number';
  if (Array.isArray(value)) return `${value.length ? shownType(value[0], unwrap) : 'Object'}[]`;
  if (types.isDate(value)) return 'Date';
  const host = unwrap(value);
  if (host instanceof Service) return qualified(host.google);
  return host instanceof EnumValue ? host.kind : '(class)';
}
