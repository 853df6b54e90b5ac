import type { CellStyle } from '../engine/engine';
import { escapeXml } from './xml';

/** First number for formats of one's own; those below are Excel's. */
const firstOwnFormat = 164;
const usualFont = '<font><sz val="11"/><name val="Arial"/></font>';

/** The looks of a workbook: each distinct font, fill, border and combination once, referred to by number. */
export class StyleSheet {
  private readonly formats = new Table();
  private readonly fonts = new Table(usualFont);
  private readonly fills = new Table(
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  );
  private readonly borders = new Table('<border><left/><right/><top/><bottom/><diagonal/></border>');
  private readonly looks = new Table('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>');
  private readonly differences = new Table();
  private readonly known = new Map<CellStyle, number>();

  /** The number of a cell's look; 0 is the default. */
  number(style: CellStyle | undefined): number {
    if (!style) return 0;
    const known = this.known.get(style) ?? this.looks.number(this.look(style));
    this.known.set(style, known);
    return known;
  }

  /** The number of a conditional format. */
  difference({ background, ...style }: CellStyle): number {
    const font = fontParts(style);
    const fill =
      background &&
      `<fill><patternFill patternType="solid"><fgColor ${rgb(background)}/><bgColor ${rgb(background)}/></patternFill></fill>`;
    return this.differences.number(`<dxf>${font && `<font>${font}</font>`}${fill || ''}</dxf>`);
  }

  xml(namespace: string): string {
    const formats = this.formats.list.map(
      (code, i) => `<numFmt numFmtId="${firstOwnFormat + i}" formatCode="${escapeXml(code)}"/>`,
    );
    return (
      `<styleSheet xmlns="${namespace}">${formats.length > 0 ? counted('numFmts', formats) : ''}` +
      `${counted('fonts', this.fonts.list)}${counted('fills', this.fills.list)}${counted('borders', this.borders.list)}` +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      `${counted('cellXfs', this.looks.list)}` +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
      `${counted('dxfs', this.differences.list)}</styleSheet>`
    );
  }

  private look(style: CellStyle): string {
    const format = style.numberFormat ? firstOwnFormat + this.formats.number(style.numberFormat) : 0;
    const font = this.fonts.number(fontXml(style));
    const fill = style.background ? this.fills.number(fillXml(style.background)) : 0;
    const border = style.borders ? this.borders.number(borderXml(style.borders)) : 0;
    const alignment = alignmentXml(style);
    const ids = `numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"`;
    const applied = 'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"';
    return `<xf ${ids} ${applied}${alignment ? ` applyAlignment="1">${alignment}</xf>` : '/>'}`;
  }
}

/** Distinct texts, numbered in the order of their first use. */
class Table {
  readonly list: string[];
  private readonly numbers: Map<string, number>;

  constructor(...first: string[]) {
    this.list = first;
    this.numbers = new Map(first.map((xml, i) => [xml, i]));
  }

  number(xml: string): number {
    const known = this.numbers.get(xml);
    if (known !== undefined) return known;
    this.numbers.set(xml, this.list.length);
    return this.list.push(xml) - 1;
  }
}

function counted(name: string, entries: string[]): string {
  return `<${name} count="${entries.length}">${entries.join('')}</${name}>`;
}

function rgb(color: string): string {
  return `rgb="FF${color.slice(1).toUpperCase()}"`;
}

function fontXml(style: CellStyle): string {
  const size = `<sz val="${style.fontSize ?? 11}"/>`;
  const name = `<name val="${escapeXml(style.fontFamily ?? 'Arial')}"/>`;
  const [marks, color] = [markParts(style), style.fontColor ? `<color ${rgb(style.fontColor)}/>` : ''];
  return `<font>${marks}${size}${color}${name}</font>`;
}

function fontParts(style: CellStyle): string {
  return markParts(style) + (style.fontColor ? `<color ${rgb(style.fontColor)}/>` : '');
}

function markParts({ bold, italic, strike, underline }: CellStyle): string {
  return (bold ? '<b/>' : '') + (italic ? '<i/>' : '') + (strike ? '<strike/>' : '') + (underline ? '<u/>' : '');
}

function fillXml(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor ${rgb(color)}/><bgColor indexed="64"/></patternFill></fill>`;
}

function borderXml(borders: NonNullable<CellStyle['borders']>): string {
  const edges = (['left', 'right', 'top', 'bottom'] as const).map((side) => {
    const edge = borders[side];
    return edge ? `<${side} style="${edge.line}"><color ${rgb(edge.color)}/></${side}>` : `<${side}/>`;
  });
  return `<border>${edges.join('')}<diagonal/></border>`;
}

function alignmentXml({ horizontal, vertical, wrap }: CellStyle): string {
  const parts = [
    horizontal ? ` horizontal="${horizontal}"` : '',
    vertical ? ` vertical="${vertical === 'middle' ? 'center' : vertical}"` : '',
    wrap === 'wrap' ? ' wrapText="1"' : '',
  ].join('');
  return parts && `<alignment${parts}/>`;
}
