import type { IStyleData, Nullable } from '@univerjs/core';
import type { CellStyle, Edge } from './engine';

const horizontals = { left: 1, center: 2, right: 3 } as const;
const verticals = { top: 1, middle: 2, bottom: 3 } as const;
const wraps = { overflow: 1, clip: 2, wrap: 3 } as const;
const edges = { top: 't', right: 'r', bottom: 'b', left: 'l' } as const;
/** Univer's numbers for lines. */
const edgeLines = { thin: 1, dotted: 3, dashed: 4, double: 7, medium: 8, thick: 13 } as const;

/** Every member of CellStyle beside Univer's. Univer takes null for "remove". */
const members: {
  [K in keyof Required<CellStyle>]: {
    put: (value: NonNullable<CellStyle[K]>) => Partial<IStyleData>;
    none: { [M in keyof IStyleData]?: null };
    get: (style: IStyleData) => Nullable<CellStyle[K]>;
  };
} = {
  numberFormat: { put: (pattern) => ({ n: { pattern } }), none: { n: null }, get: (s) => s.n?.pattern },
  background: { put: (rgb) => ({ bg: { rgb } }), none: { bg: null }, get: (s) => colour(s.bg?.rgb) },
  fontColor: { put: (rgb) => ({ cl: { rgb } }), none: { cl: null }, get: (s) => colour(s.cl?.rgb) },
  bold: { put: (on) => ({ bl: on ? 1 : 0 }), none: { bl: null }, get: (s) => flag(s.bl) },
  italic: { put: (on) => ({ it: on ? 1 : 0 }), none: { it: null }, get: (s) => flag(s.it) },
  underline: { put: (on) => ({ ul: { s: on ? 1 : 0 } }), none: { ul: null }, get: (s) => flag(s.ul?.s) },
  strike: { put: (on) => ({ st: { s: on ? 1 : 0 } }), none: { st: null }, get: (s) => flag(s.st?.s) },
  fontSize: { put: (fs) => ({ fs }), none: { fs: null }, get: (s) => s.fs },
  fontFamily: { put: (ff) => ({ ff }), none: { ff: null }, get: (s) => s.ff ?? undefined },
  horizontal: { put: (v) => ({ ht: horizontals[v] }), none: { ht: null }, get: (s) => keyOf(horizontals, s.ht) },
  vertical: { put: (v) => ({ vt: verticals[v] }), none: { vt: null }, get: (s) => keyOf(verticals, s.vt) },
  wrap: { put: (v) => ({ tb: wraps[v] }), none: { tb: null }, get: (s) => keyOf(wraps, s.tb) },
  borders: { put: (v) => ({ bd: toUniverEdges(v) }), none: { bd: null }, get: (s) => fromUniverEdges(s.bd) },
};

const names = Object.keys(members) as (keyof CellStyle)[];

/** To Univer's style; members that are null come out as null, which removes them from a cell when it is restyled. */
export function toUniverStyle(style: CellStyle): IStyleData {
  const result: Record<string, unknown> = {};
  for (const name of names) {
    const value = style[name];
    if (value === undefined) continue;
    const member = members[name] as { put: (value: unknown) => object; none: object };
    Object.assign(result, value === null ? member.none : member.put(value));
  }
  return result as IStyleData;
}

/** From Univer's style; only members that differ from the default. */
export function fromUniverStyle(style: Nullable<IStyleData>): CellStyle {
  const result: Record<string, unknown> = {};
  if (!style) return result;
  for (const name of names) {
    const value = members[name].get(style);
    if (value !== undefined && value !== null && value !== false) result[name] = value;
  }
  return result;
}

function flag(value: Nullable<number>): boolean | undefined {
  return value ? true : undefined;
}

/** Univer stores colours as they came; ours are always '#rrggbb'. */
function colour(rgb: Nullable<string>): string | undefined {
  if (!rgb) return undefined;
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(rgb);
  if (!parts) return rgb.toLowerCase();
  return `#${[1, 2, 3].map((i) => Number(parts[i]).toString(16).padStart(2, '0')).join('')}`;
}

function keyOf<K extends string>(table: Record<K, number>, value: Nullable<number>): K | undefined {
  return (Object.keys(table) as K[]).find((key) => table[key] === value);
}

function toUniverEdges(borders: NonNullable<CellStyle['borders']>): IStyleData['bd'] {
  const result: Record<string, unknown> = {};
  for (const [name, key] of Object.entries(edges) as [keyof typeof edges, string][]) {
    const edge = borders[name];
    if (edge !== undefined) result[key] = edge && { s: edgeLines[edge.line], cl: { rgb: edge.color } };
  }
  return result as IStyleData['bd'];
}

function fromUniverEdges(drawn: IStyleData['bd']): CellStyle['borders'] {
  const result: Record<string, Edge> = {};
  for (const [name, key] of Object.entries(edges) as [string, (typeof edges)[keyof typeof edges]][]) {
    const edge = drawn?.[key];
    if (edge) result[name] = { line: keyOf(edgeLines, edge.s) ?? 'thin', color: colour(edge.cl?.rgb) ?? '#000000' };
  }
  return Object.keys(result).length > 0 ? result : undefined;
}
