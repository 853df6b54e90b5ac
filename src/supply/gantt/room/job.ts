import { earlier } from '../../../calendar/earlier';
import { isDay } from '../../../calendar/isDay';
import { amendRows } from '../../../workbook/amend';
import { openTable, type Shop } from '../../../workbook/shop';
import { readDeliveries, readSuppliers } from '../../suppliers/ledger';
import { lastDay } from '../buffer';
import { idOf } from '../ganttLedger';
import { causesIn, keepGantt, type Look, lookAt } from '../job';
import { movesAfter } from '../moving';
import { shelfOf } from '../overview';
import { proposePlan, type Wanted, wantedPlans, writePlan } from '../planLedger';
import type { PlanRequest, Proposal } from '../proposal';
import { type GanttRow, ganttTab } from '../tabs';
import { lateness, trackRecord } from '../track';
import { type Card, type CardDelivery, cardOf, inOrder, isDue, seenOf } from './card';

/** What the panel shows. */
export interface Room {
  language: 'zh-CN' | 'en';
  today: string;
  /** Nodes that want attention. */
  cards: readonly Card[];
  /** Nodes that do not yet, and those that are done. */
  others: { open: number; done: number };
  /** Rows of 供应甘特图 that are in 数据问题. */
  unreadable: number;
  /** Purchases of 供应链规划 without a plan. */
  wanted: readonly Wanted[];
  suppliers: readonly string[];
  products: readonly string[];
}

/** What a change came to: `changed` and `gone` write nothing. */
export type Outcome = 'done' | 'changed' | 'gone';

/** The team's cells that a report changes. */
export type Reported = Pick<GanttRow, 'actualStart' | 'actualEnd' | 'progress'>;

/** A report from the panel. */
export type Report =
  | { what: 'start' }
  | { what: 'progress'; progress: number }
  | { what: 'done' }
  | { what: 'restore'; cells: Reported };

/** What became of a report, and what the cells held before, to be restored. */
export interface Reporting {
  outcome: Outcome;
  before: Reported | null;
  /** `Card.seen` of the row as it is now, so that the report can be taken back; null where nothing was written. */
  seen: string | null;
  room: Room;
}

/** What wants attention. No tab is made for looking. */
export function supplyRoom(shop: Shop): Room {
  return roomOf(shop, shop.workbook.sheet(ganttTab.name) ? lookAt(shop) : null);
}

function roomOf(shop: Shop, look: Look | null): Room {
  const today = shop.now.slice(0, 10);
  const listed = look?.listed ?? [];
  const seen = (id: string) => look?.seen.get(id);
  const open = listed.filter(({ node }) => seen(node.id)?.expected.done === false);
  const cards = look ? cardsOf(shop, look, today) : [];
  const suppliers = readSuppliers(shop);
  const wanted = wantedPlans(shop);
  const products = [...listed.map(({ row }) => row.product), ...wanted.map(({ product }) => product)];
  return {
    language: shop.texts.language,
    today,
    cards,
    others: { open: open.length - cards.length, done: listed.length - open.length },
    unreadable: new Set(look?.problems.map(({ cell }) => cell.replace(/^[A-Z]+/, ''))).size,
    wanted,
    suppliers: [...new Set(suppliers.map(({ name }) => name))],
    products: [...new Set([...products, ...suppliers.flatMap(({ makes }) => makes ?? [])])],
  };
}

/** Latest deliveries shown of a supplier. */
const DELIVERIES = 3;

function cardsOf(shop: Shop, look: Look, today: string): Card[] {
  const deliveries = readDeliveries(shop);
  const cards = look.listed.flatMap((one) => {
    const seen = look.seen.get(one.node.id);
    if (!seen || !isDue(seen, today)) return [];
    const own = deliveries.filter(({ supplier }) => supplier === one.row.supplier);
    const latest = [...own].sort((left, right) => (left.promised < right.promised ? 1 : -1)).slice(0, DELIVERIES);
    const shown = latest.map((delivery): CardDelivery => {
      const { number, promised, delivered } = delivery;
      return { number, promised, delivered, late: lateness(delivery, today) };
    });
    const end = shelfOf(one.node, look.listed, look.seen);
    const shelf = end && { end: end.expected.end, late: end.standing.late };
    const words = { state: shop.texts.gantt.state(seen.standing), causes: causesIn(shop, look, one), shelf };
    return [cardOf(one, seen, { ...words, track: trackRecord(own, today), deliveries: shown })];
  });
  return inOrder(cards);
}

/**
 * Reports on one node, known by its row's key, under the lock: where the row is gone or was changed since the panel read it nothing is written. The chart follows at
 * once.
 *
 * @param seen `Card.seen` of the reading that the user looked at
 */
export function reportNode(shop: Shop, id: string, seen: string, report: Report): Reporting {
  return shop.lock.hold(() => {
    const row = rowOf(shop, id);
    const outcome = !row ? 'gone' : seenOf(row) !== seen ? 'changed' : 'done';
    if (!row || outcome !== 'done') return { outcome, before: null, seen: null, room: supplyRoom(shop) };
    const { actualStart, actualEnd, progress } = row;
    const change = reportedOf(row, report, shop.now.slice(0, 10));
    amendRows(shop, ganttTab, new Map([[id, change]]));
    const before = { actualStart, actualEnd, progress };
    return { outcome, before, seen: seenOf({ ...row, ...change }), room: roomOf(shop, keepGantt(shop)) };
  });
}

const rowOf = (shop: Shop, id: string): GanttRow | null =>
  openTable(shop, ganttTab).rows.find(({ row }) => idOf(row) === id)?.row ?? null;

/** A report on what was never said to have begun: it began as planned, today at the latest. */
function reportedOf(row: GanttRow, report: Report, today: string): Partial<GanttRow> {
  if (report.what === 'restore') return report.cells;
  if (report.what === 'start') return { actualStart: today };
  const actualStart = row.actualStart ?? earlier(row.start, today);
  return report.what === 'done'
    ? { actualStart, actualEnd: today, progress: 1 }
    : { actualStart, actualEnd: null, progress: report.progress };
}

/** A node whose planned days would change. */
export interface MoveView {
  readonly name: string;
  readonly product: string;
  readonly plan: string;
  readonly from: { readonly start: string; readonly end: string };
  readonly to: { readonly start: string; readonly end: string };
}

/** What a new date would move. */
export interface MovePreview {
  readonly moves: readonly MoveView[];
  /** To be handed back with the order to write it: where the moves differ by then the tab was changed. */
  readonly shown: string;
}

/**
 * What would move if a node began on another day or took another time.
 *
 * @throws MerchantError where the date or the days are none, or the node is gone
 */
export function previewMove(shop: Shop, id: string, start: string, days: number): MovePreview {
  const { moves, listed } = movesOf(shop, id, start, days);
  const views = moves.flatMap((move): MoveView[] => {
    const one = listed.find(({ node }) => node.id === move.id);
    if (!one) return [];
    const { name, product, plan } = one.row;
    const span = (place: { start: string; days: number }) => ({
      start: place.start,
      end: lastDay(place.start, place.days),
    });
    return [{ name, product, plan, from: span(move.from), to: span(move.to) }];
  });
  return { moves: views, shown: JSON.stringify(moves) };
}

function movesOf(shop: Shop, id: string, start: string, days: number) {
  const words = shop.texts.gantt.planning;
  if (!isDay(start)) throw shop.error(() => words.noStartDay);
  if (!Number.isInteger(days) || days < 1) throw shop.error(() => words.noDays);
  const { listed } = lookAt(shop);
  if (!listed.some(({ node }) => node.id === id)) throw shop.error(() => words.nodeGone);
  return {
    listed,
    moves: movesAfter(
      listed.map(({ node }) => node),
      id,
      { start, days },
    ),
  };
}

/** Writes what was shown, under the lock; nothing where it would be something else by now. */
export function applyMove(
  shop: Shop,
  id: string,
  start: string,
  days: number,
  shown: string,
): { outcome: Outcome; room: Room } {
  return shop.lock.hold(() => {
    const { moves } = movesOf(shop, id, start, days);
    if (JSON.stringify(moves) !== shown) return { outcome: 'changed', room: supplyRoom(shop) };
    amendRows(shop, ganttTab, new Map(moves.map((move) => [move.id, move.to])));
    return { outcome: 'done', room: roomOf(shop, keepGantt(shop)) };
  });
}

/** Writes the plan that was shown, under the lock; nothing where it would be another one by now. */
export function makePlan(
  shop: Shop,
  request: PlanRequest,
  shown: Proposal,
): { outcome: Outcome; plan: string; room: Room } {
  return shop.lock.hold(() => {
    const proposal = proposePlan(shop, request);
    const same = JSON.stringify(proposal) === JSON.stringify(shown);
    if (!same) return { outcome: 'changed', plan: '', room: supplyRoom(shop) };
    writePlan(shop, request, proposal);
    return { outcome: 'done', plan: proposal.plan, room: roomOf(shop, keepGantt(shop)) };
  });
}

/** The row in which a node stands now; null where it is gone. */
export function rowOfNode(shop: Shop, id: string): number | null {
  if (!shop.workbook.sheet(ganttTab.name)) return null;
  return openTable(shop, ganttTab).rows.find(({ row }) => idOf(row) === id)?.at ?? null;
}
