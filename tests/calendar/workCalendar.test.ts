import fc from 'fast-check';
import { addDays } from '../../src/calendar/addDays';
import { addWorkdays } from '../../src/calendar/addWorkdays';
import { addMinutes, minutesBetween } from '../../src/calendar/moment';
import { adjustmentKey, CALENDARS, dayStatus, USUAL_CALENDAR } from '../../src/calendar/workCalendar';
import { hoursOf, nextAtWork } from '../../src/calendar/workingHours';
import { readWorkCalendar } from '../../src/workbook/workCalendar';
import { MemoryWorkbook, shopOn } from '../workbook/memoryWorkbook';

const works = (day: string, calendar: (typeof CALENDARS)[number]) => dayStatus(day, calendar).works;

test('service and warehouse rest from New Year’s eve to the third day only', () => {
  expect(
    ['2026-02-15', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'].map((day) =>
      works(day, '客服仓库'),
    ),
  ).toEqual([true, false, false, false, false, true]);
  expect(works('2026-10-01', '客服仓库') && works('2026-11-01', '客服仓库')).toBe(true);
});

test('suppliers are shut from a week before the Spring Festival to the Lantern Festival, make-up days included', () => {
  expect(
    ['2026-02-09', '2026-02-10', '2026-02-14', '2026-02-28', '2026-03-03', '2026-03-04'].map((day) =>
      works(day, '供应商'),
    ),
  ).toEqual([true, false, false, false, false, true]);
  expect(works('2026-10-10', '供应商')).toBe(true);
});

test('a closure that is longer than January reaches into December', () => {
  const rules = { ...USUAL_CALENDAR, closures: { ...USUAL_CALENDAR.closures, 供应商: { before: 40, last: 15 } } };
  expect(dayStatus('2022-12-15', '供应商', rules).works).toBe(false);
  expect(dayStatus('2022-12-12', '供应商', rules).works).toBe(true);
});

test('日历调整 and 设置 go before the usual calendar', () => {
  const workbook = new MemoryWorkbook({
    日历调整: [
      ['日期', '日历', '上班/休息', '原因'],
      [new Date(2026, 9, 5), '办公', '上班', '双11备货'],
      ['2026-11-06', '办公', '休息', '团建'],
      ['2026-11-09', '办公', '随便', ''],
    ],
    设置: [
      ['键', '值', '说明'],
      ['供应商春节到初几', '20', ''],
    ],
  });
  const shop = shopOn(workbook);
  const rules = readWorkCalendar(shop);
  expect(dayStatus('2026-10-05', '办公', rules)).toEqual({ works: true, assumed: false });
  expect(dayStatus('2026-10-05', '供应商', rules).works).toBe(false);
  expect(dayStatus('2026-11-06', '办公', rules).works).toBe(false);
  expect(dayStatus('2026-11-09', '办公', rules).works).toBe(true);
  expect(dayStatus('2026-03-06', '供应商', rules).works).toBe(false);
  expect(shop.problems.get('日历调整')).toMatchObject([{ cell: 'C4', column: '上班/休息' }]);
});

const day = fc.integer({ min: 0, max: 365 * 30 }).map((days) => addDays('2007-01-01', days));
const calendar = fc.constantFrom(...CALENDARS);

test('the counted day is a work day, and there are exactly so many on the way', () => {
  fc.assert(
    fc.property(day, calendar, fc.integer({ min: 1, max: 60 }), (start, name, count) => {
      const end = addWorkdays(start, count, name).day;
      let found = 0;
      for (let one = addDays(start, 1); one <= end; one = addDays(one, 1)) if (works(one, name)) found++;
      expect(works(end, name)).toBe(true);
      expect(found).toBe(count);
    }),
  );
});

test('counting back from a counted day leads to the last work day before or at the start', () => {
  fc.assert(
    fc.property(day, calendar, fc.integer({ min: 1, max: 60 }), (start, name, count) => {
      fc.pre(works(start, name));
      expect(addWorkdays(addWorkdays(start, count, name).day, -count, name).day).toBe(start);
    }),
  );
});

test('a day set by hand changes that calendar only', () => {
  const rules = { ...USUAL_CALENDAR, adjustments: new Map([[adjustmentKey('2026-10-31', '办公'), true]]) };
  expect(dayStatus('2026-10-31', '办公', rules)).toEqual({ works: true, assumed: false });
  expect(dayStatus('2026-10-31', '供应商', rules).works).toBe(false);
});

describe('working hours', () => {
  const nine = { from: '09:00', to: '18:00' };
  test.each([
    ['2026-11-02 08:59:59', '2026-11-02 09:00:00'],
    ['2026-11-02 09:00:00', '2026-11-02 09:00:00'],
    ['2026-11-02 17:59:59', '2026-11-02 17:59:59'],
    ['2026-11-02 18:00:00', '2026-11-03 09:00:00'],
    ['2026-10-30 19:00:00', '2026-11-02 09:00:00'],
    ['2026-09-30 19:00:00', '2026-10-08 09:00:00'],
    ['2026-10-10 10:00:00', '2026-10-10 10:00:00'],
  ])('an office message of %s is read at %s', (moment, read) => expect(nextAtWork(moment, '办公', nine)).toBe(read));

  test.each(['9-18', '18:00-09:00', '09:00-25:00', '09:60-18:00', 'abc', ''])('%p is no span', (text) =>
    expect(hoursOf(text)).toBeNull(),
  );
  test('a day to midnight', () => expect(hoursOf('00:00～24:00')).toEqual({ from: '00:00', to: '24:00' }));
});

test('minutes between moments and moments after minutes agree, across midnight and months', () => {
  const moment = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2050-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 19).replace('T', ' '));
  fc.assert(fc.property(moment, moment, (from, to) => expect(addMinutes(from, minutesBetween(from, to))).toBe(to)));
});
