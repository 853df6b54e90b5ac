/**
 * A name as it is compared: full-width and half-width forms, case and white space are the same.
 *
 * @example
 * nameKey(' 小鹿 Ａnn '); // => '小鹿ann'
 */
export const nameKey = (name: string | null): string =>
  (name ?? '').normalize('NFKC').replace(/\s+/g, '').toLowerCase();

/**
 * The names in a cell, parted by 、, comma, semicolon, slash or line, each once.
 *
 * @example
 * namesIn('痛点开场、对比测评，痛点开场'); // => ['痛点开场', '对比测评']
 */
export function namesIn(cell: string | null): string[] {
  const names = new Map<string, string>();
  for (const part of (cell ?? '').split(/[、，,;；/|\n]/)) {
    const name = part.normalize('NFKC').trim();
    if (name !== '' && !names.has(nameKey(name))) names.set(nameKey(name), name);
  }
  return [...names.values()];
}

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
