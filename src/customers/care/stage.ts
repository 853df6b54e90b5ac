/** What a contact is (guide, section 3), in the words that the sheet uses. */
export const STAGES = ['VIP服务', '老客券', '专属客服', '人工外呼'] as const;
export type Stage = (typeof STAGES)[number];

/** What a VIP service is about. */
export const TOPICS = ['意见回访', '新品试用', '专属问候'] as const;
export type Topic = (typeof TOPICS)[number];

/** The rhythm of high value, the ladder of the dormant, and what the user planned for anybody else. */
export const TRACKS = ['VIP', '唤回', '手工'] as const;
export type Track = (typeof TRACKS)[number];

/** Where the ladder of the dormant begins. */
export const FIRST_STAGE: Stage = '老客券';
const LADDER: readonly Stage[] = [FIRST_STAGE, '专属客服', '人工外呼'];

/**
 * The track of a stage.
 *
 * @example
 * trackOf('人工外呼'); // => '唤回'
 * trackOf(null); // => '手工'
 */
export function trackOf(stage: Stage | null): Track {
  if (stage === null) return '手工';
  return stage === 'VIP服务' ? 'VIP' : '唤回';
}

/**
 * The stage of the ladder after another; null after the last.
 *
 * @param byHand whether the customer is worth more than a coupon
 * @example
 * stageAfter('老客券', true); // => '专属客服'
 * stageAfter('老客券', false); // => null
 * stageAfter('人工外呼', true); // => null
 */
export function stageAfter(stage: Stage, byHand: boolean): Stage | null {
  return byHand ? (LADDER[LADDER.indexOf(stage) + 1] ?? null) : null;
}
