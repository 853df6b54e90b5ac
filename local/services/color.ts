import { Exception } from '../runtime/exception';

/** The CSS names that Google's documentation uses in its examples, and the rest of CSS 2.1. */
const NAMED: Record<string, string> = {
  black: '#000000',
  silver: '#c0c0c0',
  gray: '#808080',
  grey: '#808080',
  white: '#ffffff',
  maroon: '#800000',
  red: '#ff0000',
  purple: '#800080',
  fuchsia: '#ff00ff',
  green: '#008000',
  lime: '#00ff00',
  olive: '#808000',
  yellow: '#ffff00',
  navy: '#000080',
  blue: '#0000ff',
  teal: '#008080',
  aqua: '#00ffff',
  orange: '#ffa500',
};

/** "A color code in CSS notation (such as '#ffffff' or 'white')" → '#ffffff'. @throws Exception for anything else */
export function cssColor(color: string): string {
  const lower = color.trim().toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(lower)) return lower;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(lower);
  if (short) return `#${[short[1], short[2], short[3]].map((digit) => `${digit}${digit}`).join('')}`;
  const named = NAMED[lower];
  if (!named) throw new Exception(`Invalid argument: color "${color}"`);
  return named;
}
