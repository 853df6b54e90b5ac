import type { ChartLook } from '../workbook/port';
import type { curveTab, seasonTab } from './tabs';

type Block = ChartLook['blocks'][number];

const SIZE = { width: 900, height: 380 };
/** The first column that is not frozen. */
const LEFT = 3;
/** Rows that a chart of this height covers, and one to spare. */
const ROWS_A_CHART = 20;

type Series = readonly [field: keyof typeof curveTab.columns, look: object];

const SOLD: Series = ['sold', { type: 'line', color: '#5f6368', lineWidth: 2 }];
const FORECAST: Series = ['point', { type: 'line', color: '#1a73e8', lineWidth: 2 }];
const bands = (label: CurveWords['band']): Series[] => [
  ['hi95', { color: '#dce9fb', labelInLegend: label(95) }],
  ['hi80', { color: '#aecbfa', labelInLegend: label(80) }],
  ['lo80', { color: '#dce9fb', visibleInLegend: false }],
  ['lo95', { color: '#ffffff', visibleInLegend: false }],
];

/** What the curve says. */
export interface CurveWords {
  readonly title: string;
  /** What the forecast lacks. */
  readonly subtitle: string;
  readonly band: (percent: number) => string;
  /** Whether there is a forecast to draw. */
  readonly isTold: boolean;
}

/** Sold, forecast and the bands about it. Google has no bands: the upper bounds are areas, and the lower ones areas in front of them, the last one white. */
export function curveChart(
  { title, subtitle, band, isTold }: CurveWords,
  column: (field: keyof typeof curveTab.columns) => Block,
  below: number,
): ChartLook {
  const series: readonly Series[] = isTold ? [...bands(band), SOLD, FORECAST] : [SOLD];
  return {
    title,
    kind: 'combo',
    blocks: [column('month'), ...series.map(([field]) => column(field))],
    at: { row: below + 3, column: LEFT },
    size: SIZE,
    options: {
      subtitle,
      legend: { position: 'top' },
      vAxis: { minValue: 0 },
      seriesType: 'area',
      areaOpacity: 1,
      lineWidth: 0,
      series: { ...series.map(([, look]) => look) },
    },
  };
}

/** How high each month stands; the peaks are named on the axis. */
export function seasonChart(
  title: string,
  column: (field: keyof typeof seasonTab.columns) => Block,
  below: number,
): ChartLook {
  return {
    title,
    kind: 'column',
    blocks: [column('month'), column('index')],
    at: { row: below + 3 + ROWS_A_CHART, column: LEFT },
    size: SIZE,
    options: { legend: { position: 'none' }, vAxis: { minValue: 0 }, colors: ['#1a73e8'] },
  };
}
