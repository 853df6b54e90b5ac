/** The sales events that never leave their day (guide, section 2). How long a shop's own campaign lasts around them is its 活动. */
export const SALES_EVENTS = { '618': '06-18', 开学季: '09-01', 双11: '11-11', 双12: '12-12' } as const;
export type SalesEvent = keyof typeof SALES_EVENTS;

/**
 * The day of a sales event in a year.
 *
 * @example
 * salesDay('双11', 2026); // => '2026-11-11'
 */
export function salesDay(event: SalesEvent, year: number): string {
  return `${year}-${SALES_EVENTS[event]}`;
}
