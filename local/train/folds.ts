import { createHash } from 'node:crypto';

/** Parts into which the series are divided; the networks that forecast one have learned of the others. */
export const FOLDS = [0, 1, 2, 3, 4] as const;

/** The part that a series belongs to, by its name: about a fifth of each source. */
export function foldOf(id: string): number {
  return (createHash('md5').update(id).digest()[0] ?? 0) % FOLDS.length;
}

/** Where a series comes from: the letters its name begins with. */
export function sourceOf(id: string): string {
  return /^[A-Z]+\d?(?=_)|^[A-Z]+/.exec(id)?.[0] ?? '';
}
