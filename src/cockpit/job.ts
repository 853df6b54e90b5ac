import { readHits, readIncidents } from '../crisis/ledger';
import type { Outcome } from '../workbook/run';
import { openWhole, type Shop } from '../workbook/shop';
import { replaceTable } from '../workbook/write';
import { crisisFigures } from './crisisFigures';
import { crisisRows } from './crisisRows';
import type { MonthlyResponse } from './responseTimes';
import { cockpitTab, responsesTab } from './tabs';

/** Makes 驾驶舱 from what the rooms' tabs hold. */
export function showCockpit(shop: Shop): Outcome {
  const figures = crisisFigures(readIncidents(shop), readHits(shop), shop.now);
  const rows = crisisRows(figures, shop.texts);
  replaceTable(shop, cockpitTab, rows);
  shop.counts.written += rows.length;
  if (figures.months.length > 0) showResponses(shop, figures.months, rows.length);
  return { result: shop.texts.cockpit.made(rows.length), done: true };
}

/** The months stand in a tab of their own: a chart's series take their names from the cell above them. The chart is below the figures, where a sidebar hides nothing. */
function showResponses(shop: Shop, months: readonly MonthlyResponse[], figures: number): void {
  replaceTable(shop, responsesTab, [...months]);
  shop.counts.written += months.length;
  const { at } = openWhole(shop, responsesTab).headers;
  const block = (field: keyof typeof responsesTab.columns) => ({
    tab: responsesTab.name,
    row: 1,
    column: at.get(field) ?? 1,
    rows: months.length + 1,
    columns: 1,
  });
  openWhole(shop, cockpitTab).sheet.chart({
    title: shop.texts.cockpit.chart,
    kind: 'column',
    blocks: [block('month'), block('median'), block('worst')],
    at: { row: figures + 3, column: 1 },
    size: { width: 720, height: 300 },
    options: { legend: { position: 'top' }, vAxis: { minValue: 0 }, colors: ['#1a73e8', '#f29900'] },
  });
}
