import type { ChartLook } from '../workbook/port';
import { openWhole, type Shop } from '../workbook/shop';
import type { TabForm } from '../workbook/tab';
import { replaceTable } from '../workbook/write';
import type { ChartBlock, ChartName } from './chart';
import { type ChartRow, chartsTab, SERIES } from './tabs';

/** A chart and where it stands. */
export interface Drawing {
  readonly block: ChartBlock;
  readonly tab: TabForm;
  readonly at: { readonly row: number; readonly column: number };
}

/** Rows of the sheet that a chart covers, and one to spare. */
export const TALL = 18;

const COLORS = ['#1a73e8', '#f29900', '#188038', '#9334e6'];
const LINE = '#d93025';
/** The lower bound pale, the ROI itself dark. */
const BOUNDED = ['#c6dafc', '#1a73e8'];
const WIDE = { width: 760, height: 320 };

/** Bars that stand or lie, their size and colours. */
const LOOKS: Readonly<Record<ChartName, { kind: 'column' | 'bar'; size: ChartLook['size']; colors: string[] }>> = {
  funnel: { kind: 'column', size: WIDE, colors: COLORS },
  weak: { kind: 'column', size: WIDE, colors: COLORS },
  roi: { kind: 'column', size: WIDE, colors: BOUNDED },
  tiers: { kind: 'column', size: { width: 620, height: 300 }, colors: BOUNDED },
  pains: { kind: 'bar', size: WIDE, colors: COLORS },
  structure: { kind: 'bar', size: { width: 760, height: 400 }, colors: ['#1a73e8', '#c4c7c5'] },
};

function lookOf({ chart, series, isLined }: ChartBlock): Pick<ChartLook, 'kind' | 'size' | 'options'> {
  const { kind, size, colors } = LOOKS[chart];
  const last = series.length - 1;
  const line = { seriesType: 'bars', series: { [last]: { type: 'line', color: LINE, pointSize: 0 } } };
  const options = {
    legend: { position: series.length > 1 ? 'top' : 'none' },
    [kind === 'bar' ? 'hAxis' : 'vAxis']: { minValue: 0 },
    colors: isLined ? [...colors.slice(0, last), LINE] : colors,
    ...(isLined ? line : {}),
  };
  return { kind: isLined ? 'combo' : kind, size, options };
}

/** Fills 内容图表 and puts the charts where they belong; one without figures is left out. The same number of service calls for any number of rows. */
export function drawCharts(shop: Shop, drawings: readonly Drawing[]): void {
  const filled = drawings.filter(({ block: { rows, series } }) => rows.length > 0 && series.length > 0);
  replaceTable(
    shop,
    chartsTab,
    filled.flatMap(({ block }) => chartRows(shop, block)),
  );
  const places = openWhole(shop, chartsTab).headers.at;
  let row = 2;
  for (const { block, tab, at } of filled) {
    const from = { tab: chartsTab.name, row, rows: block.rows.length + 1, columns: 1 };
    const column = (field: string) => ({ ...from, column: places.get(field) ?? 1 });
    const blocks = [column('item'), ...block.series.map((_, index) => column(seriesField(index)))];
    shop.workbook.sheet(tab.name)?.chart({ title: titleOf(shop, block), blocks, at, ...lookOf(block) });
    row += block.rows.length + 1;
  }
}

const titleOf = ({ texts }: Shop, { chart }: ChartBlock) => texts.content.charts[chart];
const seriesField = (index: number) => `series${index + 1}` as keyof ChartRow & string;

/** The names of the series, then a row per category. */
function chartRows(shop: Shop, block: ChartBlock): ChartRow[] {
  const row = (item: string | null, cells: readonly (string | number | null)[]): ChartRow => {
    const all = Array.from({ length: SERIES }, (_, index) => [seriesField(index), cells[index] ?? null] as const);
    const values = Object.fromEntries(all) as Omit<ChartRow, 'chart' | 'item'>;
    return { ...values, chart: titleOf(shop, block), item };
  };
  return [row(null, block.series), ...block.rows.map(({ item, values }) => row(item, values))];
}
