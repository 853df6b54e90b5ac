import type { ChartBlock } from '../chart';
import type { LaneSummary } from './laneSummary';
import { shownRoi } from './roi';
import { STEPS, type Step } from './step';
import type { Standing } from './weakest';

/** What the charts call things. */
export interface ChartWords {
  readonly steps: Readonly<Record<Step, string>>;
  readonly pieces: string;
  readonly roi: readonly [low: string, roi: string];
  readonly breakEven: string;
  readonly usual: string;
}

export const laneName = ({ lane }: Pick<LaneSummary, 'lane'>): string => `${lane.platform}·${lane.kind}`;

/** A rate of fewer cases is not drawn. */
const FEW = 30;

/** Each step of late as a percentage of what is usual for the platform and kind: 100 is as ever, what is below is where viewers are lost. */
export function funnelBlock(lanes: readonly LaneSummary[], most: number, words: ChartWords): ChartBlock {
  const ofUsual = ({ recent, all }: LaneSummary, step: Step) => {
    const [rate, usual] = [recent.rates[step], all.rates[step]];
    const says = rate !== null && usual !== null && usual > 0 && recent.cases[step] >= FEW;
    return says ? Math.round((rate / usual) * 100) : null;
  };
  const shown = lanes.filter((lane) => STEPS.some((step) => ofUsual(lane, step) !== null)).slice(0, most);
  const rows = STEPS.map((step) => {
    return { item: words.steps[step], values: [...shown.map((lane) => ofUsual(lane, step)), 100] };
  });
  const series = shown.length > 0 ? [...shown.map(laneName), words.usual] : [];
  return { chart: 'funnel', series, isLined: true, rows };
}

/** How many pieces are weakest at each step. */
export function weakBlock(standings: readonly Standing[], words: ChartWords): ChartBlock {
  const weak = standings.flatMap((standing) => (standing.state === 'weak' ? [standing.weak.step] : []));
  const rows = STEPS.map((step) => ({ item: words.steps[step], values: [weak.filter((one) => one === step).length] }));
  return { chart: 'weak', series: [words.pieces], isLined: false, rows };
}

/**
 * ROI of each platform and kind with its lower bound, beside what it takes to pay. The upper bound of a few pieces would make the others small; it stands in the tab.
 *
 * @param enough pieces from which an ROI is drawn
 */
export function roiBlock(
  lanes: readonly LaneSummary[],
  { enough, breakEven }: { readonly enough: number; readonly breakEven: number | null },
  words: ChartWords,
): ChartBlock {
  const line = breakEven === null ? [] : [breakEven];
  const rows = lanes.flatMap(({ lane, all }) => {
    const roi = shownRoi(all.roi, all.returns, enough);
    if (!roi || all.returns < enough) return [];
    return [{ item: laneName({ lane }), values: [roi.interval?.low ?? null, roi.ratio, ...line] }];
  });
  const series = breakEven === null ? words.roi : [...words.roi, words.breakEven];
  return { chart: 'roi', series, isLined: breakEven !== null, rows };
}
