import type { Deadline } from './deadline';

/** How much somebody has on the table. */
export interface Load {
  readonly who: string;
  readonly open: number;
  readonly overdue: number;
}

/** Open cards per person, the most burdened first. A card of several people counts for each of them. */
export function loadOf(cards: readonly { readonly people: readonly string[]; readonly deadline: Deadline }[]): Load[] {
  const loads = new Map<string, { open: number; overdue: number }>();
  for (const { people, deadline } of cards) {
    if (deadline.kind === 'done') continue;
    for (const who of people) {
      const load = loads.get(who) ?? { open: 0, overdue: 0 };
      load.open++;
      if (deadline.kind === 'overdue') load.overdue++;
      loads.set(who, load);
    }
  }
  return [...loads]
    .map(([who, load]) => ({ who, ...load }))
    .sort((left, right) => right.overdue - left.overdue || right.open - left.open || (left.who < right.who ? -1 : 1));
}
