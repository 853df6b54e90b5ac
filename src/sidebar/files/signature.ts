import { headerKey } from './cell';
import { hashOf } from './hash';

/** The same headers in any order have the same signature. */
export const signatureOf = (headers: readonly string[]): string =>
  `columns-${hashOf(headers.map(headerKey).sort().join('\n'))}`;
