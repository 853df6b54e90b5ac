import { earlier } from '../../../calendar/earlier';
import { amendRows } from '../../../workbook/amend';
import type { Shop } from '../../../workbook/shop';
import { keepGantt } from '../job';
import { proposePlan, writePlan } from '../planLedger';
import type { PlanRequest, Proposal } from '../proposal';
import { type GanttRow, ganttTab } from '../tabs';
import { seenOf } from './card';
import { type Outcome, type Room, roomOf, rowOf, supplyRoom } from './roomLedger';

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

/** A report on what was never said to have begun: it began as planned, today at the latest. */
function reportedOf(row: GanttRow, report: Report, today: string): Partial<GanttRow> {
  if (report.what === 'restore') return report.cells;
  if (report.what === 'start') return { actualStart: today };
  const actualStart = row.actualStart ?? earlier(row.start, today);
  return report.what === 'done'
    ? { actualStart, actualEnd: today, progress: 1 }
    : { actualStart, actualEnd: null, progress: report.progress };
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
