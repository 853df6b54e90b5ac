/** Characters that some file system forbids, and a dot in front, which hides a file or leads out of the folder. */
const unsafe = /[/\\:*?"<>|\p{Cc}]|^\.|[. ]$/gu;
const encoded = /%([0-9A-F]{2})/g;

/** The file name of a tab: unsafe characters as %XX, everything else as it is. */
export function fileOfTab(tab: string): string {
  const literal = tab.replace(encoded, (code, hex) => (isUnsafe(hex) ? `%25${hex}` : code));
  return `${literal.replace(unsafe, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)}.csv`;
}

/** The tab of a CSV file; only codes that fileOfTab writes are read back. */
export function tabOfFile(file: string): string {
  const name = file.replace(/\.csv$/i, '');
  return name.replace(encoded, (code, hex) => (isUnsafe(hex) ? String.fromCharCode(Number.parseInt(hex, 16)) : code));
}

function isUnsafe(hex: string): boolean {
  const char = String.fromCharCode(Number.parseInt(hex, 16));
  return char === '%' || char === '.' || char === ' ' || /[/\\:*?"<>|\p{Cc}]/u.test(char);
}
