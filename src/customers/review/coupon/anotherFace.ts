import { median } from 'simple-statistics';
import type { Candidate } from '../judgement';
import type { PastReturns } from '../pastReturns';
import { ENOUGH_TO_LOOK } from '../verdict';
import type { Baskets } from './baskets';
import { type BetterFace, betterFace } from './betterFace';
import { effectOn } from './effect';
import { type Face, faceIn } from './face';
import { rounded } from './faces';
import type { Returns } from './response';

/** What can be done with another coupon face; `text/…/review` says it in words. */
export type FaceAdvice =
  | { readonly kind: 'face'; readonly better: BetterFace; readonly baskets: number }
  | { readonly kind: 'outOfReach'; readonly reach: number; readonly threshold: number }
  | { readonly kind: 'faceFits' }
  | { readonly kind: 'noCoupon' }
  | { readonly kind: 'noFace' };

/** What the search for another face may go by. */
export interface FaceGround {
  /** Usual spends of the audience, above 0. */
  readonly baskets: Baskets;
  /** Who of the audience comes back anyway; where the campaign has no control group. */
  readonly past: PastReturns | null;
}

/** Fewer baskets say nothing of a threshold. */
const FEWEST_BASKETS = 50;
/** A face that fewer of the baskets can use has taught nothing of what a coupon does. */
const LEAST_REACH = 0.05;

/**
 * Looks for a coupon face that would do better than that of an offer.
 *
 * @param all the campaign's offers to the same audience, this one among them: each face that was tried tells of the response
 * @returns null where nothing can be reckoned: too few baskets, or nobody without a coupon to compare with
 */
export function anotherFace(
  { benefit, figures }: Candidate,
  all: readonly Candidate[],
  { baskets, past }: FaceGround,
): FaceAdvice | null {
  const present = faceIn(benefit);
  if (!present) return { kind: 'noFace' };
  const { offer, control } = figures;
  const without = control?.offer ? returnsOf(control.offer.group) : past;
  if (!offer || !without || baskets.count < FEWEST_BASKETS) return null;
  const { count, amounts } = baskets;
  const { reach } = effectOn(amounts, present);
  if (reach < LEAST_REACH) return { kind: 'outOfReach', reach, threshold: rounded(median([...amounts])) };
  const tried = all.flatMap((one) => triedFace(one) ?? []);
  const better = betterFace({ present, tried, without, baskets: amounts, margin: offer.margin });
  if (!better) return { kind: 'faceFits' };
  return better.profit.point > 0 ? { kind: 'face', better, baskets: count } : { kind: 'noCoupon' };
}

const returnsOf = ({ people, buyers }: { people: number; buyers: number }): Returns => ({ people, returned: buyers });

function triedFace({ benefit, figures: { offer } }: Candidate): (Face & Returns) | null {
  const face = faceIn(benefit);
  return face && offer && offer.group.people >= ENOUGH_TO_LOOK ? { ...face, ...returnsOf(offer.group) } : null;
}
