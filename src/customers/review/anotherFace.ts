import type { FaceAdvice } from './advice';
import { betterFace } from './betterFace';
import { type Face, faceIn } from './coupon';
import type { Candidate } from './judgement';
import type { PastReturns } from './pastReturns';
import type { Returns } from './response';
import { ENOUGH_TO_LOOK } from './verdict';

/** What the search for another face may go by. */
export interface FaceGround {
  /** Usual spends of the audience, above 0. */
  readonly baskets: readonly number[];
  /** Who of the audience comes back anyway; where the campaign has no control group. */
  readonly past: PastReturns | null;
}

/** Fewer baskets say nothing of a threshold. */
const FEWEST_BASKETS = 50;

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
  if (!offer || !without || baskets.length < FEWEST_BASKETS) return null;
  const tried = all.flatMap((one) => triedFace(one) ?? []);
  const better = betterFace({ present, tried, without, baskets, margin: offer.margin });
  if (!better) return { kind: 'faceFits' };
  return better.profit.point > 0 ? { kind: 'face', better, baskets: baskets.length } : { kind: 'noCoupon' };
}

const returnsOf = ({ people, buyers }: { people: number; buyers: number }): Returns => ({ people, returned: buyers });

function triedFace({ benefit, figures: { offer } }: Candidate): (Face & Returns) | null {
  const face = faceIn(benefit);
  return face && offer && offer.group.people >= ENOUGH_TO_LOOK ? { ...face, ...returnsOf(offer.group) } : null;
}
