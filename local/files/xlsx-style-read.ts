import type ExcelJS from 'exceljs';
import type { CellStyle, Edge } from '../engine/engine';
import type { Palette } from './xlsx-palette';

/** Excel's default look, which is no look. */
const usual = {
  fontFamilies: new Set(['Calibri', 'Arial', '等线', '宋体', 'Aptos Narrow']),
  fontSizes: new Set([10, 11]),
};

type Color = Partial<ExcelJS.Color> & { tint?: number; indexed?: number };

export function colourOf(color: Color | undefined, { theme, indexed }: Palette): string | undefined {
  if (!color) return undefined;
  if (color.argb) return `#${color.argb.slice(-6).toLowerCase()}`;
  const base = color.theme === undefined ? indexed[color.indexed ?? -1] : theme[color.theme];
  return base && `#${tinted(base, color.tint ?? 0)}`;
}

/** Towards white for positive tints, towards black for negative ones. */
function tinted(rgb: string, tint: number): string {
  return [0, 2, 4]
    .map((i) => Number.parseInt(rgb.slice(i, i + 2), 16))
    .map((part) => (tint < 0 ? part * (1 + tint) : part + (255 - part) * tint))
    .map((part) => Math.round(part).toString(16).padStart(2, '0'))
    .join('');
}

/** exceljs shares one object among cells of one look, and so do we. undefined is the default look. */
export function styleReader(palette: Palette): (style: Partial<ExcelJS.Style>) => CellStyle | undefined {
  const known = new Map<unknown, CellStyle | undefined>();
  return (style) => {
    if (known.has(style)) return known.get(style);
    const read = present(styleOf(style, palette));
    known.set(style, read);
    return read;
  };
}

function styleOf({ numFmt, font, fill, alignment, border }: Partial<ExcelJS.Style>, palette: Palette): CellStyle {
  return {
    numberFormat: numFmt && numFmt !== 'General' ? numFmt : undefined,
    background: fillOf(fill, palette),
    ...fontOf(font, palette),
    horizontal: (['left', 'center', 'right'] as const).find((side) => side === alignment?.horizontal),
    vertical: verticalOf(alignment),
    wrap: alignment?.wrapText ? 'wrap' : undefined,
    borders: border ? bordersOf(border, palette) : undefined,
  };
}

/** A solid fill has its colour in front; conditional formats have it behind. */
function fillOf(fill: ExcelJS.Fill | undefined, palette: Palette): string | undefined {
  if (fill?.type !== 'pattern' || fill.pattern === 'none') return undefined;
  return colourOf(fill.fgColor, palette) ?? colourOf(fill.bgColor, palette);
}

function fontOf(font: Partial<ExcelJS.Font> | undefined, palette: Palette): CellStyle {
  if (!font) return {};
  const color = colourOf(font.color, palette);
  return {
    fontColor: color === '#000000' ? undefined : color,
    ...{ bold: font.bold || undefined, italic: font.italic || undefined, strike: font.strike || undefined },
    underline: font.underline && font.underline !== 'none' ? true : undefined,
    fontSize: font.size && !usual.fontSizes.has(font.size) ? font.size : undefined,
    fontFamily: font.name && !usual.fontFamilies.has(font.name) ? font.name : undefined,
  };
}

const lines: Record<string, Edge['line']> = {
  ...{ thin: 'thin', hair: 'thin', medium: 'medium', thick: 'thick', double: 'double', dotted: 'dotted' },
  ...{ dashed: 'dashed', dashDot: 'dashed', dashDotDot: 'dashed', slantDashDot: 'dashed' },
  ...{ mediumDashed: 'dashed', mediumDashDot: 'dashed', mediumDashDotDot: 'dashed' },
};

function bordersOf(border: Partial<ExcelJS.Borders>, palette: Palette): CellStyle['borders'] {
  const edges: Record<string, Edge> = {};
  for (const side of ['top', 'right', 'bottom', 'left'] as const) {
    const line = lines[border[side]?.style ?? ''];
    if (line) edges[side] = { line, color: colourOf(border[side]?.color, palette) ?? '#000000' };
  }
  return Object.keys(edges).length > 0 ? edges : undefined;
}

function present(style: CellStyle): CellStyle | undefined {
  const members = Object.entries(style).filter(([, value]) => value !== undefined);
  return members.length > 0 ? Object.fromEntries(members) : undefined;
}

/** Excel's default is the bottom, and it calls the middle center. */
function verticalOf(alignment: Partial<ExcelJS.Alignment> | undefined): CellStyle['vertical'] | undefined {
  const side = alignment?.vertical as string | undefined;
  return side === 'center' || side === 'middle' ? 'middle' : side === 'top' ? 'top' : undefined;
}
