import type { OrderLine } from './line';
import type { Question } from './question';

/** What came of keeping some lines; `total` is how many there are now. */
export interface Kept {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly total: number;
}

/** Where the orders of the shop are: the tab 订单, or a table of BigQuery. */
export interface OrderEngine {
  ask<Params, Answer>(question: Question<Params, Answer>, params: Params): Answer;
  /** Takes lines in, merged order by order (`mergeOrders`): the same lines again change nothing. */
  keep(lines: readonly OrderLine[]): Kept;
  /**
   * Notes for 数据问题 what is there and not counted, where reading has not noted it.
   *
   * @param nameless how many lines name neither product nor SKU
   */
  noteUncounted(nameless: number): void;
}
