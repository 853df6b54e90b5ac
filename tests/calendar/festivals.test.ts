import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayNumber } from '../../src/calendar/dayNumber';
import { isDay } from '../../src/calendar/isDay';
import { midAutumn } from '../../src/calendar/midAutumn';
import { springFestival } from '../../src/calendar/springFestival';

const EVENTS = join(__dirname, '../../../shared/data/forecast/events_cn_2015_2035.csv');
const years = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);
/** Mean length of a month from new moon to new moon, days. */
const LUNATION = 29.530588;

test('the Spring Festival falls between 21 January and 20 February, at a new moon, in every year from 2000 to 2050', () => {
  const newMoon = dayNumber('2000-02-05');
  for (const year of years(2000, 2050)) {
    const day = springFestival(year) ?? '';
    expect(isDay(day)).toBe(true);
    expect(day >= `${year}-01-21` && day <= `${year}-02-20`).toBe(true);
    const moons = (dayNumber(day) - newMoon) / LUNATION;
    expect(Math.abs(moons - Math.round(moons)) * LUNATION).toBeLessThan(1.2);
  }
});

test.each([
  [2000, '2000-02-05'],
  [2008, '2008-02-07'],
  [2020, '2020-01-25'],
  [2024, '2024-02-10'],
  [2026, '2026-02-17'],
  [2027, '2027-02-06'],
  [2030, '2030-02-03'],
])('Spring Festival of %d', (year, day) => expect(springFestival(year)).toBe(day));

test('Mid-Autumn falls between 7 September and 8 October, and at a full moon', () => {
  const fullMoon = dayNumber('2015-09-27');
  for (const year of years(2015, 2035)) {
    const day = midAutumn(year) ?? '';
    expect(day >= `${year}-09-07` && day <= `${year}-10-08`).toBe(true);
    const moons = (dayNumber(day) - fullMoon) / LUNATION;
    expect(Math.abs(moons - Math.round(moons)) * LUNATION).toBeLessThan(1.5);
  }
});

test('years without a table have no date', () => {
  expect([springFestival(1999), springFestival(2051), midAutumn(2014), midAutumn(2036)]).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

const there = existsSync(EVENTS);
(there ? test : test.skip)('the dates of events_cn_2015_2035.csv (skipped where ../shared/data is absent)', () => {
  const [, ...rows] = readFileSync(EVENTS, 'utf8').trim().split('\n');
  for (const row of rows) {
    const [year = '', spring, , autumn] = row.split(',');
    expect([springFestival(Number(year)), midAutumn(Number(year))]).toEqual([spring, autumn]);
  }
});
