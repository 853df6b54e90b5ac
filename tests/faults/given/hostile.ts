import type { Kind } from '../../../src/workbook/column';
import type { RawCell } from '../../../src/workbook/port';

/**
 * Cells that no form foresees: wrong types, huge and negative numbers, errors of formulas, days and numbers as other countries write them, letters that are not one
 * character, text that another program would run. Beside each stand the kinds of columns that take it all the same; text is taken wherever words are.
 */
const NUMERIC: readonly Kind[] = ['count', 'number', 'money', 'rate'];
const SIGNED: readonly Kind[] = ['number', 'money', 'rate'];
const DATED: readonly Kind[] = ['day', 'time', 'month'];

export interface Hostile {
  readonly value: RawCell;
  readonly fits: readonly Kind[];
}

const wide = (value: RawCell, ...fits: readonly Kind[]): Hostile => ({ value, fits: [...fits, 'text'] });

const NUMBERS: readonly Hostile[] = [
  wide(1e308),
  wide(-1e308),
  wide(Number.MAX_SAFE_INTEGER, ...NUMERIC),
  wide(5e-324, ...NUMERIC),
  wide(0, ...NUMERIC, 'yesNo'),
  wide(-3, ...SIGNED),
  wide(0.1 + 0.2, ...NUMERIC),
  wide(46_000, ...NUMERIC),
  wide(true, 'yesNo'),
  wide(false, 'yesNo'),
];

const DAYS: readonly Hostile[] = [
  wide(new Date(2026, 9, 30, 23, 59, 59), ...DATED),
  wide(new Date(1899, 11, 30), ...DATED),
  wide(new Date(9999, 11, 31), ...DATED),
  wide(new Date(12_345, 0, 1)),
  wide(new Date(Number.NaN)),
  wide('2026年11月2日', ...DATED),
  wide('2026/1/5', ...DATED),
  wide('2026.01.05', ...DATED),
  wide('2026-02-30'),
  wide('31.12.2026'),
  wide('12/31/2026'),
  wide('上周五'),
  wide('Nov 2, 2026'),
];

const FIGURES: readonly Hostile[] = [
  wide('1,050.00', ...NUMERIC),
  wide('1.050,00'),
  wide('1 050,00'),
  wide('１２', ...NUMERIC),
  wide('1.2万', ...NUMERIC),
  wide('¥12', ...NUMERIC),
  wide('12,5'),
  wide('-5', ...SIGNED),
  wide('٣٤'),
  wide('1e5'),
  wide('0x10'),
  wide('NaN'),
  wide('Infinity'),
  wide('35%', 'rate'),
  wide('十块'),
];

const ERRORS: readonly Hostile[] = ['#REF!', '#N/A', '#DIV/0!', '#VALUE!', '#NAME?', '#NUM!'].map((value) => ({
  value,
  fits: [],
}));

const LETTERS: readonly Hostile[] = [
  wide('👩‍👩‍👧‍👦🇨🇳👍🏽'),
  wide('e\u0301\u0302\u0303\u0304\u0305\u0306'),
  wide('\u202e抗过敏\u202c'),
  wide('零\u200b宽\ufeff'),
  wide('\ud83d'),
  wide('\u0000\u0007'),
  wide('第一行\r\n第二行\t末'),
  wide(`${'长'.repeat(56)}👍🏽👍🏽👍🏽`),
  wide('假货'.repeat(2_000)),
  wide('、，,;；|\n'.repeat(50)),
];

/** Keys that every object has, and text that spreadsheets, browsers, shells and mail programs run. */
export const ATTACKS: readonly string[] = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '=1+1',
  '=HYPERLINK("https://evil.example","点我")',
  '+cmd|" /C calc"!A0',
  '-2+3+cmd|" /C calc"!A0',
  '@SUM(1+1)*cmd|" /C calc"!A0',
  '\t=1+1',
  "'=1+1",
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '张三\r\nBcc: all@evil.example',
  '../../etc/passwd',
  '{"__proto__":{"polluted":1}}',
  '{{constructor.constructor("alert(1)")()}}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is one to other programs
  '${7*7}%s%n',
  "'; DROP TABLE 订单;--",
];

export const HOSTILE: readonly Hostile[] = [
  ...NUMBERS,
  ...DAYS,
  ...FIGURES,
  ...ERRORS,
  ...LETTERS,
  ...ATTACKS.map((text) => wide(text)),
];

/** What a file of another program may hold, and no cell that is typed. */
export const MILLION: Hostile = { value: '一'.repeat(1_000_000), fits: [] };
