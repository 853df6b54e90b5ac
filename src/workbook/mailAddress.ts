/**
 * Whether a text is one mail address and nothing else: no name beside it, no second address, no line break that would begin another header.
 *
 * @example isMailAddress('li@shop.cn') // true
 */
export function isMailAddress(text: string): boolean {
  return text.length <= 254 && /^[^\s<>()[\],;:"\\@]+@[^\s<>()[\],;:"\\@.]+(\.[^\s<>()[\],;:"\\@.]+)+$/.test(text);
}

/** The addresses of a cell, lower-case, each once: people part them by commas of either width, semicolons or spaces. */
export function mailAddresses(cell: string): string[] {
  const parts = cell.split(/[\s,;，；、]+/).filter(Boolean);
  return [...new Set(parts.map((part) => part.toLowerCase()))];
}
