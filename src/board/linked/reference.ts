import { readTime } from '../../calendar/readTime';

/** What a cell of 关联数据 points to. `text` is the reference as it was typed. */
export type Reference =
  | { readonly kind: 'stock'; readonly text: string; readonly sku: string; readonly platform: string | null }
  | { readonly kind: 'shift'; readonly text: string; readonly day: string; readonly platform: string | null }
  | { readonly kind: 'knowledge'; readonly text: string; readonly question: string }
  | { readonly kind: 'link'; readonly text: string }
  | { readonly kind: 'range'; readonly text: string; readonly tab: string; readonly area: Area }
  | { readonly kind: 'incident'; readonly text: string }
  | { readonly kind: 'unreadable'; readonly text: string };

/** Rows and columns counted from 1, both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Between references: line ends and semicolons; commas only where another reference follows, because questions have commas of their own. */
const BETWEEN =
  /\s*[\n;；]\s*|\s*[、,，]\s*(?=(?:库存|排班|知识库)\s*[:：]|https?:\/\/|[^\s、,，!！]+[!！]\$?[A-Za-z])/;

/**
 * The references of a cell: `库存:SKU@平台`, `排班:日期@平台`, `知识库:问题`, an address of the web, a range (`表!A1`), the ID of an incident.
 *
 * @example
 * referencesIn('库存:LS001@抖音；排班：2026/11/11@抖音').map(({ kind }) => kind); // => ['stock', 'shift']
 * referencesIn('销售历史!D2:D4')[0].area; // => { top: 2, left: 4, bottom: 4, right: 4 }
 * referencesIn('库存LS001')[0].kind; // => 'unreadable'
 */
export function referencesIn(cell: string | null): Reference[] {
  const parts = (cell ?? '').split(BETWEEN).map((part) => part.trim());
  return [...new Set(parts.filter(Boolean))].map(referenceOf);
}

function referenceOf(text: string): Reference {
  if (/^https?:\/\/\S+$/i.test(text)) return { kind: 'link', text };
  if (/^WJ-[0-9A-F]{8}$/.test(text)) return { kind: 'incident', text };
  const [, source, rest = ''] = /^(库存|排班|知识库)\s*[:：]\s*(.+)$/s.exec(text) ?? [];
  if (source === '知识库') return { kind: 'knowledge', text, question: rest };
  if (source === '库存' || source === '排班') return placed(source, rest, text);
  return rangeOf(text) ?? { kind: 'unreadable', text };
}

function placed(source: '库存' | '排班', rest: string, text: string): Reference {
  const [, name = '', where = ''] = /^(.*?)(?:\s*[@＠]\s*([^@＠]*))?$/s.exec(rest) ?? [];
  const platform = where.trim() || null;
  if (source === '库存') return name ? { kind: 'stock', text, sku: name, platform } : { kind: 'unreadable', text };
  // The zone matters for times with an offset only.
  const day = readTime(name, 'UTC')?.slice(0, 10);
  return day ? { kind: 'shift', text, day, platform } : { kind: 'unreadable', text };
}

const RANGE =
  /^(?:'((?:[^']|'')+)'|([^'!！]+))[!！]\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/;

function rangeOf(text: string): Reference | null {
  const match = RANGE.exec(text.replace(/^=/, ''));
  if (!match) return null;
  const [, quoted, plain, firstColumn = '', firstRow = '', lastColumn = firstColumn, lastRow = firstRow] = match;
  const columns = [columnNumber(firstColumn), columnNumber(lastColumn)];
  const rows = [Number(firstRow), Number(lastRow)];
  if (Math.min(...rows) < 1) return null;
  const area = {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
  return { kind: 'range', text, tab: (quoted?.replace(/''/g, "'") ?? plain ?? '').trim(), area };
}

const columnNumber = (letters: string) =>
  [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
