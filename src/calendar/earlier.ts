/**
 * The earlier of two ISO days: they sort as text.
 *
 * @example
 * earlier('2026-03-01', '2026-02-28'); // => '2026-02-28'
 */
export const earlier = (one: string, other: string): string => (other < one ? other : one);

/** The later of two ISO days. */
export const later = (one: string, other: string): string => (other > one ? other : one);
