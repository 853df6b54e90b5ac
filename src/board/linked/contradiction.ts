import { addDays } from '../../calendar/addDays';
import type { Resolved } from './resolve';

/** Days ahead from which on a day without customer service is a contradiction: earlier, nobody has filled in 排班 yet. */
const AHEAD = 14;

/** What linked data say against the task that they are linked to. */
export type Contradiction =
  | { readonly kind: 'overAllocated'; readonly sku: string; readonly platform: string | null; readonly short: number }
  | { readonly kind: 'nobodyOnShift'; readonly day: string; readonly platform: string | null };

/**
 * The contradiction in a piece of linked data: more is allocated to a campaign than there is, or nobody of customer service is there on a day that is near.
 * A day that is over contradicts nothing any more.
 *
 * @param today ISO day
 * @example
 * contradictionIn({ kind: 'stock', of: { sku: 'A', platform: '抖音', available: 20, allocated: 300, inTransit: 0 } }, '2026-11-01'); // => { kind: 'overAllocated', sku: 'A', platform: '抖音', short: 280 }
 * contradictionIn({ kind: 'shift', day: '2026-11-11', platform: '抖音', agents: ['小满'] }, '2026-11-01'); // => null
 */
export function contradictionIn(resolved: Resolved, today: string): Contradiction | null {
  if (resolved.kind === 'stock') {
    const { sku, platform, allocated, available } = resolved.of;
    const short = (allocated ?? 0) - available;
    return short > 0 && allocated !== null && allocated > 0 ? { kind: 'overAllocated', sku, platform, short } : null;
  }
  if (resolved.kind !== 'shift' || resolved.agents.length > 0) return null;
  if (resolved.day < today || resolved.day > addDays(today, AHEAD)) return null;
  return { kind: 'nobodyOnShift', day: resolved.day, platform: resolved.platform };
}
