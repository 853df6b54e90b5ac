import type { Texts } from '../text/texts';
import { columnLetters } from './address';
import type { Tint } from './column';
import { essentialHeaders, type HeaderMap, mapHeaders } from './header';
import type { ColumnLook, TintLook, WorkbookPort } from './port';
import type { TabForm } from './tab';
import { ForeignTab } from './table';

/** What making sure of a tab came to. */
export type Ensured = 'made' | 'completed' | 'present' | ForeignTab;

interface Ground {
  readonly workbook: WorkbookPort;
  readonly texts: Texts;
}

/** How the columns that a sheet lacks will look, with the notes on their headers in the shop's language. */
function looks(texts: Texts, tab: TabForm, headers: HeaderMap): ColumnLook[] {
  const notes = texts.notes[tab.name] ?? {};
  const places = placesOf(tab, headers);
  return Object.values(tab.columns)
    .filter((column) => headers.missing.includes(column.header))
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
      const tints = column.tints.map((tint) => tintLook(tint, places));
      return { header, note, width, format, choices, wrap, computed, tints };
    });
}

/** Where each column stands once those that are missing have come to the right end. */
function placesOf(tab: TabForm, { at, missing, width }: HeaderMap): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(tab.columns).map(([field, { header }]) => [
      field,
      at.get(field) ?? width + 1 + missing.indexOf(header),
    ]),
  );
}

function tintLook({ when, background, ink }: Tint, places: ReadonlyMap<string, number>): TintLook {
  const formula = when.replace(/\[(\w+)\]/g, (_, field: string) => `$${columnLetters(places.get(field) ?? 1)}2`);
  return { formula, background: background ?? null, ink: ink ?? null };
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
  sheet.dress({ columns: looks(texts, tab, headers), color, frozenColumns, hidden }, headers.width + 1);
  return headers.width === 0 ? 'made' : 'completed';
}
