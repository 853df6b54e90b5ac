import { halfWidth } from '../../sidebar/files/cell';
import type { OrderState } from '../line';

/** How far an order has come. `unpaid` orders are no lines yet. */
export type Stage = 'unpaid' | 'paid' | 'done' | 'closed' | 'refunded';

/** A platform's status words; written half-width, without blanks. */
export type Stages = Readonly<Record<string, Stage>>;

/** Later wins when two exports tell of the same order. */
export const STAGE_RANK: Readonly<Record<Stage, number>> = { unpaid: 0, paid: 1, done: 2, refunded: 3, closed: 4 };

export const STATE_OF: Readonly<Record<Exclude<Stage, 'unpaid'>, OrderState>> = {
  paid: '已付款',
  done: '已完成',
  closed: '已关闭',
  refunded: '已退款',
};

const PREFIX = /^\((删除|锁定)\)/;

/**
 * What a status word means. JD's prefix (删除) closes an order whatever follows; (锁定) only holds it back.
 *
 * @returns null for a word that the platform is not known to use
 * @example readStage('（删除）等待出库', { 等待出库: 'paid' }) // => 'closed'
 */
export function readStage(word: string, stages: Stages): Stage | null {
  const key = halfWidth(word).replace(/\s+/g, '').toLowerCase();
  const known = stageOf(key, stages);
  if (known) return known;
  const prefix = PREFIX.exec(key);
  if (!prefix) return null;
  const rest = stageOf(key.slice(prefix[0].length), stages);
  return rest && prefix[1] === '删除' ? 'closed' : (rest ?? null);
}

/** A file may hold any word, also such as every object has by nature. */
const stageOf = (key: string, stages: Stages): Stage | undefined =>
  Object.keys(stages).includes(key) ? stages[key] : undefined;
