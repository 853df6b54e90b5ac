import { openWhole, type Shop } from '../workbook/shop';
import { replaceTable } from '../workbook/write';
import { type Curves, curvesOf } from './curves';
import type { Finding } from './finding';
import { CURVES, type CurveRow, curvesTab, EVERY_WORDS, reportTab } from './tabs';

const COLORS = ['#d93025', '#1a73e8', '#f29900', '#188038', '#9334e6'];
const SIZE = { width: 760, height: 320 };
/** Rows of the sheet that a chart covers. */
const TALL = 18;

/**
 * Fills 趋势走势 and puts the charts below the report: one of the weekly words, one of the monthly ones. A fixed number of service calls.
 *
 * @param findings in the order of the report
 * @param below rows of the report
 */
export function drawCurves(shop: Shop, findings: readonly Finding[], below: number): void {
  const all = (['week', 'month'] as const).flatMap((every) => curvesOf(findings, every, CURVES) ?? []);
  replaceTable(shop, curvesTab, all.flatMap(rowsOf));
  if (all.length === 0) return;
  const { sheet } = openWhole(shop, reportTab);
  const { at } = openWhole(shop, curvesTab).headers;
  let row = 2;
  all.forEach((curves, place) => {
    const block = (field: keyof CurveRow & string) => {
      return { tab: curvesTab.name, row, column: at.get(field) ?? 1, rows: curves.points.length + 1, columns: 1 };
    };
    const fields = curves.names.map((_, index) => curveField(index));
    sheet.chart({
      title: shop.texts.trends.charts[curves.every],
      kind: 'line',
      blocks: [block('day'), ...fields.map(block)],
      // Right of the columns that stay in sight: they would cut it off.
      at: { row: below + 3 + place * TALL, column: reportTab.frozenColumns + 1 },
      size: SIZE,
      options: { legend: { position: 'top' }, vAxis: { minValue: 0 }, colors: COLORS },
    });
    row += curves.points.length + 1;
  });
}

const curveField = (index: number) => `curve${index + 1}` as keyof CurveRow & string;

/** The names of the curves, then a row per period. */
function rowsOf({ every, names, points }: Curves): CurveRow[] {
  const row = (day: string | null, cells: readonly (string | number | null)[]): CurveRow => {
    const curves = Array.from({ length: CURVES }, (_, index) => [curveField(index), cells[index] ?? null] as const);
    return { ...(Object.fromEntries(curves) as Omit<CurveRow, 'every' | 'day'>), every: EVERY_WORDS[every], day };
  };
  return [row(null, names), ...points.map(({ day, times }) => row(day, times))];
}
