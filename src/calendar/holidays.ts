/**
 * Days off and make-up work days that the State Council announces each year (国务院办公厅关于部分节假日安排的通知), as far as they differ from Monday to
 * Friday: `MMDD+n` is n days off from that day on, behind the slash stand weekend days that are worked. Days are filed under the year in which they lie; an
 * announcement may reach into the December before. 2020 has the Spring Festival as it was prolonged on 26 January.
 *
 * Source: the announcements on gov.cn, as gathered by https://github.com/NateScarlet/holiday-cn (MIT), compared day by day.
 */
const ANNOUNCED: Readonly<Record<number, string>> = {
  2006: '/1230 1231',
  2007: '0101+3 0218+7 0501+7 1001+7 1230+2/0217 0225 0428 0429 0929 0930 1229',
  2008: '0101+1 0206+7 0404+3 0501+3 0607+3 0913+3 0929+7/0202 0203 0504 0927 0928',
  2009: '0101+3 0125+7 0404+3 0501+3 0528+3 1001+8/0104 0124 0201 0531 0927 1010',
  2010: '0101+3 0213+7 0403+3 0501+3 0614+3 0922+3 1001+7/0220 0221 0612 0613 0919 0925 0926 1009',
  2011: '0101+3 0202+7 0403+3 0430+3 0604+3 0910+3 1001+7/0130 0212 0402 1008 1009 1231',
  2012: '0101+3 0122+7 0402+3 0429+3 0622+3 0930+8/0121 0129 0331 0401 0428 0929',
  2013: '0101+3 0209+7 0404+3 0429+3 0610+3 0919+3 1001+7/0105 0106 0216 0217 0407 0427 0428 0608 0609 0922 0929 1012',
  2014: '0101+1 0131+7 0405+1 0407+1 0501+3 0602+1 0908+1 1001+7/0126 0208 0504 0928 1011',
  2015: '0101+3 0218+7 0405+2 0501+1 0620+1 0622+1 0903+3 0927+1 1001+7/0104 0215 0228 0906 1010',
  2016: '0101+1 0207+7 0404+1 0501+2 0609+3 0915+3 1001+7/0206 0214 0612 0918 1008 1009',
  2017: '0101+2 0127+7 0402+3 0501+1 0528+3 1001+8/0122 0204 0401 0527 0930',
  2018: '0101+1 0215+7 0405+3 0429+3 0618+1 0924+1 1001+7 1230+2/0211 0224 0408 0428 0929 0930 1229',
  2019: '0101+1 0204+7 0405+1 0501+4 0607+1 0913+1 1001+7/0202 0203 0428 0505 0929 1012',
  2020: '0101+1 0124+10 0404+3 0501+5 0625+3 1001+8/0119 0426 0509 0628 0927 1010',
  2021: '0101+3 0211+7 0403+3 0501+5 0612+3 0919+3 1001+7/0207 0220 0425 0508 0918 0926 1009',
  2022: '0101+3 0131+7 0403+3 0430+5 0603+3 0910+3 1001+7 1231+1/0129 0130 0402 0424 0507 1008 1009',
  2023: '0101+2 0121+7 0405+1 0429+5 0622+3 0929+8/0128 0129 0423 0506 0625 1007 1008',
  2024: '0101+1 0210+8 0404+3 0501+5 0610+1 0915+3 1001+7/0204 0218 0407 0428 0511 0914 0929 1012',
  2025: '0101+1 0128+8 0404+3 0501+5 0531+3 1001+8/0126 0208 0427 0928 1011',
  2026: '0101+3 0215+9 0404+3 0501+5 0619+3 0925+3 1001+7/0104 0214 0228 0509 0920 1010',
};

/** The years whose announcements are known, first and last. */
export const PUBLISHED = { from: 2007, to: 2026 } as const;

/**
 * Whether the holidays of a year have been announced and are known here. Announcements come out in autumn for the year after.
 *
 * @example
 * isPublished(2026); // => true
 * isPublished(2027); // => false
 */
export function isPublished(year: number): boolean {
  return year >= PUBLISHED.from && year <= PUBLISHED.to;
}

/** The exceptions of one year by `MMDD`: true for a day off, false for a make-up work day. */
type Exceptions = ReadonlyMap<string, boolean>;

const read = new Map<number, Exceptions>();

/**
 * What the State Council announced for a day: `off`, `work` (a weekend day that is worked), or null where the day is as the week has it or its year is not
 * known (`isPublished`).
 *
 * @example
 * announced('2026-10-01'); // => 'off'
 * announced('2026-10-10'); // => 'work'
 * announced('2026-10-31'); // => null
 */
export function announced(day: string): 'off' | 'work' | null {
  const found = exceptionsOf(Number(day.slice(0, 4))).get(day.slice(5, 7) + day.slice(8, 10));
  if (found === undefined) return null;
  return found ? 'off' : 'work';
}

function exceptionsOf(year: number): Exceptions {
  const known = read.get(year);
  if (known) return known;
  const [off = '', work = ''] = (ANNOUNCED[year] ?? '').split('/');
  const exceptions = new Map<string, boolean>();
  for (const stretch of off.split(' ').filter(Boolean))
    for (const day of daysOf(year, stretch)) exceptions.set(day, true);
  for (const day of work.split(' ').filter(Boolean)) exceptions.set(day, false);
  read.set(year, exceptions);
  return exceptions;
}

/** The days of `MMDD+n` as `MMDD`. */
function daysOf(year: number, stretch: string): string[] {
  const first = Date.UTC(year, Number(stretch.slice(0, 2)) - 1, Number(stretch.slice(2, 4)));
  return Array.from({ length: Number(stretch.slice(5)) }, (_, index) => {
    const day = new Date(first + index * 86_400_000).toISOString();
    return day.slice(5, 7) + day.slice(8, 10);
  });
}
