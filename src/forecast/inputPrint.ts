/** FNV-1a, 32 bits, from a basis. */
function fnv(text: string, basis: number): number {
  let value = basis;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return value;
}

/**
 * A print of everything that a forecast is made from: a job that goes on at the next tick sees by it whether what it worked out is still of use. 64 bits, so
 * that two inputs of one shop do not meet.
 *
 * @param input plain data
 * @example
 * inputPrint([1, 'a']) === inputPrint([1, 'a']); // => true
 * inputPrint([1, 'a']) === inputPrint([2, 'a']); // => false
 */
export function inputPrint(input: unknown): string {
  const text = JSON.stringify(input);
  return [0x811c9dc5, 0x9747b28c].map((basis) => fnv(text, basis).toString(16).padStart(8, '0')).join('');
}
