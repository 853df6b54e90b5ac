/**
 * A month, counted from January of the year 0 (`monthOf`), as `YYYY-MM`.
 *
 * @example
 * monthText(24311); // => '2025-12'
 */
export const monthText = (month: number): string =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
