import type { RoomContact } from './contact';

/** What a program for tables would run instead of showing it. */
const ACTIVE = /^\s*[=+\-@\t\r]/;

/**
 * A cell of a CSV file. What a spreadsheet would take for a formula is made text by an apostrophe: a buyer may call himself `=HYPERLINK(…)`.
 *
 * @example
 * csvCell('小鹿'); // => '小鹿'
 * csvCell('=1+1'); // => "'=1+1"
 * csvCell('a,"b"'); // => '"a,""b"""'
 */
export function csvCell(text: string): string {
  const safe = ACTIVE.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** The list for a platform's own messaging tool: who, and what for. No name, number or address of anybody is in it. */
export function contactCsv(
  contacts: readonly Pick<RoomContact, 'customerId' | 'stage' | 'topic'>[],
  headers: readonly string[],
): string {
  const rows = contacts.map(({ customerId, stage, topic }) => [customerId, stage, topic]);
  // The mark at the beginning tells Excel that it is UTF-8.
  return `\ufeff${[headers, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}
