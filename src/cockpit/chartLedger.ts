import type { ChartLook } from '../workbook/port';
import { openWhole, type Shop } from '../workbook/shop';
import type { Columns, Tab } from '../workbook/tab';
import { replaceTable } from '../workbook/write';
import type { MonthlyResponse } from './responseTimes';
import type { CourseMonth } from './salesLedger';
import { cockpitTab, coursesTab, responsesTab } from './tabs';

/** Size of a chart, and how many rows of the usual height it covers. */
const SIZE = { width: 560, height: 300 };

/**
 * Draws the charts below the lines, side by side, where a sidebar hides neither. A chart's series take their names from the cell above them, so that the months stand in
 * tabs of their own.
 *
 * @param lines of 驾驶舱
 */
export function drawCharts(
  shop: Shop,
  months: readonly CourseMonth[],
  responses: readonly MonthlyResponse[],
  lines: number,
): void {
  const { charts } = shop.texts.cockpit;
  const row = lines + 3;
  if (months.length > 0) {
    replaceTable(shop, coursesTab, [...months]);
    draw(shop, {
      title: charts.sales,
      kind: 'line',
      blocks: blocksOf(shop, coursesTab, ['month', 'sold', 'point', 'lo80', 'hi80'], months.length),
      at: { row, column: 1 },
      options: {
        legend: { position: 'top' },
        vAxis: { minValue: 0 },
        colors: ['#1a73e8', '#188038', '#a8dab5', '#a8dab5'],
      },
    });
  }
  if (responses.length === 0) return;
  replaceTable(shop, responsesTab, [...responses]);
  draw(shop, {
    title: charts.responses,
    kind: 'column',
    blocks: blocksOf(shop, responsesTab, ['month', 'median', 'worst'], responses.length),
    at: { row, column: months.length > 0 ? 5 : 1 },
    options: { legend: { position: 'top' }, vAxis: { minValue: 0 }, colors: ['#1a73e8', '#f29900'] },
  });
}

function draw(shop: Shop, look: Omit<ChartLook, 'size'>): void {
  openWhole(shop, cockpitTab).sheet.chart({ ...look, size: SIZE });
}

function blocksOf<C extends Columns>(shop: Shop, tab: Tab<C>, fields: (keyof C & string)[], rows: number) {
  const { at } = openWhole(shop, tab).headers;
  return fields.map((field) => ({ tab: tab.name, row: 1, column: at.get(field) ?? 1, rows: rows + 1, columns: 1 }));
}
