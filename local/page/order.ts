/** One order for the changes of all pages and of the add-on: which were unknown to a page when its user made one. */
import type { Mutation } from '../engine/engine';
import { isHit, type Kind, kindOf, type Move, movesOf, reachOf } from './reach';

/** How many changes are remembered; a page that lags further behind opens the workbook anew. */
const MEMORY = 5000;

/**
 * What becomes of a page's change:
 * `fits` nothing came between that it meets · `repeat` values came between, so the page does its own change once more, after them ·
 * `apart` it is done, but the page's own sheet is out of step · `refused` cells moved meanwhile, it would hit others.
 */
export type Verdict = 'fits' | 'repeat' | 'apart' | 'refused';

interface Ordered {
  page: number | null;
  kind: Kind;
  moves: Move[];
  /** Its page does it once more when it hears of its place, so that until then it is news to that page, too. */
  again: boolean;
}

export class Order {
  private last = 0;
  private readonly recent: Ordered[] = [];

  get sequence(): number {
    return this.last;
  }

  /** Puts a change of a page (or of the add-on: null) at the end, as it was judged. Returns its number. */
  append(page: number | null, mutations: readonly Mutation[], verdict: Verdict = 'fits'): number {
    this.recent.push({ page, kind: kindOf(mutations), moves: movesOf(mutations), again: verdict === 'repeat' });
    if (this.recent.length > MEMORY) this.recent.shift();
    this.last += 1;
    return this.last;
  }

  /** @param seen number of the last change that `page` knew of */
  judge(page: number, seen: number, mutations: readonly Mutation[]): Verdict {
    const unseen = this.last - seen;
    if (unseen > this.recent.length) return 'refused';
    const between = this.recent.slice(this.recent.length - unseen).filter((one) => one.page !== page || one.again);
    const moves = between.flatMap((one) => one.moves);
    if (moves.length > 0 && isHit(reachOf(mutations), moves)) return 'refused';
    if (between.length === 0) return 'fits';
    const kind = kindOf(mutations);
    if (kind === 'values') return 'repeat';
    return kind === 'looks' && between.every((one) => one.kind === 'values') ? 'fits' : 'apart';
  }
}
