import { halfWidth } from './cell';

const UNITS: Record<string, number> = { 万: 10_000, 亿: 100_000_000 };
const NUMBER = /^([+-]?)(\d+|\d{1,3}(?:,\d{3})+)(\.\d+)?([万亿]?)$/;

/**
 * An amount or count as platforms write it, rounded to the cent: `1,050.00`, `¥28.9`, `0元`, `1.2万`, full-width digits.
 *
 * @returns null when it is none of these; scientific notation and `1.050,00` are not guessed
 * @example readAmount('1.2万') // => 12000
 */
export function readAmount(cell: string): number | null {
  const text = halfWidth(cell)
    .replace(/\s/g, '')
    .replace(/^([+-]?)(?:[¥$€£]|CNY|RMB|USD)/i, '$1')
    .replace(/(?:元|CNY|RMB|USD)$/i, '');
  const match = NUMBER.exec(text.startsWith('.') ? `0${text}` : text);
  if (!match) return null;
  const [, sign = '', whole = '', fraction = '', unit = ''] = match;
  const amount = Number(whole.replace(/,/g, '') + fraction) * (UNITS[unit] ?? 1);
  const rounded = Math.round(amount * 100) / 100;
  return sign === '-' && rounded !== 0 ? -rounded : rounded;
}

/**
 * A quantity: `2`, `2件`, `1,000`, `0.5`.
 *
 * @returns null when it is not a number of 0 or more
 */
export function readQuantity(cell: string): number | null {
  const quantity = readAmount(
    halfWidth(cell)
      .trim()
      .replace(/[件个份]$/, ''),
  );
  return quantity === null || quantity < 0 ? null : quantity;
}
