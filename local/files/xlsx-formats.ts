/**
 * Number formats that files name by number alone, as Excel and WPS in Chinese show them (ECMA-376 part 1, 18.8.30): a date under one that is not known
 * would be a bare number.
 */
const BUILT_IN: Record<number, string> = {
  14: 'yyyy/m/d',
  22: 'yyyy/m/d h:mm',
  ...of('yyyy"年"m"月"', 27, 36, 50, 52, 57),
  ...of('m"月"d"日"', 28, 29, 51, 53, 54, 58),
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  ...of('AM/PM h"时"mm"分"', 34, 55),
  ...of('AM/PM h"时"mm"分"ss"秒"', 35, 56),
};

function of(format: string, ...numbers: number[]): Record<number, string> {
  return Object.fromEntries(numbers.map((number) => [number, format]));
}

/** The part of looks with these formats written out, for a reader that knows few of them. A file's own come last and count. */
export function withBuiltInFormats(styles: string): string {
  const formats = Object.entries(BUILT_IN).map(
    ([number, code]) => `<numFmt numFmtId="${number}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
  );
  const own = /<numFmts\b[^>]*>([\s\S]*?)<\/numFmts>/.exec(styles);
  const all = `<numFmts>${formats.join('')}${own?.[1] ?? ''}</numFmts>`;
  return own ? styles.replace(own[0], () => all) : styles.replace(/<styleSheet\b[^>]*>/, (head) => head + all);
}
