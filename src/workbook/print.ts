/** FNV-1a, 32 bits, from a basis. */
function fnv(text: string, basis: number): number {
  let value = basis;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return value;
}

/**
 * A print of data, by which one sees later whether they are still the same: what a forecast is made from, a row of sample data. 64 bits, so that two of one
 * shop do not meet.
 *
 * @param input plain data
 * @example
 * printOf([1, 'a']) === printOf([1, 'a']); // => true
 * printOf([1, 'a']) === printOf([2, 'a']); // => false
 */
export function printOf(input: unknown): string {
  const text = JSON.stringify(input);
  return [0x811c9dc5, 0x9747b28c].map((basis) => fnv(text, basis).toString(16).padStart(8, '0')).join('');
}
