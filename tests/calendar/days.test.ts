import fc from 'fast-check';
import { addDays } from '../../src/calendar/addDays';
import { dayNumber, dayOfNumber } from '../../src/calendar/dayNumber';
import { daysBetween } from '../../src/calendar/daysBetween';
import { isDay } from '../../src/calendar/isDay';

const day = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('days survive the way to a number and back', () => {
  fc.assert(fc.property(day, (one) => expect(dayOfNumber(dayNumber(one))).toBe(one)));
});

test('adding the days between two days leads from one to the other', () => {
  fc.assert(fc.property(day, day, (from, to) => expect(addDays(from, daysBetween(from, to))).toBe(to)));
});

test('ISO days sort as text in the order of time', () => {
  fc.assert(fc.property(day, day, (a, b) => expect(a < b).toBe(daysBetween(a, b) > 0)));
});

test.each(['2026-13-01', '2026-00-10', '2026-04-31', '2100-02-29', '2026-1-01', '20260101', '', null, 20260101])(
  '%p is not a day',
  (value) => expect(isDay(value)).toBe(false),
);

test('a leap day is a day', () => expect(isDay('2000-02-29')).toBe(true));
