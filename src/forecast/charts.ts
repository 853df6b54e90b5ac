import type { ChartLook } from '../workbook/port';
import type { curveTab, seasonTab } from './tabs';

type Block = ChartLook['blocks'][number];

const SIZE = { width: 900, height: 380 };
/** The first column that is not frozen. */
const LEFT = 3;
/** Rows that a chart of this height covers, and one to spare. */
const ROWS_A_CHART = 20;

/** Sold, forecast and the bands about it. Google has no bands: the upper bounds are areas, and the lower ones areas in front of them, the last one white. */
export function curveChart(
  { title, band }: { title: string; band: (percent: number) => string },
  column: (field: keyof typeof curveTab.columns) => Block,
  below: number,
): ChartLook {
  return {
    title,
    kind: 'combo',
    blocks: [
      column('month'),
      column('hi95'),
      column('hi80'),
      column('lo80'),
      column('lo95'),
      column('sold'),
      column('point'),
    ],
    at: { row: below + 3, column: LEFT },
    size: SIZE,
    options: {
      legend: { position: 'top' },
      vAxis: { minValue: 0 },
      seriesType: 'area',
      areaOpacity: 1,
      lineWidth: 0,
      series: {
        0: { color: '#dce9fb', labelInLegend: band(95) },
        1: { color: '#aecbfa', labelInLegend: band(80) },
        2: { color: '#dce9fb', visibleInLegend: false },
        3: { color: '#ffffff', visibleInLegend: false },
        4: { type: 'line', color: '#5f6368', lineWidth: 2 },
        5: { type: 'line', color: '#1a73e8', lineWidth: 2 },
      },
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
