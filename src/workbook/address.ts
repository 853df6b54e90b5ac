/**
 * A column's letters.
 *
 * @param column counted from 1
 * @returns `A`, `Z`, `AA` …
 * @example
 * columnLetters(28); // => 'AB'
 */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/**
 * A cell's address within its tab.
 *
 * @param row counted from 1
 * @param column counted from 1
 * @example
 * cellAddress(17, 4); // => 'D17'
 */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}
