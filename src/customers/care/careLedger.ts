import { earlier } from '../../calendar/earlier';
import { cellAddress } from '../../workbook/address';
import { amendRows } from '../../workbook/amend';
import { addRows } from '../../workbook/block';
import { ensureTab } from '../../workbook/ensureTab';
import type { Problem } from '../../workbook/problem';
import { openTable, type Shop } from '../../workbook/shop';
import { keyOf } from '../../workbook/tab';
import type { Table } from '../../workbook/table';
import { customerKey } from '../customer';
import { type Contact, type ContactState, isOpen } from './contact';
import type { Request } from './day';
import { isOwnId } from './ids';
import { nameRows, type Subject } from './namingLedger';
import type { Stage } from './stage';
import { type CareRow, careRows, careTab, plainRows } from './tabs';

/** One reading of the tab. */
type CareTable = Table<typeof careTab.columns>;

/** Whom rows may be about, and until when their contacts are to be made. */
export interface CareGround {
  /** Platforms on which a customer's id is known. */
  platformsOf(customerId: string): readonly string[];
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
function openCare(shop: Shop): CareTable {
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

/** @param taken 触达IDs that are known from rows that are there no more */
export function readCare(shop: Shop, ground: CareGround, taken: readonly string[]): CareReading {
  const table = openCare(shop);
  const fresh = new Set(table.rows.flatMap(({ at, row }) => (row.id === null ? [at] : [])));
  const refusals = new Refusals(shop, table);
  const subjects = nameRows(shop, refusals.known(ground), taken);
  const good = refusals.sound(subjects);
  const today = shop.now.slice(0, 10);
  return {
    rows: good.flatMap((one) => contactOf(one, ground, fresh.has(one.at), today) ?? []),
    requests: good.flatMap(({ row, customer }) => (isRequest(row) ? [{ id: row.id ?? '', customer }] : [])),
    byId: new Map(good.map(({ row }) => [row.id ?? '', row])),
    blocked: blockedIn(table, new Set(good.map(({ at }) => at)), ground),
    problems: refusals.problems,
  };
}

const stateOf = ({ state }: CareRow) => (state ?? '待办') as ContactState;

/** The user typed a customer, and waits. */
const isRequest = (row: CareRow) => row.day === null && isOpen({ state: stateOf(row) });

function contactOf({ row, customer }: Subject, ground: CareGround, isFresh: boolean, today: string): Contact | null {
  if (isRequest(row)) return null;
  const state = stateOf(row);
  const day = row.day ?? row.contactedOn ?? today;
  return {
    ...{ id: row.id ?? '', customer, stage: row.stage as Stage | null, day, due: row.due ?? ground.dueAfter(day) },
    ...{ person: row.person, state, since: row.since ?? day, contactedOn: row.contactedOn },
    // A row that ShopDeck has not seen before tells of what was done on its day.
    presumedOn: isFresh ? earlier(day, today) : today,
    explained: row.note !== null,
    own: isOwnId(row.id ?? '') || row.state === null,
  };
}

/** Rows that say nothing that can be acted on, each with its sentence. */
class Refusals {
  readonly problems: Problem[];

  constructor(
    private readonly shop: Shop,
    private readonly table: CareTable,
  ) {
    this.problems = [...table.problems];
  }

  /** Rows with the customer whom they are about. */
  known(ground: CareGround): Subject[] {
    const { texts } = this.shop;
    return this.table.rows.flatMap((placed) => {
      const { customerId, platform, id } = placed.row;
      const platforms = ground.platformsOf(customerId).filter((one) => platform === null || one === platform);
      const [only] = platforms;
      if (platforms.length === 1 && only !== undefined) return { ...placed, customer: customerKey(only, customerId) };
      // One of whom nothing is left in 订单 was a customer when it was planned.
      if (platforms.length === 0 && id !== null)
        return { ...placed, customer: customerKey(platform ?? '', customerId) };
      const sentence =
        platforms.length > 1 ? texts.care.severalPlatforms(platforms) : texts.care.noCustomer(customerId);
      this.refuse(placed.at, platforms.length > 1 ? 'platform' : 'customerId', sentence);
      return [];
    });
  }

  /** Rows that are one of a kind and have their day. */
  sound(subjects: readonly Subject[]): Subject[] {
    const first = new Map<string, number>();
    const doubled = new Set<string>();
    for (const { at, row } of subjects) {
      const id = row.id ?? '';
      if (first.has(id)) this.refuse(at, 'id', this.shop.texts.care.doubledId(id, first.get(id) ?? 1));
      if (first.has(id)) doubled.add(id);
      else first.set(id, at);
    }
    return subjects.filter(({ at, row }) => {
      const dayless = row.day === null && !isOwnId(row.id ?? '');
      if (dayless) this.refuse(at, 'day', this.shop.texts.care.noDay);
      return !dayless && !doubled.has(row.id ?? '');
    });
  }

  private refuse(at: number, field: keyof CareRow, sentence: string): void {
    const { headers, cells } = this.table;
    const column = headers.at.get(field) ?? 1;
    const value = String(cells[at - 1]?.[column - 1] ?? '');
    const reason = { code: 'said', sentence } as const;
    const { header } = careTab.columns[field];
    this.problems.push({ tab: careTab.name, cell: cellAddress(at, column), column: header, value, reason });
  }
}

/** Whoever may be meant by a row that cannot be read is left alone until it can. */
function blockedIn({ cells, headers }: CareTable, readable: ReadonlySet<number>, ground: CareGround): Set<string> {
  const text = (row: CareTable['cells'][number], field: keyof CareRow) =>
    String(row[(headers.at.get(field) ?? 0) - 1] ?? '').trim();
  const blocked = new Set<string>();
  cells.forEach((row, index) => {
    if (index === 0 || readable.has(index + 1)) return;
    const [customerId, platform] = [text(row, 'customerId'), text(row, 'platform')];
    const platforms = ground.platformsOf(customerId);
    for (const one of platforms.includes(platform) ? [platform] : platforms) blocked.add(customerKey(one, customerId));
  });
  return blocked;
}
