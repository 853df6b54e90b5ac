import type { formulasZh } from '../zh-CN/formulas';

export const formulasEn: typeof formulasZh = {
  missing: (said, argument) => `${said}: ${argument} is missing; select a range.`,
  notANumber: (said, argument, row, shown) =>
    `${said}: row ${row} of ${argument} is "${shown}", but a number is expected.`,
  aDate: (said, argument, row) =>
    `${said}: row ${row} of ${argument} is a date, but a number is expected; for days, take the as-of day minus the last purchase.`,
  manyColumns: (said, argument, columns) => `${said}: ${argument} has ${columns} columns, but 1 is expected.`,
  otherHeight: (said, argument, rows, first, firstRows) =>
    `${said}: ${argument} has ${rows} rows, but ${first} has ${firstRows}; they must be as high as each other.`,
  notAFraction: (said, argument, shown) =>
    `${said}: ${argument} is "${shown}", but a fraction over 0 and up to 1 is expected, such as 0.2.`,
  nothingPositive: (said, argument) => `${said}: ${argument} holds no number over 0, so there is no share.`,
};
