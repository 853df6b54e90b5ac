import type { Texts } from '../../text/texts';
import type { Lane } from '../piece';
import type { Extreme } from './extremes';
import type { LaneSummary, Summary } from './laneSummary';
import type { FunnelReview } from './review';
import { shownRoi } from './roi';
import { type FunnelHeaders, STEPS, shareOf, stepRates } from './step';
import type { FunnelRow, Scope } from './tabs';

/** What the rows are said with. */
export interface Said {
  readonly words: Texts['content'];
  readonly headers: FunnelHeaders;
  readonly scopes: Readonly<Record<Scope, string>>;
  /** Pieces from which an ROI is more than a hint. */
  readonly enough: number;
  readonly breakEven: number | null;
}

/** Rows of 内容漏斗: the whole shop, each platform and kind with its last month below it, then the best and the worst pieces. */
export function funnelRows({ whole, lanes, best, worst }: FunnelReview, said: Said): FunnelRow[] {
  if (whole.pieces === 0) return [];
  const { words, scopes, enough } = said;
  const about = paysOf(whole, said);
  // Rates of pictures and of live sessions have no median together.
  const unrated = Object.fromEntries(STEPS.map((step) => [step, null]));
  return [
    { ...summaryRow({ platform: words.wholeShop, kind: null }, scopes.all, whole, enough), ...unrated, about },
    ...lanes.flatMap((lane) => laneRows(lane, said)),
    ...best.map((one) => extremeRow(one, 'best', said)),
    ...worst.map((one) => extremeRow(one, 'worst', said)),
  ];
}

function laneRows({ lane, all, recent, slide }: LaneSummary, said: Said): FunnelRow[] {
  const { words, headers, scopes, enough } = said;
  const about = paysOf(all, said);
  const slid = words.slid(slide, recent, all, headers);
  const weakest = slide && headers.steps[slide.step];
  return [
    { ...summaryRow(lane, scopes.all, all, enough), about },
    { ...summaryRow(lane, scopes.recent, recent, enough), about: slid, weakest },
  ];
}

const paysOf = ({ roi, returns }: Summary, { words, enough, breakEven }: Said) =>
  words.pays(shownRoi(roi, returns, enough), returns, enough, breakEven);

function summaryRow(
  { platform, kind }: { platform: string; kind: Lane['kind'] | null },
  scope: string,
  { pieces, views, rates, cost, revenue, roi, returns }: Summary,
  enough: number,
): FunnelRow {
  const shown = shownRoi(roi, returns, enough);
  return {
    ...{ platform, kind, scope, pieces, views, ...rates, cost, revenue },
    ...{ about: null, weakest: null, id: null, title: null },
    roi: shown?.ratio ?? null,
    roiLow: shown?.interval?.low ?? null,
    roiHigh: shown?.interval?.high ?? null,
  };
}

function extremeRow(extreme: Extreme, side: 'best' | 'worst', { words, scopes }: Said): FunnelRow {
  const { platform, kind, counts, cost, revenue, id, title } = extreme.piece;
  const rates = stepRates(counts);
  const shares = Object.fromEntries(STEPS.map((step) => [step, rates[step] && shareOf(rates[step])]));
  return {
    ...{ platform, kind, cost, revenue, id, title, views: counts.views, roi: extreme.roi },
    ...(shares as Pick<FunnelRow, (typeof STEPS)[number]>),
    ...{ scope: scopes[side], weakest: null, roiLow: null, roiHigh: null, pieces: null },
    about: words.extreme(extreme, side),
  };
}
