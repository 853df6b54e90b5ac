import { Exception } from './exception';

/**
 * Legal in google.script.run are "JavaScript primitives like a Number, Boolean, String, or null, as well as JavaScript
 * objects and arrays that are composed of primitives, objects and arrays"; a call fails "if you attempt to pass a Date,
 * Function, DOM element besides a form, or other prohibited type, including prohibited types inside objects or arrays".
 * "Objects that create circular references will also fail, and undefined fields within arrays become null."
 * @throws Exception with the words of Google's client
 */
export function checkedArguments(args: unknown[]): unknown[] {
  return args.map((value, i) => plainCopy(value, (key) => illegal(key ?? String(i))));
}

/** The same rules for what comes back. @throws Exception */
export function checkedResult(value: unknown): unknown {
  return plainCopy(value, () => {
    throw new Exception('The script completed but the returned value is not a supported return type.');
  });
}

/** Plain JSON data of whatever a function returned: for the command line and the host itself; dates become ISO text. */
export function plainResult(value: unknown): unknown {
  const text = JSON.stringify(value);
  return text === undefined ? null : JSON.parse(text);
}

function illegal(key: string): never {
  throw new Exception(`Failed due to illegal value in property: ${key}`);
}

type Refuse = (key?: string) => never;

function plainCopy(value: unknown, refuse: Refuse, key?: string, above: unknown[] = []): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value !== 'object' || above.includes(value) || !isPlain(value)) return refuse(key);
  const chain = [...above, value];
  if (Array.isArray(value)) return value.map((item, i) => plainCopy(item, refuse, key ?? String(i), chain));
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries.map(([name, item]) => [name, plainCopy(item, refuse, name, chain)]));
}

/** An object literal of any context, or an array. */
function isPlain(value: object): boolean {
  if (Array.isArray(value)) return true;
  const prototype = Object.getPrototypeOf(value) as object | null;
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
