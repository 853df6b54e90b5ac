import { daysBetween } from '../../../calendar/daysBetween';
import { amendRows } from '../../../workbook/amend';
import { openTable, type Shop } from '../../../workbook/shop';
import { keyOf } from '../../../workbook/tab';
import { unreadableRows } from '../../../workbook/unreadable';
import { dormancyRule } from '../../overview';
import { rosterTab } from '../../tabs';
import { type CareFacts, readFacts } from '../factsLedger';
import { missingDays } from '../job';
import { type CareLoad, type Counted, careLoads } from '../load';
import { type CareRow, careRows, careTab } from '../tabs';
import { byUrgency, isForToday, isWaiting, type RoomContact, roomContact, type Standing, seenOf } from './contact';

/** What the panel shows. */
export interface ContactRoom {
  language: 'zh-CN' | 'en';
  /** ISO day. */
  today: string;
  /** Whose list this user looked at last; '' for everybody's. */
  me: string;
  contacts: readonly RoomContact[];
  load: readonly CareLoad[];
  /** What the last run found; null before the first one. */
  facts: (CareFacts & { missing: number | null; dormancyText: string }) | null;
  /** Rows of 触达计划 that cannot be read; they are not among the contacts. */
  unreadable: number;
}

/** A row that the panel shows, and what was seen of it. */
export interface Marked {
  id: string;
  seen: string;
}

/** What a user of the panel does to contacts. */
export interface ContactDeed {
  state: '已触达' | '已回访' | '停止';
  /** 结果; absent where it stays as it is. */
  result?: string;
}

/** What came of a mark: rows that were changed or are gone meanwhile were not written. */
export interface MarkOutcome {
  done: number;
  changed: number;
  gone: number;
}

/** Today's list. No tab is made for looking. */
export function contactRoom(shop: Shop, me: string): ContactRoom {
  const today = shop.now.slice(0, 10);
  const rows = rowsOf(shop);
  const unreadable = unreadableRows(shop, careTab);
  const standings = standingsOf(shop);
  const wanted = rows.filter((row) => isForToday(row, today, (day) => daysBetween(day, today)));
  const contacts = wanted.map((row) => roomContact(row, standings(row), today)).sort(byUrgency);
  const facts = readFacts(shop);
  return {
    ...{ language: shop.texts.language, today, me, contacts },
    load: careLoads(rows.flatMap(countedOf), today),
    facts: facts && {
      ...facts,
      missing: missingDays(facts.lastOrder, today),
      dormancyText: dormancyRule(facts.dormancy, shop.texts),
    },
    unreadable,
  };
}

function rowsOf(shop: Shop): CareRow[] {
  if (!shop.workbook.sheet(careTab.name)) return [];
  return openTable(shop, careRows).rows.map(({ row }) => row);
}

function countedOf(row: CareRow): Counted[] {
  const { day, due, contactedOn, person } = row;
  if (day === null) return [];
  return [{ state: isWaiting(row) ? '待办' : '停止', day, due: due ?? day, contactedOn, person }];
}

/** What 客户RFM says of the customer of a row; an id that is on one platform only needs none named. */
function standingsOf(shop: Shop): (row: CareRow) => Standing | null {
  const rows = shop.workbook.sheet(rosterTab.name) ? openTable(shop, rosterTab).rows.map(({ row }) => row) : [];
  const byId = new Map<string, Standing[]>();
  for (const row of rows) {
    const id = row.customerId ?? '';
    byId.set(id, [...(byId.get(id) ?? []), row]);
  }
  return ({ customerId, platform }) => {
    const own = (byId.get(customerId) ?? []).filter((one) => platform === null || one.platform === platform);
    return own.length === 1 ? (own[0] ?? null) : null;
  };
}

/** A cell holds 50,000 characters. */
const LONGEST = 5000;

/**
 * Marks contacts, known by their 触达ID, under the lock: what is gone or was changed since the panel read it is not written.
 *
 * @param marked with `RoomContact.seen` of the reading that the user looked at
 */
export function markContacts(shop: Shop, marked: readonly Marked[], deed: ContactDeed): MarkOutcome {
  return shop.lock.hold(() => {
    const rows = new Map(rowsOf(shop).map((row) => [row.id, row]));
    const there = marked.filter(({ id }) => rows.has(id));
    const same = there.filter(({ id, seen }) => seenOf(rows.get(id) as CareRow) === seen);
    const changes = same.map(({ id }) => [id, changeOf(rows.get(id) as CareRow, deed, shop.now.slice(0, 10))] as const);
    const keyed = new Map(changes.map(([id, change]) => [keyOf(careRows, { id }), change]));
    if (keyed.size > 0) amendRows(shop, careRows, keyed);
    // Deleted while it was being written: the row is not there to bear witness.
    const after = keyed.size > 0 ? new Set(rowsOf(shop).map(({ id }) => id)) : new Set<string | null>();
    const done = same.filter(({ id }) => after.has(id)).length;
    return { done, changed: there.length - same.length, gone: marked.length - there.length + same.length - done };
  });
}

function changeOf(row: CareRow, { state, result }: ContactDeed, today: string): Partial<CareRow> {
  const told = typeof result === 'string' ? { result: result.trim().slice(0, LONGEST) || null } : {};
  // A 停止 that nobody explains is the user's.
  if (state === '停止') return { state, note: null, ...told };
  return { state, contactedOn: row.contactedOn ?? today, ...told };
}

/** The row in which a contact stands now; null where it is gone. */
export function rowOfContact(shop: Shop, id: string): number | null {
  if (!shop.workbook.sheet(careTab.name)) return null;
  return openTable(shop, careRows).rows.find(({ row }) => row.id === id)?.at ?? null;
}
