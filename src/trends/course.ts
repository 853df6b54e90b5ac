import { type GrowthLevel, levelOf } from './level';
import type { Every } from './period';
import { seasonIndex } from './season';
import type { SearchSeries } from './series';
import { isInSeason, type Seasoned, type Usual, usualAt } from './usual';

/** A surge: searches went up beyond the usual and have not come back. */
export interface Surge {
  /** Index of the first period that was above; its day is what the surge is known by. */
  readonly from: number;
  /** Indices of the quiet periods before it: what it is compared with as long as it lasts. */
  readonly before: readonly number[];
}

/** How a series went, as somebody who looks at it at its end sees it. */
export interface Course extends Seasoned {
  /** What was usual in the last period; null where the history is too short. */
  readonly usual: Usual | null;
  readonly level: GrowthLevel;
  /** The surge that goes on in the last period. */
  readonly surge: Surge | null;
  /** How the last surge ended, and the index of the period in which it did; null where there was none. */
  readonly ended: { readonly at: number; readonly because: 'fell' | 'stayed' } | null;
  /** Whether the last period is high for those before it, but not for the season. */
  readonly seasonal: boolean;
  /** Quiet periods so far. */
  readonly quiet: number;
}

/** Periods after which a level that stays is the new usual one. */
const NEW_USUAL: Readonly<Record<Every, number>> = { week: 8, month: 3 };
/** Low periods one after the other that end a surge: a single low week is chance. */
const LOW_ENOUGH: Readonly<Record<Every, number>> = { week: 2, month: 1 };
/** A surge goes on as long as searches are so many standard deviations and such a part of its growth above the expected. */
const STILL_HIGH = { deviations: 2, part: 1 / 3 } as const;
/** Periods whose mean a beginning surge must exceed: what only falls more slowly than last year has not grown. */
const JUST_BEFORE = 4;

/** Goes through a series period by period, judging each by what was known then. Nothing later changes an earlier judgement. */
export function courseOf(series: SearchSeries): Course {
  const walk = new Walk({ series, index: seasonIndex(series) });
  series.values.forEach((value, t) => {
    if (value !== null) walk.take(t, value);
  });
  return walk.course();
}

class Walk {
  private quiet: number[] = [];
  private surge: { from: number; before: readonly number[]; periods: number[]; times: number; low: number } | null =
    null;
  private ended: Course['ended'] = null;
  private usual: Usual | null = null;
  private level: GrowthLevel = null;
  private last = -1;

  constructor(private readonly seasoned: Seasoned) {}

  take(t: number, value: number): void {
    this.last = t;
    this.usual = usualAt(t, this.surge?.before ?? this.quiet, this.seasoned);
    this.level = this.usual && levelOf(value, this.usual);
    if (this.surge) this.goOn(t, value);
    else if (this.level !== null && value > this.justBefore()) this.begin(t, value);
    else this.rest(t);
  }

  private begin(t: number, value: number): void {
    this.surge = { from: t, before: [...this.quiet], periods: [t], times: this.timesUsual(value), low: 0 };
  }

  private rest(t: number): void {
    this.level = null;
    this.quiet.push(t);
  }

  private goOn(t: number, value: number): void {
    const { surge, usual } = this;
    if (!surge || !usual) throw new Error('a surge begins with something usual only');
    const { every } = this.seasoned.series;
    const kept = STILL_HIGH.part * (surge.times - 1) * usual.expected;
    const least = usual.expected + Math.max(STILL_HIGH.deviations * usual.deviation, kept);
    surge.low = this.level !== null || value > least ? 0 : surge.low + 1;
    if (surge.low === 0) surge.times = Math.max(surge.times, this.timesUsual(value));
    surge.periods.push(t);
    if (surge.low >= LOW_ENOUGH[every]) this.end(t, 'fell', []);
    else if (surge.periods.length > NEW_USUAL[every]) this.end(t, 'stayed', surge.periods.slice(0, -1));
  }

  private end(t: number, because: 'fell' | 'stayed', becomeUsual: readonly number[]): void {
    this.surge = null;
    this.ended = { at: t, because };
    this.quiet.push(...becomeUsual);
    this.rest(t);
  }

  private timesUsual(value: number): number {
    return value / Math.max(this.usual?.expected ?? 0, 1);
  }

  private justBefore(): number {
    const recent = this.quiet.slice(-JUST_BEFORE).map((t) => this.seasoned.series.values[t] ?? 0);
    return recent.reduce((sum, value) => sum + value, 0) / Math.max(recent.length, 1);
  }

  course(): Course {
    const { usual, level, ended, seasoned } = this;
    const surge = this.surge && { from: this.surge.from, before: this.surge.before };
    const before = this.quiet.filter((t) => t < this.last);
    const seasonal = surge === null && isInSeason(this.last, before, seasoned);
    return { ...seasoned, usual, level, surge, ended, seasonal, quiet: this.quiet.length };
  }
}
