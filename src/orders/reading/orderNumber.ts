import { halfWidth } from '../../sidebar/files/cell';

const SCIENTIFIC = /^\d(?:\.\d+)?e\+?\d+$/i;
/** A spreadsheet keeps 15 digits of a number and turns the rest into 0. */
const KEPT_DIGITS = 15;
/** So many long numbers of a file must all end in zeros before we say that the file was damaged, not lucky. */
const ENOUGH = 3;

/** `3.51531E+16`: what a spreadsheet program leaves of a long number. Its last digits are gone. */
export const isScientific = (text: string): boolean => SCIENTIFIC.test(halfWidth(text));

/** A long number whose digits past the fifteenth are all 0. */
export const isRounded = (text: string): boolean =>
  /^\d+$/.test(text) && text.length > KEPT_DIGITS && /^0+$/.test(text.slice(KEPT_DIGITS));

/**
 * Whether a column of order numbers was rounded by a spreadsheet program: every long number in it ends in zeros. One such
 * number alone may be genuine (one in a hundred of 17 digits is).
 */
export function looksRounded(numbers: Iterable<string>): boolean {
  let rounded = 0;
  for (const number of new Set(numbers)) {
    if (!/^\d+$/.test(number) || number.length <= KEPT_DIGITS) continue;
    if (!isRounded(number)) return false;
    rounded++;
  }
  return rounded >= ENOUGH;
}
