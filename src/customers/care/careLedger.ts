import { earlier } from '../../calendar/earlier';
import { amendRows } from '../../workbook/amend';
import { addRows } from '../../workbook/block';
import { ensureTab } from '../../workbook/ensureTab';
import type { Problem } from '../../workbook/problem';
import { openTable, type Shop } from '../../workbook/shop';
import { keyOf } from '../../workbook/tab';
import { type Contact, type ContactState, isOpen } from './contact';
import type { Request } from './day';
import { isOwnId } from './ids';
import { nameRows, type Subject } from './namingLedger';
import { blockedIn, type CareTable, type PlatformsOf, Refusals } from './refusalLedger';
import type { Stage } from './stage';
import { type CareRow, careRows, careTab, plainRows } from './tabs';

/** Whom rows may be about, and until when their contacts are to be made. */
export interface CareGround {
  readonly platformsOf: PlatformsOf;
  /** The last day to make a contact of a day. */
  dueAfter(day: string): string;
}

/** One reading of 触达计划. */
export interface CareReading {
  readonly rows: readonly Contact[];
  readonly requests: readonly Request[];
  /** Rows by 触达ID as they stand in the tab. */
  readonly byId: ReadonlyMap<string, CareRow>;
  /** Customers with a row that cannot be read, by `customerKey`. */
  readonly blocked: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/** Opens 触达计划, made or completed where it has to be. */
export function openCare(shop: Shop): CareTable {
  if (!shop.workbook.sheet(careTab.name)) ensureTab(shop, careTab);
  const table = openTable(shop, plainRows);
  if (table.headers.missing.length === 0) return table;
  ensureTab(shop, careTab);
  return openTable(shop, plainRows);
}

/**
 * Writes what changes in rows that are there, and adds new ones below. A state is changed only where it still is what ShopDeck wrote.
 *
 * @param changes fields by 触达ID; what the row holds already is left out
 */
export function writeCare(
  shop: Shop,
  { byId }: CareReading,
  changes: ReadonlyMap<string, Partial<CareRow>>,
  added: readonly CareRow[],
): void {
  const differing = [...changes].flatMap(([id, change]) => {
    const row = byId.get(id);
    const fields = Object.entries(change).filter(([field, value]) => row?.[field as keyof CareRow] !== value);
    return fields.length > 0 ? [[id, Object.fromEntries(fields) as Partial<CareRow>] as const] : [];
  });
  const byKey = new Map(differing.map(([id, change]) => [keyOf(careRows, { id }), change]));
  const isStillOurs = (row: CareRow) => byKey.get(keyOf(careRows, row))?.state === undefined || row.state === '待办';
  if (byKey.size > 0) amendRows(shop, careRows, byKey, isStillOurs);
  if (added.length > 0) addRows(openTable(shop, careRows), added);
  shop.workbook.flush();
  shop.counts.written += byKey.size + added.length;
}

/** The customers' ids in 触达计划, also of rows that cannot be read. */
export function idsIn({ cells, headers }: CareTable): string[] {
  const column = (headers.at.get('customerId') ?? 1) - 1;
  return cells.slice(1).flatMap((row) => String(row[column] ?? '').trim() || []);
}

/** @param taken 触达IDs that are known from rows that are there no more */
export function readCare(shop: Shop, table: CareTable, ground: CareGround, taken: readonly string[]): CareReading {
  const fresh = new Set(table.rows.flatMap(({ at, row }) => (row.id === null ? [at] : [])));
  const refusals = new Refusals(shop, table);
  const subjects = nameRows(shop, refusals.known(ground.platformsOf), taken);
  const good = refusals.sound(subjects);
  const today = shop.now.slice(0, 10);
  return {
    rows: good.flatMap((one) => contactOf(one, ground, fresh.has(one.at), today) ?? []),
    requests: good.flatMap(({ row, customer }) => (isRequest(row) ? [{ id: row.id ?? '', customer }] : [])),
    byId: new Map(good.map(({ row }) => [row.id ?? '', row])),
    blocked: blockedIn(table, new Set(good.map(({ at }) => at)), ground.platformsOf),
    problems: refusals.problems,
  };
}

const stateOf = ({ state }: CareRow) => (state ?? '待办') as ContactState;

/** The user typed a customer, and waits. */
const isRequest = (row: CareRow) => row.day === null && isOpen({ state: stateOf(row) });

function contactOf({ row, customer }: Subject, ground: CareGround, isFresh: boolean, today: string): Contact | null {
  if (isRequest(row)) return null;
  const own = isOwnId(row.id ?? '') || row.state === null;
  // A state that is the user's own stays as it is: 提醒 says that the contact has ended.
  const state = own && row.note !== null && isOpen({ state: stateOf(row) }) ? '停止' : stateOf(row);
  const day = row.day ?? row.contactedOn ?? today;
  return {
    ...{ id: row.id ?? '', customer, stage: row.stage as Stage | null, day, due: row.due ?? ground.dueAfter(day) },
    ...{ person: row.person, state, since: row.since ?? day, contactedOn: row.contactedOn },
    // A row that ShopDeck has not seen before tells of what was done on its day.
    presumedOn: isFresh ? earlier(day, today) : today,
    explained: row.note !== null,
    own,
  };
}
