import fc from 'fast-check';
import { fromSerial, isDateFormat, toSerial } from '../../../local/services/serial';
import { typed } from '../../../local/services/typing';

/** Serial number of a wall time, by the definition: days since 1899-12-30. */
const serial = (iso: string) => (Date.parse(`${iso}Z`) - Date.parse('1899-12-30T00:00:00Z')) / 86_400_000;

describe('a text that is written into a cell means what it would mean if typed', () => {
  test.each([
    ['12', { value: 12 }],
    ['-0.5', { value: -0.5 }],
    ['+3', { value: 3 }],
    ['00123', { value: 123 }],
    ['1e3', { value: 1000 }],
    ['1,234', { value: 1234, numberFormat: '#,##0' }],
    ['12.3%', { value: 0.123, numberFormat: '0.00%' }],
    ['¥12.50', { value: 12.5, numberFormat: '¥#,##0.00' }],
    ['true', { value: true }],
    ['FALSE', { value: false }],
    ['=A1+1', { formula: '=A1+1' }],
    ["'00123", { value: '00123' }],
    ['2025-01-02', { value: serial('2025-01-02T00:00:00'), numberFormat: 'yyyy-mm-dd' }],
    ['2025/1/2', { value: serial('2025-01-02T00:00:00'), numberFormat: 'yyyy-mm-dd' }],
    ['2025-01-02 10:30:15', { value: serial('2025-01-02T10:30:15'), numberFormat: 'yyyy-mm-dd hh:mm:ss' }],
    ['2025-01', { value: serial('2025-01-01T00:00:00'), numberFormat: 'yyyy-mm' }],
    ['6/18', { value: serial('2025-06-18T00:00:00'), numberFormat: 'm/d' }],
    ['2025年6月18日', { value: serial('2025-06-18T00:00:00'), numberFormat: 'yyyy"年"m"月"d"日"' }],
    ['08:30', { value: 8.5 / 24, numberFormat: 'hh:mm' }],
  ])('%s', (text, meaning) => {
    expect(typed(text, 2025)).toEqual(meaning);
  });

  test.each(['订单', 'A-100', '12件', '2025-02-31', '25:00', '-', '+86 138', '=', '满100减20', '1,23', 'TRUEST'])(
    '%s is text',
    (text) => {
      expect(typed(text, 2025)).toBeNull();
    },
  );
});

describe('serial numbers', () => {
  test('1 January 2025 is 45658', () => {
    expect(toSerial(new Date(2025, 0, 1))).toBe(45_658);
    expect(fromSerial(45_658.5)).toEqual(new Date(2025, 0, 1, 12));
  });

  test('a date comes back to the millisecond, summer time of old included', () => {
    const dates = fc.date({ min: new Date(1950, 0, 1), max: new Date(2100, 0, 1), noInvalidDate: true });
    fc.assert(
      fc.property(dates, (date) => {
        const back = fromSerial(toSerial(date));
        // An hour that the clock shows twice in autumn is told apart by nothing.
        const sameWallTime = back.toString().slice(0, 24) === date.toString().slice(0, 24);
        expect(back.getTime() === date.getTime() || sameWallTime).toBe(true);
      }),
    );
  });

  test.each([
    ['yyyy-mm-dd', true],
    ['yyyy"年"m"月"', true],
    ['hh:mm', true],
    ['[h]:mm:ss', true],
    ['0.00', false],
    ['#,##0 "days"', false],
    ['[Red]0', false],
    ['@', false],
    ['General', false],
  ])('%s shows a date: %s', (format, answer) => {
    expect(isDateFormat(format)).toBe(answer);
  });
});
