/** One order for the changes of all pages and of the add-on: which were unknown to a page when its user made one. */
import type { Mutation } from '../engine/engine';

/** Values go to fixed cells: doing it again, later, ends in the same sheet. All else may move cells. */
const STEADY = new Set(['sheet.mutation.set-range-values', 'formula.mutation.set-array-formula-data']);

function isSteady(mutations: readonly Mutation[]): boolean {
  return mutations.every(({ id }) => STEADY.has(id));
}

/** How many changes are remembered; a page that lags further behind opens the workbook anew. */
const MEMORY = 5000;

/**
 * What becomes of a page's change:
 * `fits` nothing came between · `repeat` values came between, so the page takes its own change once more, after them ·
 * `apart` it is done, but the page's own sheet is out of step · `refused` cells moved meanwhile, it would hit others.
 */
export type Verdict = 'fits' | 'repeat' | 'apart' | 'refused';

export class Order {
  private last = 0;
  private readonly recent: { sequence: number; page: number | null; steady: boolean; again: boolean }[] = [];

  get sequence(): number {
    return this.last;
  }

  /**
   * Puts a change of a page (or of the add-on: null) at the end. Returns its number.
   *
   * @param verdict as it was judged: a page that takes its own change once more hears of it as of another's
   */
  append(page: number | null, mutations: readonly Mutation[], verdict: Verdict = 'fits'): number {
    this.recent.push({ sequence: ++this.last, page, steady: isSteady(mutations), again: verdict === 'repeat' });
    if (this.recent.length > MEMORY) this.recent.shift();
    return this.last;
  }

  /** @param seen number of the last change that `page` knew of */
  judge(page: number, seen: number, mutations: readonly Mutation[]): Verdict {
    const forgotten = seen < (this.recent[0]?.sequence ?? this.last + 1) - 1;
    const between = this.recent.filter((change) => change.sequence > seen && (change.page !== page || change.again));
    if (forgotten || between.some(({ steady }) => !steady)) return 'refused';
    if (between.length === 0) return 'fits';
    return isSteady(mutations) ? 'repeat' : 'apart';
  }
}
