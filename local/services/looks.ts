import type { CellStyle, EngineSheet } from '../engine/engine';
import { Exception, unavailable } from '../runtime/exception';
import type { EnumValue } from '../runtime/service';
import { cssColor } from './color';

/** Google's words for looks, in the engine's terms. null goes back to the default. */
type Looks = Partial<CellStyle>;

/** Google shows "General" for a cell without a format. */
export function shownFormat(format: string | null): string {
  return format ?? 'General';
}

export function numberFormat(format: string): Looks {
  return { numberFormat: /^general$/i.test(format) || format === '' ? null : format };
}

export function background(color: string | null): Looks {
  return { background: color === null ? null : cssColor(color) };
}

export function fontColor(color: string | null): Looks {
  return { fontColor: color === null ? null : cssColor(color) };
}

export function fontWeight(weight: string | null): Looks {
  return { bold: chosen(weight ?? 'normal', { normal: null, bold: true }) };
}

export function fontStyle(style: string | null): Looks {
  return { italic: chosen(style ?? 'normal', { normal: null, italic: true }) };
}

export function fontLine(line: string | null): Looks {
  const known: Record<string, Looks> = {
    none: { underline: null, strike: null },
    underline: { underline: true, strike: null },
    'line-through': { underline: null, strike: true },
  };
  return chosen(line ?? 'none', known);
}

export function wrapStrategy(strategy: EnumValue): Looks {
  return { wrap: chosen(strategy.name, { WRAP: 'wrap', OVERFLOW: 'overflow', CLIP: 'clip' } as const) };
}

export function horizontal(where: string | null): Looks {
  const known = { left: 'left', center: 'center', right: 'right', normal: null } as const;
  return { horizontal: chosen(where ?? 'normal', known) };
}

export function vertical(where: string | null): Looks {
  return {
    vertical: where === null ? null : chosen(where, { top: 'top', middle: 'middle', bottom: 'bottom' } as const),
  };
}

/**
 * Options of Range.clear and Sheet.clear; without any the contents and the looks go, the notes stay. "Note that clearing
 * format also clears data validation rules."
 */
export function whatToClear(options: Record<string, boolean>): Parameters<EngineSheet['clear']>[1] {
  if (options.skipFilteredRows) throw unavailable('clear with skipFilteredRows');
  const { contentsOnly, formatOnly, commentsOnly, validationsOnly } = options;
  const all = !contentsOnly && !formatOnly && !commentsOnly && !validationsOnly;
  return {
    contents: all || contentsOnly,
    formats: all || formatOnly,
    notes: commentsOnly,
    validations: all || formatOnly || validationsOnly,
  };
}

function chosen<T>(word: string, known: Record<string, T>): T {
  if (!Object.hasOwn(known, word)) throw new Exception(`Invalid argument: ${word}`);
  return known[word] as T;
}
