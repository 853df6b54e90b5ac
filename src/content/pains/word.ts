import { nameKey } from '../name';

/**
 * Whether a text speaks of a pain word: all parts of it stand there, in any order. People search `吹风机 噪音` and write `噪音太大的吹风机`.
 *
 * @example
 * speaksOf('吹风机 噪音', '这台吹风机的噪音太大'); // => true
 * speaksOf('吹风机 噪音', '噪音太大'); // => false
 */
export function speaksOf(word: string, text: string): boolean {
  const said = nameKey(text);
  const parts = word.split(/[\s+]+/).map(nameKey);
  return parts.some(Boolean) && parts.every((part) => said.includes(part));
}
