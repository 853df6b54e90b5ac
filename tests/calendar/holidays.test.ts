import { addDays } from '../../src/calendar/addDays';
import { addWorkdays } from '../../src/calendar/addWorkdays';
import { dayOfWeek } from '../../src/calendar/dayOfWeek';
import { announced, isPublished, PUBLISHED } from '../../src/calendar/holidays';
import { dayStatus } from '../../src/calendar/workCalendar';

const daysFrom = (first: string, count: number) => Array.from({ length: count }, (_, index) => addDays(first, index));
const yearOf = (year: number) => daysFrom(`${year}-01-01`, 366).filter((day) => day.startsWith(`${year}-`));

// From the State Council's announcements: 国办发明电〔2017〕12号, 〔2018〕15号 (Labour Day changed by 〔2019〕3号), 〔2019〕16号, 〔2020〕27号, 〔2022〕16号, 〔2023〕7号, 〔2024〕12号, 〔2025〕7号.
const OFFICIAL: [string, { off: [first: string, days: number][]; work: string[] }][] = [
  ['National Day 2018', { off: [['2018-10-01', 7]], work: ['2018-09-29', '2018-09-30'] }],
  ['Labour Day 2019', { off: [['2019-05-01', 4]], work: ['2019-04-28', '2019-05-05'] }],
  ['Spring Festival 2020, prolonged', { off: [['2020-01-24', 10]], work: ['2020-01-19', '2020-02-03'] }],
  ['National Day and Mid-Autumn 2020', { off: [['2020-10-01', 8]], work: ['2020-09-27', '2020-10-10'] }],
  ['Spring Festival 2021', { off: [['2021-02-11', 7]], work: ['2021-02-07', '2021-02-20'] }],
  ['Spring Festival 2023', { off: [['2023-01-21', 7]], work: ['2023-01-28', '2023-01-29'] }],
  ['National Day and Mid-Autumn 2023', { off: [['2023-09-29', 8]], work: ['2023-10-07', '2023-10-08'] }],
  [
    "Spring Festival 2024, New Year's eve worked",
    { off: [['2024-02-10', 8]], work: ['2024-02-04', '2024-02-09', '2024-02-18'] },
  ],
  ['National Day 2024', { off: [['2024-10-01', 7]], work: ['2024-09-29', '2024-10-12'] }],
  ['Spring Festival 2025', { off: [['2025-01-28', 8]], work: ['2025-01-26', '2025-02-08'] }],
  ['National Day and Mid-Autumn 2025', { off: [['2025-10-01', 8]], work: ['2025-09-28', '2025-10-11'] }],
  ['Spring Festival 2026', { off: [['2026-02-15', 9]], work: ['2026-02-14', '2026-02-28'] }],
  ['National Day 2026', { off: [['2026-10-01', 7]], work: ['2026-09-20', '2026-10-10'] }],
];

test.each(OFFICIAL)('%s', (_, { off, work }) => {
  const rest = off.flatMap(([first, count]) => daysFrom(first, count));
  expect(rest.filter((day) => dayStatus(day, '办公').works)).toEqual([]);
  expect(work.filter((day) => !dayStatus(day, '办公').works)).toEqual([]);
});

test('the year 2026 has 248 work days, and every make-up day is a weekend day that is worked', () => {
  expect(yearOf(2026).filter((day) => dayStatus(day, '办公').works)).toHaveLength(248);
  const makeUp = yearOf(2026).filter((day) => announced(day) === 'work');
  expect(makeUp).toEqual(['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10']);
});

const YEARS = Array.from({ length: PUBLISHED.to - PUBLISHED.from + 1 }, (_, index) => PUBLISHED.from + index);

test.each(YEARS)('%i: make-up days are weekend days, holidays hold a weekday, and work days are about 250', (year) => {
  const days = yearOf(year);
  const makeUp = days.filter((day) => announced(day) === 'work');
  expect(makeUp.filter((day) => dayOfWeek(day) < 6)).toEqual([]);
  const worked = days.filter((day) => dayStatus(day, '办公').works).length;
  expect(worked).toBeGreaterThanOrEqual(246);
  expect(worked).toBeLessThanOrEqual(252);
  expect(
    ['01-01', '05-01', '10-01', '10-02', '10-03'].filter((day) => dayStatus(`${year}-${day}`, '办公').works),
  ).toEqual([]);
});

test('a year that is not announced is Monday to Friday and says so', () => {
  expect(isPublished(PUBLISHED.to + 1)).toBe(false);
  expect(dayStatus('2027-10-01', '办公')).toEqual({ works: true, assumed: true });
  expect(dayStatus('2027-10-02', '办公')).toEqual({ works: false, assumed: true });
  expect(dayStatus('2006-12-30', '办公')).toEqual({ works: true, assumed: true });
});

test('a count that passes New Year into an unannounced year says so, one that stays does not', () => {
  expect(addWorkdays('2026-12-28', 3, '办公')).toEqual({ day: '2026-12-31', assumed: false });
  expect(addWorkdays('2026-12-28', 4, '办公')).toEqual({ day: '2027-01-01', assumed: true });
});
