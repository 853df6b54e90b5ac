import { exactSum } from './shownMonths';

/** A product's year as a version of the plan had it. */
export interface PlanSnapshot {
  product: string;
  year: number;
  /** Twelve; null where nothing was known. */
  months: readonly (number | null)[];
  /** Twelve: whether the figure was sold, not forecast. */
  actual: readonly boolean[];
  model: string | null;
  /** What the promotions were, as any text that differs when they do; null where it was not kept. */
  promotions: string | null;
}

/**
 * - `newMonths`: months have been sold since that were forecast;
 * - `model`: another model;
 * - `promotions`: windows were entered, moved or taken away;
 * - `history`: none of these, so the history itself was changed.
 */
export type ChangeReason = 'newMonths' | 'model' | 'promotions' | 'history';

export interface PlanChange {
  product: string;
  year: number;
  kind: 'new' | 'gone' | 'changed' | 'same';
  /** Now less then, over the months that both versions forecast; null where there are none. */
  difference: number | null;
  /** The difference over what was forecast then; null where that is nothing. */
  ratio: number | null;
  reasons: ChangeReason[];
}

/**
 * What changed since the version before, per product and year: those of now in their order, then those that are gone.
 * Only months that both forecast are compared: a month that was sold meanwhile is no change of mind.
 */
export function planChanges(before: readonly PlanSnapshot[], now: readonly PlanSnapshot[]): PlanChange[] {
  const known = new Map(before.map((snapshot) => [keyOf(snapshot), snapshot]));
  const kept = new Set(now.map(keyOf));
  return [
    ...now.map((snapshot) => changeOf(known.get(keyOf(snapshot)), snapshot)),
    ...before.filter((snapshot) => !kept.has(keyOf(snapshot))).map((snapshot) => unpaired(snapshot, 'gone')),
  ];
}

const keyOf = ({ product, year }: PlanSnapshot): string => `${year}\n${product}`;

const unpaired = ({ product, year }: PlanSnapshot, kind: 'new' | 'gone'): PlanChange => ({
  product,
  year,
  kind,
  difference: null,
  ratio: null,
  reasons: [],
});

function changeOf(then: PlanSnapshot | undefined, now: PlanSnapshot): PlanChange {
  if (!then) return unpaired(now, 'new');
  const both = now.months.flatMap((value, at) => {
    const was = then.months[at] ?? null;
    return value === null || was === null || now.actual[at] || then.actual[at] ? [] : [{ was, value }];
  });
  const was = exactSum(both.map((month) => month.was));
  const difference = exactSum(both.map((month) => month.value - month.was));
  const moved = both.some((month) => month.value !== month.was);
  return {
    product: now.product,
    year: now.year,
    kind: moved ? 'changed' : 'same',
    difference,
    ratio: difference !== null && was ? difference / was : null,
    reasons: moved ? reasonsOf(then, now) : [],
  };
}

function reasonsOf(then: PlanSnapshot, now: PlanSnapshot): ChangeReason[] {
  const found: (ChangeReason | false)[] = [
    now.actual.some((sold, at) => sold && !then.actual[at]) && 'newMonths',
    then.model !== null && now.model !== null && then.model !== now.model && 'model',
    then.promotions !== null && now.promotions !== null && then.promotions !== now.promotions && 'promotions',
  ];
  const reasons = found.filter((reason) => reason !== false);
  return reasons.length > 0 ? reasons : ['history'];
}
