import type { MonthNumber } from '../calendarEffects';
import type { Modelled } from './model';
import { endOf, lastSale, type ProductHistory } from './productHistory';
import type { PromotionKind } from './promotion';

/** What a reader of the forecast must know; the texts say it in words. */
export type Reason =
  /** Too few months with sales data for any forecast. */
  | { code: 'tooShort'; months: number }
  | { code: 'noSales' }
  /** Nothing was sold for more than a year while the shop sold on; not in the sums of the plan year. */
  | { code: 'ended'; last: MonthNumber }
  /** The data end before the shop's. */
  | { code: 'stale'; last: MonthNumber }
  /** The same month last year was clearly better on the backtest and is used. */
  | { code: 'simpleWins' }
  /** Months that were scaled or left out because the product was not on sale for part of them. */
  | { code: 'stockOut'; months: number }
  /** Months within the history of which nothing is known. */
  | { code: 'gaps'; months: number }
  /** Promotions that move the months to come. */
  | { code: 'promotions'; kinds: string[] }
  /** Promotions of the last years that nobody entered for the next: taken to be on the same days. */
  | { code: 'repeated'; kinds: string[] }
  /** Promotions to come that were never held and have no entered lift: they move nothing. */
  | { code: 'unknownLift'; kinds: string[] };

/** @param simple whether the same month last year is used instead of the model */
export function reasonsOf(
  history: ProductHistory,
  { model, kinds, plain }: Modelled,
  simple: boolean,
  ends: Ending,
): Reason[] {
  const known = plain.filter((value) => value !== null).length;
  const past = plain.length;
  const moving = (wanted: (kind: PromotionKind) => boolean) =>
    kinds.filter((kind) => kind.shares.slice(past).some((share) => share > 0) && wanted(kind)).map(({ kind }) => kind);
  const wasHeld = ({ shares }: PromotionKind) => shares.slice(0, past).some((share) => share > 0);
  const last = ends === 'ended' ? lastSale(history) : endOf(history) - 1;
  const stockOuts = history.stockOutDays.filter((days) => (days ?? 0) > 0).length;
  const gaps = history.quantity.filter((quantity) => quantity === null).length;
  const said: (Reason | false)[] = [
    known === 0 && { code: 'noSales' },
    model === 'none' && known > 0 && { code: 'tooShort', months: known },
    ends !== 'current' && { code: ends, last },
    simple && { code: 'simpleWins' },
    stockOuts > 0 && { code: 'stockOut', months: stockOuts },
    gaps > 0 && { code: 'gaps', months: gaps },
    ...codes(
      'promotions',
      moving((kind) => wasHeld(kind) || kind.lift !== null),
    ),
    ...codes(
      'repeated',
      moving(({ repeated }) => repeated),
    ),
    ...codes(
      'unknownLift',
      moving((kind) => !wasHeld(kind) && kind.lift === null),
    ),
  ];
  return said.filter((reason) => reason !== false);
}

/** Whether nothing was sold for so long that nothing is to come, whatever the forecast says. */
export const hasEnded = (reasons: readonly Reason[]): boolean => reasons.some(({ code }) => code === 'ended');

/** A product's data end with the shop's, or before them; or its sales ended more than a year before. */
export type Ending = 'current' | 'stale' | 'ended';

function codes(code: 'promotions' | 'repeated' | 'unknownLift', kinds: string[]): Reason[] {
  return kinds.length > 0 ? [{ code, kinds }] : [];
}
