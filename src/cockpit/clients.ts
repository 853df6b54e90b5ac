import type { Light } from './light';

/** Customers and their money by tier at the end of a month, as 分层流动 has them. */
export interface TierMonth {
  /** `YYYY-MM` */
  readonly month: string;
  readonly high: number;
  readonly ordinary: number;
  readonly dormant: number;
  readonly highAmount: number;
  readonly amount: number;
}

/** How the tiers stand, and how that differs from the month before. */
export interface ClientGlance extends TierMonth {
  /** Part of the money that high value brought; null where there is none. */
  readonly highShare: number | null;
  /** Null in the first month. */
  readonly change: { readonly high: number; readonly dormant: number } | null;
}

/**
 * The latest month beside the one before.
 *
 * @returns null without any
 * @example
 * clientGlance([{ month: '2026-10', high: 20, ordinary: 60, dormant: 20, highAmount: 50, amount: 100 }])?.highShare; // => 0.5
 */
export function clientGlance(months: readonly TierMonth[]): ClientGlance | null {
  const [last, before] = [...months].sort((one, other) => (one.month < other.month ? 1 : -1));
  if (!last) return null;
  const change = before ? { high: last.high - before.high, dormant: last.dormant - before.dormant } : null;
  return { ...last, highShare: last.amount > 0 ? last.highAmount / last.amount : null, change };
}

/** Contacts of 触达计划 that wait. */
export interface ContactGlance {
  readonly light: Light;
  readonly open: number;
  /** Past their deadline. */
  readonly overdue: number;
}

/**
 * Contacts that nobody has made yet: yellow where one is past its deadline; nothing burns for it.
 *
 * @param dues deadlines of the open ones; null: none
 * @param today ISO day
 * @example
 * contactGlance(['2026-11-01', '2026-11-09', null], '2026-11-02'); // => { light: 'yellow', open: 3, overdue: 1 }
 */
export function contactGlance(dues: readonly (string | null)[], today: string): ContactGlance {
  const overdue = dues.filter((due) => due !== null && due < today).length;
  return { light: overdue > 0 ? 'yellow' : 'green', open: dues.length, overdue };
}
