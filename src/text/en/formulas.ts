import type { CountName } from '../../content/counts';
import type { formulasZh } from '../zh-CN/formulas';

/** Counts of a funnel. */
const counts: Readonly<Record<CountName, string>> = {
  views: 'views',
  completed: 'completions',
  engaged: 'interactions',
  clicks: 'clicks',
  carts: 'cart additions',
  orders: 'orders',
  repeats: 'repurchases',
};

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
  belowZero: (said, argument, row, shown) =>
    `${said}: row ${row} of ${argument} is ${shown}, but it cannot be below 0.`,
  shortHistory: (said, argument, months, needed) =>
    `${said}: ${argument} holds only ${months} months from the first sale on; at least ${needed} are needed.`,
  fewPeriods: (said, argument, periods) =>
    `${said}: ${argument} has only ${periods} periods in which both columns hold a number; at least 2 are needed.`,
  noSwing: (said, argument) =>
    `${said}: ${argument} is the same in every period, so there is no swing to compare with.`,
  notMonths: (said, argument, shown, most) =>
    `${said}: ${argument} is "${shown}", but a whole number from 1 to ${most} is expected.`,
  notAMonth: (said, argument, shown) =>
    `${said}: ${argument} is "${shown}", but the month of the first row of history is expected, such as 2023-01, or a date.`,
  moreThan: (said, argument, row, shown, other) =>
    `${said}: row ${row} of ${argument} is ${shown}, more than ${other}.`,
  ofNobody: (said, argument, row, other) => `${said}: row ${row} of ${other} is 0, but ${argument} is not.`,
  notTrueOrFalse: (said, argument, shown) => `${said}: ${argument} is "${shown}", but TRUE or FALSE is expected.`,
  goesWith: (said, argument, other) => `${said}: ${other} is given, so ${argument} is needed as well.`,
  notDays: (said, argument, shown) => `${said}: ${argument} is "${shown}", but days above 0 are expected.`,
  notAService: (said, argument, shown) =>
    `${said}: ${argument} is "${shown}", but a fraction from 0.5 to 0.999 is expected, such as 0.95.`,
  notADay: (said, argument, row, shown) =>
    `${said}: row ${row} of ${argument} is "${shown}", but a date is expected, such as 2026-03-01.`,
  notWholeDays: (said, argument, row, shown) =>
    `${said}: row ${row} of ${argument} is "${shown}", but whole days, 1 or more, are expected.`,
  notARatio: (said, argument, shown) =>
    `${said}: ${argument} is "${shown}", but a fraction over 0 and under 1 is expected, such as 0.1 for 10%.`,
  otherShape: (said, rows, columns, otherRows, otherColumns) =>
    `${said}: start is ${rows} by ${columns} cells and days ${otherRows} by ${otherColumns}; they must be of one size, or one of them a single cell.`,
  notBounds: (said, argument, shown) =>
    `${said}: ${argument} is "${shown}", but three ascending numbers of followers are expected, from which on a creator is 素人, 腰部 and 头部, such as 10000, 100000, 1000000.`,
  notAFunnel: (said, steps) =>
    `${said}: counts has ${steps} columns, but 2 to 7 are expected: ${Object.values(counts).join(', ')}.`,
  moreThanWhole: (said, row, [part, value], [whole, limit]) =>
    `${said}: row ${row} has ${value} ${counts[part]}, which is more than its ${limit} ${counts[whole]}; check both.`,
};
