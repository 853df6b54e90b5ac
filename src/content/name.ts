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
