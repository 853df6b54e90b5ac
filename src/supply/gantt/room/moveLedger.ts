import { isDay } from '../../../calendar/isDay';
import { amendRows } from '../../../workbook/amend';
import type { Shop } from '../../../workbook/shop';
import { lastDay } from '../buffer';
import { keepGantt, lookAt } from '../job';
import { movesAfter } from '../moving';
import { ganttTab } from '../tabs';
import { type Outcome, type Room, roomOf, supplyRoom } from './roomLedger';

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
