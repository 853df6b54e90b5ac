import fc from 'fast-check';
import type { Column, Kind } from '../../../src/workbook/column';
import type { RawCell } from '../../../src/workbook/port';
import type { Held } from '../../workbook/memoryWorkbook';
import { HOSTILE, type Hostile, MILLION } from './hostile';
import { wordsFor } from './words';

/** A cell and whether its column takes it. */
export interface Given extends Held {
  readonly fits: boolean;
}

/** The day of the campaign, `YYYY-MM-DD`, and how far around it the shop's days lie. */
export const TODAY = '2026-11-02';
const SPAN = { back: 60, ahead: 25 };

const dayAt = (days: number, minutes = 0) => new Date(2026, 10, 2 + days, 0, minutes);

/** What its user would type. */
export function usual({ header, kind, choices }: Column): fc.Arbitrary<RawCell> {
  const days = fc.integer({ min: -SPAN.back, max: SPAN.ahead });
  const numbers: Readonly<Record<'count' | 'number' | 'money', fc.Arbitrary<number>>> = {
    count: fc.integer({ min: 0, max: 400 }),
    number: fc.integer({ min: 0, max: 400 }),
    money: fc.integer({ min: 0, max: 40_000 }).map((cents) => cents / 100),
  };
  if (kind === 'choice') return fc.constantFrom(...(choices ?? []));
  if (kind === 'yesNo') return fc.constantFrom<RawCell>('是', '否', true);
  if (kind === 'day') return days.map((day) => dayAt(day));
  if (kind === 'time') return fc.tuple(days, fc.nat(24 * 60 - 1)).map(([day, minutes]) => dayAt(day, minutes));
  if (kind === 'rate') return fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
  if (kind === 'text' || kind === 'month') return fc.constantFrom(...wordsFor(header));
  return numbers[kind];
}

const plain = (value: RawCell): Held => ({ value, formula: '' });
/** The same by a formula. */
const computed = (value: RawCell): Held => ({ value, formula: '=INDIRECT("A1")' });

const taken = (kind: Kind, { fits }: Hostile) => fits.includes(kind);

const hostile = (kind: Kind): fc.Arbitrary<Given> =>
  fc
    .tuple(fc.constantFrom(...HOSTILE), fc.boolean())
    .map(([one, byFormula]) => ({ ...(byFormula ? computed : plain)(one.value), fits: taken(kind, one) }));

/**
 * A cell of a column: mostly what its user would type, now and then by a formula, and now and then what nobody foresees.
 *
 * @param oneIn how many cells come to one that nobody foresees
 */
export function cellOf(column: Column, oneIn: number): fc.Arbitrary<Given> {
  const good = usual(column).map((value): Given => ({ ...plain(value), fits: true }));
  const byFormula = usual(column).map((value): Given => ({ ...computed(value), fits: true }));
  const blank = fc
    .constantFrom<RawCell>('', ' ', '\u3000')
    .map((value) => ({ ...plain(value), fits: !column.required }));
  // What ShopDeck computes is not bounded when it is read back.
  const million = fc.constant({ ...plain(MILLION.value), fits: column.computed || taken(column.kind, MILLION) });
  return fc.oneof(
    { arbitrary: good, weight: oneIn * 1000 },
    { arbitrary: byFormula, weight: oneIn * 50 },
    { arbitrary: blank, weight: column.required ? 200 : oneIn * 300 },
    { arbitrary: hostile(column.kind), weight: 1000 },
    ...(column.kind === 'text' ? [{ arbitrary: million, weight: 1 }] : []),
  );
}

/** A cell of the user's own column, which ShopDeck neither reads nor checks. */
export const ownCell: fc.Arbitrary<Given> = fc.oneof(
  { arbitrary: fc.constantFrom<RawCell>('老客户', 7, '').map((value) => ({ ...plain(value), fits: true })), weight: 4 },
  { arbitrary: fc.constantFrom(...HOSTILE).map(({ value }) => ({ ...computed(value), fits: true })), weight: 1 },
);
