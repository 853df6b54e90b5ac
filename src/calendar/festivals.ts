/** Festivals of the Chinese calendar, and the years for which they are known here. */
export const FESTIVALS = ['春节', '端午', '七夕', '中秋'] as const;
export type Festival = (typeof FESTIVALS)[number];

export const FESTIVAL_YEARS = { from: 2000, to: 2050 } as const;

/**
 * Days of the festivals, one month digit (hexadecimal, `a` is October) and a two-digit day per year, from 2000 on. Facts of the Hong Kong Observatory's
 * calendar; computing them takes the moon's and the sun's true longitude, and the usual libraries are a day out in 2012, 2027 and 2030.
 */
const DAYS: Readonly<Record<Festival, string>> = {
  春节: '205124212201122209129218207126214203123210131219208128216205125212201122210129217206126213203123211131219208128215204124212201122210130217206126214202123',
  端午: '606625615604622611531619608528616606623612602620609530618607625614603622610531619609528616605624612601620610530618607527614603622611531619608529615604623',
  七夕: '806825815804822811731819807826816806823813802820809828817807825814804822810829819808826816805824812801820810828817807826814803822811731819808827816805823',
  中秋: '912a01921911928918a06925914a03922912930919908927915a04924913a01921910929917a06925915a03922912a01919908927916a04924913a02920910928917a05925915a04922911930',
};

/**
 * The day of a festival.
 *
 * @returns null outside 2000–2050
 * @example
 * festivalDay('春节', 2026); // => '2026-02-17'
 * festivalDay('中秋', 2025); // => '2025-10-06'
 * festivalDay('春节', 2051); // => null
 */
export function festivalDay(festival: Festival, year: number): string | null {
  const at = (year - FESTIVAL_YEARS.from) * 3;
  const code = at >= 0 ? DAYS[festival].slice(at, at + 3) : '';
  if (code === '') return null;
  return `${year}-${String(Number.parseInt(code.slice(0, 1), 16)).padStart(2, '0')}-${code.slice(1)}`;
}
