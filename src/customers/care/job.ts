import { addWorkdays } from '../../calendar/addWorkdays';
import { daysBetween } from '../../calendar/daysBetween';
import { askOrders } from '../../orders/ledger';
import type { Shop } from '../../workbook/shop';
import { readWorkCalendar } from '../../workbook/workCalendar';
import { namedClients } from '../clientLedger';
import { customerIn } from '../purchaseHistory';
import type { Roster } from '../rfm';
import type { RosterClient } from '../rosterClient';
import { keepProgress, readProgress } from './archiveLedger';
import { type CareReading, idsIn, openCare, readCare, writeCare } from './careLedger';
import { type Client, clientsOf } from './client';
import { isOpen } from './contact';
import { dueRule } from './due';
import { due } from './dueLedger';
import { readDuty } from './dutyLedger';
import { keepFacts } from './factsLedger';
import { careLoads } from './load';
import { type CarePlan, type Change, planCare } from './plan';
import type { Progress } from './progress';
import type { Elsewhere } from './record';
import type { CareTable } from './refusalLedger';
import { readCareRules } from './settingsLedger';
import { type CareRow, careTab } from './tabs';

/** Days of orders that may be missing before it is said that they are. */
const FRESH = 3;

/**
 * Keeps 触达计划 (guide, section 3): high value is served in a rhythm, the dormant are won back stage by stage, nobody is contacted twice within some days, and a
 * purchase ends it all at once.
 *
 * @param elsewhere contacts that other rooms made
 * @returns what came of it, in words; nothing where there is nobody to contact
 */
export function keepCare(shop: Shop, roster: Roster, elsewhere: readonly Elsewhere[] = []): string {
  // Orders that are not there say nothing: contacts are not ended for it.
  if (roster.headcount === 0) return '';
  const { rules, allowed } = readCareRules(shop);
  const calendar = readWorkCalendar(shop);
  const duty = readDuty(shop, calendar);
  const dueAfter = (day: string) => addWorkdays(day, allowed, '客服仓库', calendar).day;
  const today = shop.now.slice(0, 10);
  return shop.lock.hold(() => {
    const known = readProgress(shop);
    const table = openCare(shop);
    const named = namedIn(shop, roster, table, known);
    const ground = { dueAfter, platformsOf: platformsIn(named) };
    const taken = known.map(({ id }) => id);
    const reading = readCare(shop, table, ground, taken);
    const { rows, requests, blocked } = reading;
    const rule = dueRule(named, elsewhere, { today, rules });
    const others = askOrders(shop, due, { roster, rule, most: Math.max(duty.people * rules.aDay, 1) });
    const clients = clientsOf([...named, ...others.clients]);
    const day = planCare({ today, clients, rows, requests, known, elsewhere, blocked, duty, rules });
    const plan = { ...day, waiting: day.waiting + others.beyond };
    write(shop, reading, { ...plan, clients }, dueAfter);
    // After the rows: what a run that is cut off in between has planned is found in its rows.
    keepProgress(shop, known, plan.progress);
    shop.counts.read += reading.byId.size;
    shop.problems.set(careTab.name, reading.problems);
    const { asOf, ordersUntil: lastOrder, dormancy } = roster;
    keepFacts(shop, { asOf, lastOrder, dormancy, aDay: rules.aDay, waiting: plan.waiting });
    return sentenceOf(shop, plan, lastOrder);
  });
}

/** The customers whom rows are about, or were: wherever they rank. */
function namedIn(shop: Shop, roster: Roster, table: CareTable, known: readonly Progress[]): readonly RosterClient[] {
  const ids = [...idsIn(table), ...known.map(({ customer }) => customerIn(customer)[1])];
  return askOrders(shop, namedClients, { roster, ids: [...new Set(ids)] });
}

/** Platforms by customer id. */
function platformsIn(named: readonly RosterClient[]): (customerId: string) => readonly string[] {
  const platforms = new Map<string, string[]>();
  for (const { platform, customerId } of named)
    platforms.set(customerId, [...(platforms.get(customerId) ?? []), platform]);
  return (customerId) => platforms.get(customerId) ?? [];
}

type Written = CarePlan & { readonly clients: readonly Client[] };

function write(shop: Shop, reading: CareReading, plan: Written, dueAfter: (day: string) => string): void {
  const today = shop.now.slice(0, 10);
  const fields = new Map(blanksOf(reading, plan));
  for (const [id, change] of plan.changes) fields.set(id, { ...fields.get(id), ...fieldsOf(shop, change) });
  const added: CareRow[] = [];
  for (const one of plan.planned) {
    const row = rowOf(one, today, dueAfter(today));
    if (one.request === null) added.push(row);
    else {
      // The user's row keeps what is his.
      const { customerId, platform, state, result, id, ...filled } = row;
      fields.set(one.request, filled);
    }
  }
  writeCare(shop, reading, fields, added);
}

/** What ShopDeck fills in open rows that came without it. */
function blanksOf({ byId }: CareReading, { contacts, clients }: Written): [string, Partial<CareRow>][] {
  const tiers = new Map(clients.map(({ key, tier }) => [key, tier]));
  return contacts.filter(isOpen).flatMap(({ id, customer, due }) => {
    const row = byId.get(id);
    return row ? [[id, { tier: row.tier ?? tiers.get(customer) ?? null, due: row.due ?? due }]] : [];
  });
}

function fieldsOf({ texts }: Shop, { note, ...change }: Change): Partial<CareRow> {
  return note === undefined ? change : { ...change, note: note && texts.care.note(note) };
}

function rowOf({ id, client, stage, topic, person }: CarePlan['planned'][number], day: string, due: string): CareRow {
  const [platform, customerId] = customerIn(client.key);
  const when = { day, due, since: client.lastDay, contactedOn: null };
  return {
    id,
    customerId,
    platform,
    tier: client.tier,
    stage,
    topic,
    person,
    ...when,
    state: '待办',
    result: null,
    note: null,
  };
}

/** How many days of orders are missing up to today; null where that is usual. */
export function missingDays(lastOrder: string | null, today: string): number | null {
  const days = lastOrder === null ? 0 : daysBetween(lastOrder, today);
  return days > FRESH ? days : null;
}

function sentenceOf(shop: Shop, { planned, contacts, endings, waiting }: CarePlan, lastOrder: string | null): string {
  const today = shop.now.slice(0, 10);
  const persons = planned.reduce((count, { person }) => {
    return count.set(person, (count.get(person) ?? 0) + 1);
  }, new Map<string, number>());
  const overdue = careLoads(contacts, today).reduce((sum, load) => sum + load.overdue, 0);
  const stopped = { all: endings.length, returned: endings.filter((ending) => ending === '已回购').length };
  const missing = missingDays(lastOrder, today);
  const stale = missing !== null && lastOrder !== null ? { lastOrder, missing } : null;
  return shop.texts.care.ran({ planned: planned.length, persons: [...persons], waiting, overdue, stopped, stale });
}
