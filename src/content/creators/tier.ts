/** Tiers of creators in the guide's words (section 4). */
export const TIERS = ['头部', '腰部', '素人', '普通用户'] as const;
export type Tier = (typeof TIERS)[number];

/** Followers from which on a creator belongs to a tier; ascending. */
export interface TierBounds {
  readonly amateur: number;
  readonly waist: number;
  readonly head: number;
}

/** 素人 from 10,000 followers, 腰部 from 100,000, 头部 from a million (guide, section 4; where it leaves a gap, 500,000 to a million is 腰部 too). */
export const GUIDE_BOUNDS: TierBounds = { amateur: 10_000, waist: 100_000, head: 1_000_000 };

/** @example areBounds({ amateur: 10_000, waist: 5_000, head: 1_000_000 }) // => false */
export const areBounds = ({ amateur, waist, head }: TierBounds): boolean =>
  amateur > 0 && waist > amateur && head > waist;

/**
 * The tier of a creator.
 *
 * @example
 * [9_999, 10_000, 100_000, 1_000_000].map((followers) => tierOf(followers)); // => ['普通用户', '素人', '腰部', '头部']
 */
export function tierOf(followers: number, { amateur, waist, head }: TierBounds = GUIDE_BOUNDS): Tier {
  if (followers >= head) return '头部';
  if (followers >= waist) return '腰部';
  return followers >= amateur ? '素人' : '普通用户';
}
