import type { workdayZh } from '../zh-CN/workday';

/** What WORKDAY_CN says in English. */
export const workdayEn: typeof workdayZh = {
  assumed: 'Monday to Friday assumed (holidays of that year not announced yet)',
  missing: (argument) => `WORKDAY_CN: ${argument} is missing.`,
  notADay: (argument, row, shown) =>
    `WORKDAY_CN: row ${row} of ${argument} is "${shown}", but a date is expected, such as 2026-10-31.`,
  notACount: (row, shown, most) =>
    `WORKDAY_CN: row ${row} of days is "${shown}", but a number from -${most} to ${most} is expected.`,
  noSuchCalendar: (shown, known) => `WORKDAY_CN: there is no calendar "${shown}"; use one of ${known.join(', ')}.`,
  otherShape: (rows, columns, otherRows, otherColumns) =>
    `WORKDAY_CN: days has ${otherRows} rows and ${otherColumns} columns, start has ${rows} and ${columns}; give the same, or one value.`,
};
