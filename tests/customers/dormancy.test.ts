import { addDays } from '../../src/calendar/addDays';
import { dormancyOf } from '../../src/customers/dormancy';

/** A customer who bought on 2025-01-01 and then after each of the gaps. */
function bought(...gaps: number[]): string[] {
  const days = ['2025-01-01'];
  for (const gap of gaps) days.push(addDays(days[days.length - 1] ?? '', gap));
  return days;
}

const times = (count: number, days: string[]) => Array.from({ length: count }, () => days);

test('the days within which 90% of the gaps had ended', () => {
  const customers = [...times(60, bought(30)), ...times(30, bought(60)), ...times(10, bought(200))];
  expect(dormancyOf(customers, null)).toEqual({ days: 60, basis: 'gaps', repeatCustomers: 100, gaps: 100 });
});

test('a few who buy each week do not set the limit for all: every returning customer weighs the same', () => {
  const weekly = bought(...Array.from({ length: 50 }, () => 7));
  const customers = [...times(5, weekly), ...times(45, bought(90))];
  expect(dormancyOf(customers, null)).toEqual({ days: 90, basis: 'gaps', repeatCustomers: 50, gaps: 295 });
});

test('fewer than 30 returning customers: 90 days', () => {
  expect(dormancyOf([...times(29, bought(200)), ...times(500, bought())], null)).toMatchObject({
    days: 90,
    basis: 'fallback',
    repeatCustomers: 29,
  });
});

test('orders of less than 180 days: 90 days, since long gaps cannot have been seen', () => {
  expect(dormancyOf(times(100, bought(10, 100)), null)).toMatchObject({ days: 90, basis: 'fallback' });
  expect(dormancyOf(times(100, bought(10, 170)), null)).toMatchObject({ basis: 'gaps' });
});

test('two orders on one day are one purchase', () => {
  expect(dormancyOf(times(100, bought(0, 0)), null)).toMatchObject({ repeatCustomers: 0, gaps: 0 });
});

test('the shop’s setting comes before all', () => {
  expect(dormancyOf(times(100, bought(30, 200)), 45)).toMatchObject({ days: 45, basis: 'setting' });
});

test('no customers: the fallback', () => {
  expect(dormancyOf([], null)).toEqual({ days: 90, basis: 'fallback', repeatCustomers: 0, gaps: 0 });
});
