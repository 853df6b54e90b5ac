import type { Texts } from '../../text/texts';
import type { Lane } from '../piece';
import type { Extreme } from './extremes';
import type { LaneSummary, Summary } from './laneSummary';
import type { FunnelReview } from './review';
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
  const { words, scopes, enough, breakEven } = said;
  const about = words.pays(whole.roi, whole.returns, enough, breakEven);
  // Rates of pictures and of live sessions have no median together.
  const unrated = Object.fromEntries(STEPS.map((step) => [step, null]));
  return [
    { ...summaryRow({ platform: words.wholeShop, kind: null }, scopes.all, whole), ...unrated, about },
    ...lanes.flatMap((lane) => laneRows(lane, said)),
    ...best.map((one) => extremeRow(one, 'best', said)),
    ...worst.map((one) => extremeRow(one, 'worst', said)),
  ];
}

function laneRows({ lane, all, recent, slide }: LaneSummary, said: Said): FunnelRow[] {
  const { words, headers, scopes, enough, breakEven } = said;
  const about = words.pays(all.roi, all.returns, enough, breakEven);
  const slid = words.slid(slide, recent, all, headers);
  const weakest = slide && headers.steps[slide.step];
  return [
    { ...summaryRow(lane, scopes.all, all), about },
    { ...summaryRow(lane, scopes.recent, recent), about: slid, weakest },
  ];
}

function summaryRow(
  { platform, kind }: { platform: string; kind: Lane['kind'] | null },
  scope: string,
  { pieces, views, rates, cost, revenue, roi }: Summary,
): FunnelRow {
  return {
    ...{ platform, kind, scope, pieces, views, ...rates, cost, revenue },
    ...{ about: null, weakest: null, id: null, title: null },
    roi: roi?.ratio ?? null,
    roiLow: roi?.interval?.low ?? null,
    roiHigh: roi?.interval?.high ?? null,
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
    about: words.extreme(extreme, side) || null,
  };
}
