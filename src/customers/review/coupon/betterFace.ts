import { mean, quantileSorted } from 'simple-statistics';
import { lots } from '../../../statistics/scatter';
import type { Range } from '../profit';
import { type Effect, effectOn } from './effect';
import type { Face } from './face';
import { facesFor } from './faces';
import { type Dose, type Response, type Returns, responseOf, shareReturning } from './response';

/** What is known when another face is looked for. */
export interface FaceQuestion {
  readonly present: Face;
  /** Faces of the campaign that were offered to this audience, the present one among them, and who came back for each. */
  readonly tried: readonly (Face & Returns)[];
  /** Who came back without any. */
  readonly without: Returns;
  /** Spends of the audience without a coupon, above 0; at least one, and no more than some hundred. */
  readonly baskets: readonly number[];
  /** Gross profit of a yuan of revenue. */
  readonly margin: number;
}

/** The face that is expected to bring most. */
export interface BetterFace {
  readonly face: Face;
  /** Expected profit per head beyond no coupon at all, before the cost of the messages. */
  readonly profit: Range;
  /** By how much that is more than the present face. */
  readonly over: Range;
  /** Part of the baskets in which the present and the better face would be used. */
  readonly reach: { readonly present: number; readonly better: number };
}

/** Faces that save more than this times what was tried are beyond what the campaign can tell of. */
const FURTHEST = 1.5;
const DRAWS = 300;
const SEED = 80_15;

/**
 * The coupon face that is expected to bring most per head, of those that go with the shop's own baskets and margin, held against the present one.
 *
 * What it rests on: baskets are as before (`withCoupon` says which ones a face changes), returns answer to what a face saves as the campaign showed
 * (`responseOf`), everybody who returns buys once. The ranges (90%) come from drawing the rates and the baskets anew (Efron 1979), always with the same draws. They
 * do not hold what is wrong with the assumptions: a face is to be tried, not believed.
 *
 * @returns null where the present face is best
 */
export function betterFace(question: FaceQuestion): BetterFace | null {
  const { present, tried, without, margin, baskets } = question;
  const doses = tried.map((face) => ({ ...face, saving: effectOn(baskets, face).saving }));
  const most = Math.max(...doses.map(({ saving }) => saving)) * FURTHEST;
  const likely = responseOf(without, doses);
  const now = choiceOf(present, baskets, margin, likely);
  const choices = facesFor(baskets, margin).map((face) => choiceOf(face, baskets, margin, likely));
  const best = choices
    .filter(({ effect }) => effect.saving <= most)
    .reduce((top, choice) => (choice.profit > top.profit ? choice : top), now);
  if (best === now) return null;
  const drawn = draws([present, best.face], { doses, without, baskets, margin });
  return {
    face: best.face,
    profit: rangeOf(
      best.profit,
      drawn.map(({ better }) => better),
    ),
    over: rangeOf(
      best.profit - now.profit,
      drawn.map(({ better, old }) => better - old),
    ),
    reach: { present: now.effect.reach, better: best.effect.reach },
  };
}

function choiceOf(face: Face, baskets: readonly number[], margin: number, response: Response) {
  const effect = effectOn(baskets, face);
  return { face, effect, profit: profitBeyond(effect, mean([...baskets]), margin, response) };
}

/** Profit per head of a face beyond that of people without a coupon. */
function profitBeyond({ goods, discount, saving }: Effect, usual: number, margin: number, response: Response): number {
  const bought = shareReturning(response, saving) * (margin * goods - discount);
  return bought - shareReturning(response, 0) * margin * usual;
}

interface Ground extends Pick<FaceQuestion, 'without' | 'baskets' | 'margin'> {
  readonly doses: readonly Dose[];
}

function draws([old, better]: readonly [Face, Face], { doses, without, baskets, margin }: Ground) {
  const next = lots(SEED);
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return Array.from({ length: DRAWS }, () => {
    const response = responseOf(without, doses, normal);
    const drawn = baskets.map(() => baskets[Math.floor(next() * baskets.length)] ?? 0);
    const profit = (face: Face) => profitBeyond(effectOn(drawn, face), mean(drawn), margin, response);
    return { old: profit(old), better: profit(better) };
  });
}

function rangeOf(point: number, values: readonly number[]): Range {
  const sorted = [...values].sort((a, b) => a - b);
  return { low: quantileSorted(sorted, 0.05), point, high: quantileSorted(sorted, 0.95) };
}
