/** Where a clause ends. The enumeration comma `、` joins what stands on both sides, so it is not among these. */
const STOP = /[，。！？；：,.!?;:…~～\s“”"（）()【】[\]]/;

/**
 * The part of a clause that stands before a place in a text: at most `reach` characters, not across punctuation.
 *
 * @param at index into `text`
 * @param reach in characters
 * @example
 * clauseBefore('发货快，没有一点异味', 8, 6); // => '没有一点'
 */
export function clauseBefore(text: string, at: number, reach: number): string {
  let from = at;
  while (from > 0 && at - from < reach && !STOP.test(text.charAt(from - 1))) from--;
  return text.slice(from, at);
}

/**
 * The part of a clause that stands after a place in a text: at most `reach` characters, not across punctuation.
 *
 * @example
 * clauseAfter('噪音很小，散热好', 2, 8); // => '很小'
 */
export function clauseAfter(text: string, at: number, reach: number): string {
  let to = at;
  while (to < text.length && to - at < reach && !STOP.test(text.charAt(to))) to++;
  return text.slice(at, to);
}

/** The punctuation that ends the clause at a place, `''` at the end of the text or where the clause goes on. */
export function stopAt(text: string, at: number): string {
  const mark = text.charAt(at);
  return STOP.test(mark) ? mark : '';
}
