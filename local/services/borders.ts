import type { CellStyle, Edge } from '../engine/engine';
import type { EnumValue } from '../runtime/service';
import { cssColor } from './color';

/** "true for border, false for none, null for no change" of each side of a range and of the lines within. */
export interface Sides {
  top: boolean | null;
  left: boolean | null;
  bottom: boolean | null;
  right: boolean | null;
  vertical: boolean | null;
  horizontal: boolean | null;
}

const LINES: Record<string, Edge['line']> = {
  DOTTED: 'dotted',
  DASHED: 'dashed',
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DOUBLE: 'double',
};

/** Black and thin unless said otherwise. */
export function edge(color: string | null, style: EnumValue | null): Edge {
  return { line: LINES[style?.name ?? 'SOLID'] ?? 'thin', color: color === null ? '#000000' : cssColor(color) };
}

/** The borders of each cell of a range. */
export function borders(rows: number, columns: number, sides: Sides, line: Edge): CellStyle[][] {
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => ({
      borders: edges(line, {
        top: r === 0 ? sides.top : sides.horizontal,
        bottom: r === rows - 1 ? sides.bottom : sides.horizontal,
        left: c === 0 ? sides.left : sides.vertical,
        right: c === columns - 1 ? sides.right : sides.vertical,
      }),
    })),
  );
}

function edges(line: Edge, wanted: Record<string, boolean | null>): Record<string, Edge | null> {
  const changed = Object.entries(wanted).filter(([, on]) => on !== null);
  return Object.fromEntries(changed.map(([side, on]) => [side, on ? line : null]));
}
