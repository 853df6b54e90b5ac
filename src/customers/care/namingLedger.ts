import { amendRows } from '../../workbook/amend';
import type { Shop } from '../../workbook/shop';
import { keyOf } from '../../workbook/tab';
import type { Placed } from '../../workbook/table';
import { idsAfter, type Prefix } from './ids';
import { type CareRow, plainRows } from './tabs';

/** A row of 触达计划 and whom it is about. */
export interface Subject extends Placed<CareRow> {
  /** `customerKey` */
  readonly customer: string;
}

/**
 * Gives a 触达ID to rows that have none: those that came from elsewhere, and those in which the user typed a customer and left the rest to ShopDeck.
 *
 * @param taken 触达IDs that are known from rows that are there no more
 */
export function nameRows(shop: Shop, subjects: readonly Subject[], taken: readonly string[]): readonly Subject[] {
  const nameless = subjects.filter(({ row }) => row.id === null);
  if (nameless.length === 0) return subjects;
  const all = [...taken, ...subjects.flatMap(({ row }) => row.id ?? [])];
  const today = shop.now.slice(0, 10);
  const next = { CD: idsAfter('CD', today, all), SG: idsAfter('SG', today, all) };
  const ids = new Map(nameless.map(({ at, row }) => [at, next[prefixOf(row)]()]));
  const changes = nameless.map(({ at, row }) => [keyOf(plainRows, row), { id: ids.get(at) ?? null }] as const);
  amendRows(shop, plainRows, new Map(changes));
  shop.counts.written += changes.length;
  return subjects.map((one) => ({ ...one, row: { ...one.row, id: one.row.id ?? ids.get(one.at) ?? null } }));
}

/** A row that says what is to be done and when was planned once, by whatever it came from; any other one is the user's. */
const prefixOf = ({ stage, day }: CareRow): Prefix => (stage !== null && day !== null ? 'CD' : 'SG');
