import type { Duty } from './desk';

/** A row of 排班. */
export interface Shift {
  /** ISO day. */
  readonly day: string;
  readonly platform: string;
  readonly agent: string;
}

/** Who is there, and how many they are. */
export type Attendance = Duty & { readonly people: number };

/** People by name. */
export interface Staff {
  /** ISO day. */
  readonly today: string;
  /** Customer service, and who of them works today by his calendar. */
  readonly service: readonly string[];
  readonly present: readonly string[];
  /** Everybody of the shop. */
  readonly others: readonly string[];
  readonly shifts: readonly Shift[];
}

/**
 * Who takes contacts today. Where 排班 says who is on a platform today it is they; else whoever of customer service works today.
 *
 * @example
 * dutyOf({ today: '2026-11-11', service: ['方小满'], present: ['方小满'], others: [], shifts: [{ day: '2026-11-11', platform: '抖音', agent: '葛小川' }] }).on('抖音'); // => ['葛小川']
 * dutyOf({ today: '2026-11-12', service: ['方小满'], present: ['方小满'], others: [], shifts: [] }).on('抖音'); // => ['方小满']
 */
export function dutyOf({ today, service, present, others, shifts }: Staff): Attendance {
  const onShift = new Map<string, string[]>();
  for (const { day, platform, agent } of shifts) {
    if (day !== today) continue;
    for (const one of namesIn(platform))
      onShift.set(one, [...new Set([...(onShift.get(one) ?? []), ...namesIn(agent)])]);
  }
  const rostered = shifts.filter(({ day }) => day >= today).flatMap(({ agent }) => namesIn(agent));
  const known = new Set([...service, ...others, ...rostered]);
  const everybody = [...new Set(present)];
  const people = new Set([...everybody, ...[...onShift.values()].flat()]).size;
  return { on: (platform) => onShift.get(platform) ?? everybody, isKnown: (person) => known.has(person), people };
}

/** Several names may stand in one cell. */
const namesIn = (cell: string) => cell.split(/[、,，;；/]/).flatMap((name) => name.trim() || []);
