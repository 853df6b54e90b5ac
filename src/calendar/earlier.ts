/**
 * The earlier of two ISO days: they sort as text.
 *
 * @example
 * earlier('2026-03-01', '2026-02-28'); // => '2026-02-28'
 */
export const earlier = (one: string, other: string): string => [one, other].sort()[0] as string;

/** The later of two ISO days. */
export const later = (one: string, other: string): string => [one, other].sort()[1] as string;
