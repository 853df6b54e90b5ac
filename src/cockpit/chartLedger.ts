import { movementTab } from '../customers/movement/tabs';
import type { ChartLook } from '../workbook/port';
import { openWhole, type Shop } from '../workbook/shop';
import type { Columns, Tab } from '../workbook/tab';
import { replaceTable } from '../workbook/write';
import type { MonthlyResponse } from './responseTimes';
import type { SalesCourse } from './salesLedger';
import { cockpitTab, coursesTab, responsesTab } from './tabs';

/** What the charts are drawn over. */
export interface Courses {
  readonly sales: SalesCourse | null;
  /** Months that stand first in 分层流动. */
  readonly tierMonths: number;
  readonly responses: readonly MonthlyResponse[];
}

/** What the chart of sales draws; the forecast only where there is one. */
const SOLD = ['month', 'sold'] as const;
const FORECAST = ['point', 'lo80', 'hi80'] as const;

/** Where charts stand below the lines, left to right: the columns at which one ends and the next begins. */
const COLUMNS = [1, 5, 9] as const;
const SIZE = { width: 528, height: 300 };
const COMMON = { legend: { position: 'top' }, vAxis: { minValue: 0 } };

/**
 * Draws the charts below the lines, side by side, where a sidebar hides none. A chart's series take their names from the cell above them, so that the months stand in
 * tabs of their own.
 *
 * @param lines of 驾驶舱
 */
export function drawCharts(shop: Shop, { sales, tierMonths, responses }: Courses, lines: number): void {
  const { charts } = shop.texts.cockpit;
  const months = sales?.months ?? [];
  if (months.length > 0) replaceTable(shop, coursesTab, [...months]);
  if (responses.length > 0) replaceTable(shop, responsesTab, [...responses]);
  const isTold = months.some(({ point }) => point !== null);
  const drawn = [
    {
      title: charts.sales,
      kind: 'line',
      rows: months.length,
      blocks: (rows: number) => blocksOf(shop, coursesTab, isTold ? [...SOLD, ...FORECAST] : SOLD, rows),
      options: {
        subtitle: sales ? charts.lacks(sales.thisMonth) : '',
        colors: ['#1a73e8', '#188038', '#a8dab5', '#a8dab5'],
        series: { 2: { labelInLegend: charts.lowest }, 3: { labelInLegend: charts.highest } },
      },
    },
    {
      title: charts.tiers,
      kind: 'column',
      rows: tierMonths,
      blocks: (rows: number) => blocksOf(shop, movementTab, ['month', 'high', 'ordinary', 'dormant'], rows),
      options: { isStacked: true, colors: ['#188038', '#8ab4f8', '#bdc1c6'] },
    },
    {
      title: charts.responses,
      kind: 'column',
      rows: responses.length,
      blocks: (rows: number) => blocksOf(shop, responsesTab, ['month', 'median', 'worst'], rows),
      options: { colors: ['#1a73e8', '#f29900'] },
    },
  ] as const;
  const { sheet } = openWhole(shop, cockpitTab);
  drawn
    .filter(({ rows }) => rows > 0)
    .forEach(({ title, kind, rows, blocks, options }, index) => {
      const at = { row: lines + 3, column: COLUMNS[index] ?? 1 };
      sheet.chart({ title, kind, blocks: blocks(rows), at, size: SIZE, options: { ...COMMON, ...options } });
    });
}

function blocksOf<C extends Columns>(
  shop: Shop,
  tab: Tab<C>,
  fields: readonly (keyof C & string)[],
  rows: number,
): ChartLook['blocks'] {
  const { at } = openWhole(shop, tab).headers;
  return fields.map((field) => ({ tab: tab.name, row: 1, column: at.get(field) ?? 1, rows: rows + 1, columns: 1 }));
}
