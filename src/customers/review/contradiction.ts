import type { ReviewRow } from './tabs';

/** Why the figures of a row cannot be true together; the texts have the sentences. */
export type ContradictionCode =
  | 'notWhole'
  | 'belowZero'
  | 'notAMargin'
  | 'moreThanSent'
  | 'moreThanReturned'
  | 'moreThanControl'
  | 'boughtByNobody'
  | 'noControlPeople'
  | 'endsBefore';

/** A cell that cannot be true beside the others of its row. */
export interface Contradiction {
  readonly field: keyof ReviewRow & string;
  readonly code: ContradictionCode;
}

const COUNTS = ['sent', 'returned', 'redeemed', 'controlPeople', 'controlReturned'] as const;
const MONEY = ['revenue', 'cost', 'discounts', 'controlRevenue'] as const;

/** @returns what is wrong with each cell by itself, else with the row as a whole; nothing where it may be true */
export function contradictionsIn(row: ReviewRow): Contradiction[] {
  const notWhole = COUNTS.filter((field) => !Number.isInteger(row[field] ?? 0));
  const belowZero = MONEY.filter((field) => (row[field] ?? 0) < 0);
  const notAMargin = row.margin !== null && (row.margin <= 0 || row.margin > 1);
  const cells: Contradiction[] = [
    ...notWhole.map((field) => ({ field, code: 'notWhole' as const })),
    ...belowZero.map((field) => ({ field, code: 'belowZero' as const })),
    ...(notAMargin ? [{ field: 'margin', code: 'notAMargin' } as const] : []),
  ];
  return cells.length > 0 ? cells : together(row);
}

function together(row: ReviewRow): Contradiction[] {
  const { sent, returned, redeemed, revenue, controlPeople, controlReturned, controlRevenue, start, end } = row;
  const above = (value: number | null, most: number | null) => value !== null && most !== null && value > most;
  const checks: [keyof ReviewRow & string, ContradictionCode, boolean][] = [
    ['returned', 'moreThanSent', above(returned, sent)],
    ['redeemed', 'moreThanSent', above(redeemed, sent)],
    ['redeemed', 'moreThanReturned', above(redeemed, returned) && !above(redeemed, sent)],
    ['revenue', 'boughtByNobody', returned === 0 && above(revenue, 0)],
    ['controlReturned', 'moreThanControl', above(controlReturned, controlPeople)],
    ['controlRevenue', 'boughtByNobody', controlReturned === 0 && above(controlRevenue, 0)],
    ['controlPeople', 'noControlPeople', !controlPeople && (above(controlRevenue, 0) || above(controlReturned, 0))],
    ['end', 'endsBefore', start !== null && end !== null && end < start],
  ];
  return checks.flatMap(([field, code, wrong]) => (wrong ? [{ field, code }] : []));
}
