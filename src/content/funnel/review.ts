import { addDays } from '../../calendar/addDays';
import type { Piece } from '../piece';
import { benchmarksOf } from './benchmark';
import { type Extreme, extremesOf } from './extremes';
import { type LaneSummary, laneSummaries, type Summary, summaryOf } from './laneSummary';
import { type StepRates, stepRates } from './step';
import { matureRates, type Standing, standingOf } from './weakest';

/** A piece with its rates and where it loses the most. */
export interface Reviewed {
  readonly piece: Piece;
  readonly rates: StepRates;
  readonly standing: Standing;
}

/** The funnel of every piece, and what pieces of one platform and kind come to. */
export interface FunnelReview {
  /** In the order of the pieces. */
  readonly pieces: readonly Reviewed[];
  readonly whole: Summary;
  readonly lanes: readonly LaneSummary[];
  readonly best: readonly Extreme[];
  readonly worst: readonly Extreme[];
}

/** Days that are recent: up to the last piece, so that a shop that did not post lately still sees its last month. */
const RECENT_DAYS = 30;

/**
 * Reviews pieces as of a day. Those that are still to be published are rated and not compared.
 *
 * @param enough pieces of a platform and kind from which a piece is compared with the median
 * @param today ISO day
 */
export function reviewOf(pieces: readonly Piece[], enough: number, today: string): FunnelReview {
  const rated = pieces.map((piece) => {
    const rates = stepRates(piece.counts);
    return { piece, rates, mature: matureRates(rates, piece.published, today) };
  });
  const published = rated.filter(({ piece }) => piece.published <= today);
  const usual = benchmarksOf(
    published.map(({ piece: { platform, kind }, mature }) => ({ platform, kind, rates: mature })),
    enough,
  );
  const [last = today] = published
    .map(({ piece }) => piece.published)
    .sort()
    .reverse();
  return {
    pieces: rated.map(({ piece, rates, mature }) => {
      return { piece, rates, standing: standingOf(piece, rates, mature, usual) };
    }),
    whole: summaryOf(published),
    lanes: laneSummaries(published, addDays(last, 1 - RECENT_DAYS)),
    ...extremesOf(
      published.map(({ piece }) => piece),
      today,
    ),
  };
}
