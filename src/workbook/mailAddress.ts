/**
 * Whether a text is one mail address and nothing else: no name beside it, no second address, no line break that would begin another header.
 *
 * @example
 * isMailAddress('li@shop.cn'); // => true
 */
export function isMailAddress(text: string): boolean {
  return text.length <= 254 && /^[^\s<>()[\],;:"\\@]+@[^\s<>()[\],;:"\\@.]+(\.[^\s<>()[\],;:"\\@.]+)+$/.test(text);
}

/** The addresses of a cell, lower-case, each once: people part them by commas of either width, semicolons or spaces. */
export function mailAddresses(cell: string): string[] {
  const parts = cell.split(/[\s,;，；、]+/).filter(Boolean);
  return [...new Set(parts.map((part) => part.toLowerCase()))];
}

/**
 * Whether an address lies in a domain that is reserved for examples (RFC 2606, section 3). Nobody is there: people of sample data have such addresses, and a
 * mail to them would only come back.
 *
 * @example
 * isExampleAddress('lin@mail.example.org'); // => true
 */
export const isExampleAddress = (address: string): boolean => /[@.]example\.(com|net|org)$/i.test(address);
