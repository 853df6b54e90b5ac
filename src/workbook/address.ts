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

/**
 * Row and column of an address within a tab; null where it is none of one cell.
 *
 * @returns both counted from 1
 * @example
 * cellPlace('AB17'); // => { row: 17, column: 28 }
 */
export function cellPlace(address: string): { row: number; column: number } | null {
  const [, letters = '', row = ''] = /^([A-Z]{1,3})([1-9]\d*)$/.exec(address) ?? [];
  if (letters === '') return null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(row), column };
}
