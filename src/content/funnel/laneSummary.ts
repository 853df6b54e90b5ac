import { groupBy } from '../../statistics/groupBy';
import { rankSumChance } from '../../statistics/rankSum';
import { type RatioOfSums, type Return, ratioOfSums } from '../../statistics/ratioOfSums';
import type { Lane, Piece } from '../piece';
import { laneKey, typicalRate } from './benchmark';
import { STEPS, type Step, type StepRate, type StepRates, shareOf } from './step';

/** A piece with the rates of its steps that had their time. */
export interface Rated {
  readonly piece: Piece;
  readonly mature: StepRates;
}

/** What a number of pieces came to. */
export interface Summary {
  readonly pieces: number;
  readonly views: number;
  readonly rates: Readonly<Record<Step, number | null>>;
  /** What the rates are shares of, added up: of few, a rate says little. */
  readonly cases: Readonly<Record<Step, number>>;
  readonly cost: number;
  readonly revenue: number;
  /** Of the pieces that cost something and of which the revenue is known. */
  readonly roi: RatioOfSums | null;
  readonly returns: number;
}

/** A step that recent pieces do worse than those before. */
export interface Slide {
  readonly step: Step;
  readonly rate: number;
  readonly usual: number;
  readonly sure: 'clearly' | 'maybe';
}

/** Pieces of one platform and kind: all of them, and those of late. */
export interface LaneSummary {
  readonly lane: Lane;
  readonly all: Summary;
  readonly recent: Summary;
  readonly slide: Slide | null;
}

/** Chances below which recent pieces are taken to be worse; six steps are looked at. */
const [MAYBE, CLEARLY] = [0.05, 0.05 / STEPS.length];
/** A shortfall of less is no matter. */
const MATTERS = 0.9;

/** What was spent and earned, of pieces of which both are known. */
export const returnsOf = (pieces: readonly Pick<Piece, 'cost' | 'revenue'>[]): Return[] =>
  pieces.flatMap(({ cost, revenue }) =>
    cost !== null && cost > 0 && revenue !== null ? [{ spent: cost, earned: revenue }] : [],
  );

const total = (values: readonly (number | null)[]) => values.reduce<number>((sum, value) => sum + (value ?? 0), 0);

/** The sums of some pieces, their ROI, and the typical rate of each step. */
export function summaryOf(rated: readonly Rated[]): Summary {
  const pieces = rated.map(({ piece }) => piece);
  const returns = returnsOf(pieces);
  const own = STEPS.map((step) => [step, ratesOf(rated, step)] as const);
  const rates = own.map(([step, all]) => [step, all.length > 0 ? typicalRate(all) : null] as const);
  const cases = own.map(([step, all]) => [step, total(all.map(({ of }) => of))] as const);
  return {
    pieces: pieces.length,
    views: total(pieces.map(({ counts }) => counts.views)),
    rates: Object.fromEntries(rates) as unknown as Summary['rates'],
    cases: Object.fromEntries(cases) as unknown as Summary['cases'],
    cost: total(pieces.map(({ cost }) => cost)),
    revenue: total(pieces.map(({ revenue }) => revenue)),
    roi: ratioOfSums(returns),
    returns: returns.length,
  };
}

/** The rates of a step, over the base that most of the pieces have: shares of carts and of clicks are not mixed. */
function ratesOf(rated: readonly Rated[], step: Step): readonly StepRate[] {
  const bases = [
    ...groupBy(
      rated.flatMap(({ mature }) => mature[step] ?? []),
      ({ base }) => base,
    ).values(),
  ];
  return bases.reduce<readonly StepRate[]>((most, own) => (own.length > most.length ? own : most), []);
}

/**
 * Each platform and kind, what has the most views first.
 *
 * @param since first day of what is recent, ISO
 */
export function laneSummaries(rated: readonly Rated[], since: string): LaneSummary[] {
  const lanes = [...groupBy(rated, ({ piece }) => laneKey(piece)).values()].map((own): LaneSummary => {
    const recent = own.filter(({ piece }) => piece.published >= since);
    const before = own.filter(({ piece }) => piece.published < since);
    const { platform, kind } = (own[0] as Rated).piece;
    return { lane: { platform, kind }, all: summaryOf(own), recent: summaryOf(recent), slide: slideOf(recent, before) };
  });
  return lanes.sort((left, right) => right.all.views - left.all.views);
}

/** The step that fell the most since before, where that is no chance: the rank-sum test of Mann and Whitney, because rates of pieces differ widely by themselves. */
function slideOf(recent: readonly Rated[], before: readonly Rated[]): Slide | null {
  const slides = STEPS.flatMap((step): Slide[] => {
    const [late, early] = [ratesOf(recent, step), ratesOf(before, step)];
    if (late.length === 0 || early.length === 0 || late[0]?.base !== early[0]?.base) return [];
    const chance = rankSumChance(late.map(shareOf), early.map(shareOf));
    const [rate, usual] = [typicalRate(late), typicalRate(early)];
    const matters = usual > 0 && rate / usual <= MATTERS && chance < MAYBE;
    return matters ? [{ step, rate, usual, sure: chance < CLEARLY ? 'clearly' : 'maybe' }] : [];
  });
  return slides.reduce<Slide | null>(
    (worst, one) => (worst === null || one.rate / one.usual < worst.rate / worst.usual ? one : worst),
    null,
  );
}
