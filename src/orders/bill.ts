/** Bytes of a gigabyte as the settings and Google's bills count them. */
const GIGABYTE = 1e9;

/** Google takes 10 MB (of 1,024 KB) for a statement at least: a lower limit would refuse all of them. */
export const LEAST_GIGABYTES = 0.02;

/**
 * What a setting in gigabytes is in bytes.
 *
 * @example
 * bytesIn(10); // => 10000000000
 */
export const bytesIn = (gigabytes: number): number => Math.round(gigabytes * GIGABYTE);

/**
 * Bytes as people say them.
 *
 * @example
 * sizeOf(920_000_000); // => '920 MB'
 * sizeOf(3_400_000); // => '3.4 MB'
 * sizeOf(2_500_000_000); // => '2.5 GB'
 * sizeOf(1200); // => '0.1 MB'
 */
export function sizeOf(bytes: number): string {
  const [size, unit] = bytes >= GIGABYTE ? [bytes / GIGABYTE, 'GB'] : [Math.max(bytes / 1e6, 0.1), 'MB'];
  return `${size >= 100 ? Math.round(size) : Number(size.toFixed(1))} ${unit}`;
}
