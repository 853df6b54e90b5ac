import { addDays } from '../../../calendar/addDays';
import type { Listed } from '../ganttLedger';
import type { Seen } from '../overview';
import type { GanttRow } from '../tabs';
import type { TrackRecord } from '../track';

/** One of the latest deliveries of a node's supplier. */
export interface CardDelivery {
  readonly number: string;
  readonly promised: string;
  /** null: not here yet. */
  readonly delivered: string | null;
  /** Days late; 0 or less in time. */
  readonly late: number;
}

/** A node as the panel shows it: plain data. */
export interface Card {
  readonly id: string;
  readonly plan: string;
  readonly product: string;
  readonly name: string;
  readonly owner: string;
  readonly supplier: string;
  readonly contact: string;
  readonly start: string;
  readonly days: number;
  readonly plannedEnd: string;
  readonly line: string;
  readonly expectedEnd: string;
  readonly zone: string;
  /** How it stands, in words. */
  readonly state: string;
  /** '' where it is not late. */
  readonly causes: string;
  /** When the goods will be on the shelf, where that is late. */
  readonly shelf: { readonly end: string; readonly late: number } | null;
  /** Held up by its predecessors alone. */
  readonly waiting: boolean;
  readonly critical: boolean;
  readonly buffer: number;
  /** Days late by days of buffer. */
  readonly consumption: number;
  /** 0 … 1. */
  readonly progress: number;
  readonly begun: boolean;
  readonly track: TrackRecord | null;
  readonly deliveries: readonly CardDelivery[];
  /** What the team's cells held, to be handed back with a change: where they differ by then somebody else was quicker. */
  readonly seen: string;
}

/** What of a row a colleague may have changed meanwhile. */
export const seenOf = ({ start, days, owner, actualStart, actualEnd, progress }: GanttRow): string =>
  JSON.stringify([start, days, owner, actualStart, actualEnd, progress]);

/** What a card takes beside the node. */
export interface CardGround {
  readonly state: string;
  readonly causes: string;
  readonly shelf: Card['shelf'];
  readonly track: TrackRecord | null;
  readonly deliveries: readonly CardDelivery[];
}

export function cardOf({ row, node }: Listed, { expected, standing, critical }: Seen, ground: CardGround): Card {
  return {
    ...ground,
    id: node.id,
    plan: row.plan,
    product: row.product,
    name: row.name,
    owner: row.owner,
    supplier: row.supplier ?? '',
    contact: row.contact ?? '',
    start: node.start,
    days: node.days,
    plannedEnd: expected.plannedEnd,
    line: standing.line,
    expectedEnd: expected.end,
    zone: standing.zone ?? '',
    critical,
    waiting: standing.word === 'waiting',
    buffer: standing.buffer,
    consumption: standing.consumption,
    progress: node.progress ?? 0,
    begun: expected.begun,
    seen: seenOf(row),
  };
}

/** Days ahead that the panel looks for what begins or is due. */
const AHEAD = 7;

/** Whether a node wants attention: in 黄 or 红, under way, or to begin or to end within a week. What only waits for others later on does not: they do. */
export function isDue({ expected, standing }: Seen, today: string): boolean {
  if (expected.done) return false;
  const until = addDays(today, AHEAD);
  const soon = expected.begun || expected.start <= until || expected.plannedEnd <= until;
  return soon || (standing.zone !== '绿' && standing.word !== 'waiting');
}

const ZONES = ['红', '黄', '绿'];

/** Cards in the order in which they want hands: 红 before 黄, what waits for others last, what is under way or due next first. */
export function inOrder(cards: readonly Card[]): Card[] {
  const place = ({ zone, waiting, begun, start, plannedEnd, id }: Card) =>
    [ZONES.indexOf(zone), Number(waiting), begun ? plannedEnd : start, id].join(' ');
  return [...cards].sort((left, right) => (place(left) < place(right) ? -1 : 1));
}
