import { openTable, type Shop } from '../../../workbook/shop';
import { readDeliveries, readSuppliers } from '../../suppliers/ledger';
import { idOf } from '../ganttLedger';
import { causesIn, type Look, lookAt } from '../job';
import { shelfOf } from '../overview';
import { type Wanted, wantedPlans } from '../planLedger';
import { type GanttRow, ganttTab } from '../tabs';
import { lateness, trackRecord } from '../track';
import { type Card, type CardDelivery, cardOf, inOrder, isDue } from './card';

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

/** What wants attention. No tab is made for looking. */
export function supplyRoom(shop: Shop): Room {
  return roomOf(shop, shop.workbook.sheet(ganttTab.name) ? lookAt(shop) : null);
}

/** The panel after a reading of the tab. */
export function roomOf(shop: Shop, look: Look | null): Room {
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

/** A node's row as it is now; null where it is gone. */
export const rowOf = (shop: Shop, id: string): GanttRow | null =>
  openTable(shop, ganttTab).rows.find(({ row }) => idOf(row) === id)?.row ?? null;

/** The row in which a node stands now; null where it is gone. */
export function rowOfNode(shop: Shop, id: string): number | null {
  if (!shop.workbook.sheet(ganttTab.name)) return null;
  return openTable(shop, ganttTab).rows.find(({ row }) => idOf(row) === id)?.at ?? null;
}
