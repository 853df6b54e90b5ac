/** The basis that goes with the 32 bits. */
export const FNV_BASIS = 0x811c9dc5;

/**
 * FNV-1a, 32 bits, over the code units of a text: small, and the same everywhere.
 *
 * Source: G. Fowler, L. C. Noll, K.-P. Vo, "FNV hash".
 *
 * @param basis another one gives another hash of the same text
 * @returns 0 … 2³² − 1
 * @example
 * fnv('a').toString(16); // => 'e40c292c'
 */
export function fnv(text: string, basis = FNV_BASIS): number {
  let value = basis;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return value;
}
