import type { Texts } from '../text/texts';
import { essentialHeaders, mapHeaders } from './header';
import type { ColumnLook, WorkbookPort } from './port';
import type { TabForm } from './tab';
import { ForeignTab } from './table';

/** What making sure of a tab came to. */
export type Ensured = 'made' | 'completed' | 'present' | ForeignTab;

interface Ground {
  readonly workbook: WorkbookPort;
  readonly texts: Texts;
}

/** How a tab's columns look, with the notes on their headers in the shop's language. */
function looks(texts: Texts, tab: TabForm, headers: readonly string[]): ColumnLook[] {
  const notes = texts.notes[tab.name] ?? {};
  return Object.values(tab.columns)
    .filter((column) => headers.includes(column.header))
    .map((column) => {
      const who = column.computed
        ? texts.workbook.filledByUs
        : column.required
          ? texts.workbook.mustFill
          : texts.workbook.mayFill;
      const note = [who, notes[column.header], column.choices && texts.workbook.choices(column.choices)]
        .filter(Boolean)
        .join('\n');
      const { header, width, format, choices, wrap, computed } = column;
      return { header, note, width, format, choices, wrap, computed };
    });
}

/**
 * Makes a tab, or completes it: an absent or empty tab gets all columns; one of ours that lacks columns gets them at its right end; one with other headers is
 * somebody else's and is left alone. Running it again changes nothing.
 */
export function ensureTab({ workbook, texts }: Ground, tab: TabForm): Ensured {
  const found = workbook.sheet(tab.name);
  const sheet = found ?? workbook.insert(tab.name);
  const headerRow = found ? (found.read()[0] ?? []) : [];
  const headers = mapHeaders(tab, headerRow);
  if (headerRow.some((cell) => cell !== '')) {
    const lacking = essentialHeaders(tab).filter((header) => headers.missing.includes(header));
    if (lacking.length > 0) return new ForeignTab(tab.name, lacking);
    if (headers.missing.length === 0) return 'present';
  }
  const { color, frozenColumns, hidden } = tab;
  sheet.dress({ columns: looks(texts, tab, headers.missing), color, frozenColumns, hidden }, headers.width + 1);
  return headers.width === 0 ? 'made' : 'completed';
}
