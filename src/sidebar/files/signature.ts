import { headerKey } from './cell';

/** The same headers in any order have the same signature (53-bit hash, cyrb53 by bryc, public domain). */
export function signatureOf(headers: readonly string[]): string {
  const text = headers.map(headerKey).sort().join('\n');
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return `columns-${(4294967296 * (2097151 & low) + (high >>> 0)).toString(36)}`;
}
