import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getSolarDateFromLunar } from 'chinese-days';
import { daysBetween } from '../../src/calendar/daysBetween';
import { FESTIVAL_YEARS, FESTIVALS, festivalDay } from '../../src/calendar/festivals';
import { SALES_EVENTS, salesDay } from '../../src/calendar/salesEvents';

const YEARS = Array.from(
  { length: FESTIVAL_YEARS.to - FESTIVAL_YEARS.from + 1 },
  (_, index) => FESTIVAL_YEARS.from + index,
);
const LUNAR = { 春节: '1/1', 端午: '5/5', 七夕: '7/7', 中秋: '8/15' };

/** Month and day of the Chinese calendar as ICU computes them. */
const chinese = new Intl.DateTimeFormat('en-u-ca-chinese', { month: 'numeric', day: 'numeric', timeZone: 'UTC' });

// ICU has these three a day off; the Hong Kong Observatory's almanacs have 2012-08-23, 2027-02-06 and 2030-02-03.
const ICU_IS_WRONG = ['2012-08-23', '2027-02-06', '2030-02-03'];

test.each(FESTIVALS)('%s falls on its day of the Chinese calendar in every year', (festival) => {
  const days = YEARS.map((year) => festivalDay(festival, year) as string);
  const off = days.filter((day) => chinese.format(new Date(day)) !== LUNAR[festival]);
  expect(off.filter((day) => !ICU_IS_WRONG.includes(day))).toEqual([]);
  expect(off.length).toBeLessThanOrEqual(2);
});

test.each(FESTIVALS)('%s is on the day that chinese-days reckons for it', (festival) => {
  const [month, day] = LUNAR[festival].split('/').map((part) => part.padStart(2, '0'));
  const reckoned = YEARS.map((year) => getSolarDateFromLunar(`${year}-${month}-${day}`).date);
  expect(YEARS.map((year) => festivalDay(festival, year))).toEqual(reckoned);
});

test('festivals lie whole moons apart', () => {
  const moons = (days: number) => Math.abs(days / 29.530588 - Math.round(days / 29.530588)) * 29.530588;
  for (const year of YEARS) {
    const [spring, dragon, seventh, autumn] = FESTIVALS.map((festival) => festivalDay(festival, year) as string);
    expect(moons(daysBetween(spring as string, dragon as string) - 4)).toBeLessThan(2);
    expect(moons(daysBetween(spring as string, seventh as string) - 6)).toBeLessThan(2);
    expect(moons(daysBetween(spring as string, autumn as string) - 14)).toBeLessThan(2);
  }
});

test.each([
  ['春节', '2008-02-07'],
  ['春节', '2020-01-25'],
  ['春节', '2026-02-17'],
  ['春节', '2027-02-06'],
  ['春节', '2030-02-03'],
  ['端午', '2023-06-22'],
  ['七夕', '2020-08-25'],
  ['中秋', '2017-10-04'],
  ['中秋', '2025-10-06'],
] as const)('%s is on %s', (festival, day) => expect(festivalDay(festival, Number(day.slice(0, 4)))).toBe(day));

test('beyond the known years there is no day', () => {
  expect(festivalDay('中秋', 1999)).toBeNull();
  expect(festivalDay('中秋', 2051)).toBeNull();
});

const TABLE = join(__dirname, '../../../shared/data/forecast/events_cn_2015_2035.csv');
(existsSync(TABLE) ? test : test.skip)('agrees with the table of festivals and sales events 2015–2035', () => {
  const [, ...rows] = readFileSync(TABLE, 'utf8').trim().split('\n');
  const ours = rows.map((row) => {
    const year = Number(row.slice(0, 4));
    const sales = (['开学季', '618', '双11', '双12'] as const).map((event) => salesDay(event, year));
    return [year, ...(['春节', '七夕', '中秋'] as const).map((one) => festivalDay(one, year)), ...sales].join(',');
  });
  expect(ours).toEqual(rows.map((row) => row.trim()));
  expect(Object.keys(SALES_EVENTS)).toHaveLength(4);
});
