import type { ChartBlock } from '../chart';
import type { LaneSummary } from './laneSummary';
import { STEPS, type Step } from './step';
import type { Standing } from './weakest';

/** What the charts call things. */
export interface ChartWords {
  readonly steps: Readonly<Record<Step, string>>;
  readonly pieces: string;
  readonly roi: readonly [low: string, roi: string, high: string];
  readonly breakEven: string;
}

export const laneName = ({ lane }: Pick<LaneSummary, 'lane'>): string => `${lane.platform}·${lane.kind}`;

/** An ROI of fewer pieces is not drawn: its interval would hide the others. */
const FEW = 3;

/** Each step of late as a percentage of what is usual for the platform and kind: 100 is as ever, what is below is where viewers are lost. */
export function funnelBlock(lanes: readonly LaneSummary[], most: number, words: ChartWords): ChartBlock {
  const shown = lanes.filter(({ recent }) => recent.pieces > 0).slice(0, most);
  const rows = STEPS.map((step) => {
    const values = shown.map(({ recent, all }) => {
      const [rate, usual] = [recent.rates[step], all.rates[step]];
      return rate === null || usual === null || usual <= 0 ? null : Math.round((rate / usual) * 100);
    });
    return { item: words.steps[step], values };
  });
  return { chart: 'funnel', series: shown.map(laneName), rows };
}

/** How many pieces are weakest at each step. */
export function weakBlock(standings: readonly Standing[], words: ChartWords): ChartBlock {
  const weak = standings.flatMap((standing) => (standing.state === 'weak' ? [standing.weak.step] : []));
  const rows = STEPS.map((step) => ({ item: words.steps[step], values: [weak.filter((one) => one === step).length] }));
  return { chart: 'weak', series: [words.pieces], rows };
}

/** ROI of each platform and kind between its bounds, beside what it takes to pay. */
export function roiBlock(lanes: readonly LaneSummary[], pays: number | null, words: ChartWords): ChartBlock {
  const drawn = lanes.filter(({ all }) => all.returns >= FEW);
  const rows = drawn.map((lane) => {
    const { ratio = null, interval = null } = lane.all.roi ?? {};
    const line = pays === null ? [] : [pays];
    return { item: laneName(lane), values: [interval?.low ?? null, ratio, interval?.high ?? null, ...line] };
  });
  return { chart: 'roi', series: pays === null ? words.roi : [...words.roi, words.breakEven], rows };
}
