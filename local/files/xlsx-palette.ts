/** The colours that cells name by number: those of the workbook's theme, and the old palette of 56. */
import { elements } from './xml';

export interface Palette {
  theme: readonly string[];
  indexed: readonly string[];
}

/** Office's own theme until 2022, in the order in which cells count: white and black, light and dark, accents, links. */
const OFFICE = 'ffffff 000000 e7e6e6 44546a 4472c4 ed7d31 a5a5a5 ffc000 5b9bd5 70ad47 0563c1 954f72'.split(' ');
/** Cells count white before black, the theme's part has black first. */
const IN_THEME = 'lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink'.split(' ');
/** ECMA-376 part 1, 18.8.27: the first eight stand twice. */
const BASIC = '000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff'.split(' ');
const INDEXED = [
  ...BASIC,
  ...BASIC,
  ...'800000 008000 000080 808000 800080 008080 c0c0c0 808080 9999ff 993366 ffffcc ccffff 660066 ff8080 0066cc ccccff'.split(
    ' ',
  ),
  ...'000080 ff00ff ffff00 00ffff 800080 800000 008080 0000ff 00ccff ccffff ccffcc ffff99 99ccff ff99cc cc99ff ffcc99'.split(
    ' ',
  ),
  ...'3366ff 33cccc 99cc00 ffcc00 ff9900 ff6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'.split(
    ' ',
  ),
];

/** @param theme the theme's part, empty where there is none @param styles that of the looks, which may bring a palette of its own */
export function paletteOf(theme: string, styles: string): Palette {
  const scheme = /<a:clrScheme[\s\S]*?<\/a:clrScheme>/.exec(theme)?.[0] ?? '';
  const colour = (name: string, at: number) => {
    const [element] = elements(scheme, `a:${name}`);
    const found = /(?:lastClr|srgbClr val)="([0-9A-Fa-f]{6})"/.exec(element?.content ?? '')?.[1];
    return found?.toLowerCase() ?? OFFICE[at] ?? '000000';
  };
  const own = elements(/<indexedColors>[\s\S]*?<\/indexedColors>/.exec(styles)?.[0] ?? '', 'rgbColor');
  const indexed = own.map(({ attributes }) => (attributes.rgb ?? '').slice(-6).toLowerCase());
  return { theme: IN_THEME.map(colour), indexed: indexed.length > 0 ? indexed : INDEXED };
}
