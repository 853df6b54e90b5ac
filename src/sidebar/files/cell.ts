/** Cells that platforms write where they have nothing to say. */
const EMPTY = new Set(['-', '--', '—', '——', 'null', 'NULL', 'undefined']);

/**
 * A cell without its wrapping: blanks and tabs around it, Excel's `="…"` around ids (Taobao), an apostrophe (Taobao) or tab
 * (Douyin) before them; `-` is empty (Douyin).
 *
 * @example cleanCell('="35153131473290001"') // => '35153131473290001'
 */
export function cleanCell(cell: string): string {
  let text = cell.trim();
  if (text.startsWith('="') && text.endsWith('"')) text = text.slice(2, -1).trim();
  if (text.startsWith("'")) text = text.slice(1).trim();
  return EMPTY.has(text) ? '' : text;
}

/** Full-width digits, letters and signs as half-width ones: `１２．５` → `12.5`, `，` → `,`. */
export const halfWidth = (text: string): string => text.normalize('NFKC');

/**
 * A header as it is compared: trimmed, half-width, without blanks or a unit such as （元）, 帐号 and 账号 alike, lower case.
 *
 * @example headerKey(' 下单帐号 ') === headerKey('下单账号') // => true
 */
export const headerKey = (header: string): string =>
  halfWidth(cleanCell(header))
    .replace(/\s+/g, '')
    .replace(/\((元|人民币|¥)\)$/, '')
    .replace(/帐/g, '账')
    .toLowerCase();

/**
 * Letters of a column as spreadsheets name it.
 *
 * @param index 0-based
 * @example columnLetters(27) // => 'AB'
 */
export function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}
