import type { Scalar } from './engine';

type Format = (pattern: string, value: number | string | boolean) => string;

/** The text a cell shows. Without a format numbers show up to ten significant digits, as Google Sheets does. */
export function formatted(value: Scalar, pattern: string | undefined, format: Format): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  if (!pattern || pattern === 'General' || pattern === '@') return general(value);
  return format(pattern, value);
}

function general(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e15 || size < 1e-6)) return value.toExponential(2).replace('e', 'E').replace('E+', 'E+');
  return String(Number(value.toPrecision(10)));
}
