/** The cells of a chart's ranges as one table: labels at the left, one series in each further column. */

export type Value = string | number | boolean | null;

export interface Series {
  name: string;
  values: (number | null)[];
  /** The sheet shows the values as percentages. */
  percent: boolean;
}

export interface ChartTable {
  labels: string[];
  /** The label column's own numbers, for scatter charts. */
  labelNumbers: (number | null)[];
  series: Series[];
}

/** A cell's value with its displayed text: charts show 2025-06, not 45809. */
export interface ChartCell {
  value: Value;
  text: string;
}

const BLANK: ChartCell = { value: null, text: '' };

function numeric({ value }: ChartCell): number | null {
  return typeof value === 'number' ? value : null;
}

/** Ranges side by side, as Google merges them by default. */
export function beside(ranges: ChartCell[][][]): ChartCell[][] {
  const rows = Math.max(0, ...ranges.map((range) => range.length));
  return Array.from({ length: rows }, (_, row) =>
    ranges.flatMap((range) => range[row] ?? (range[0] ?? []).map(() => BLANK)),
  );
}

/** @param headers count of header rows; the last one names the series. Rows that are blank throughout are left out. */
export function chartTable(cells: ChartCell[][], headers: number): ChartTable {
  const head = headers > 0 ? (cells[headers - 1] ?? []) : [];
  const body = cells.slice(headers).filter((row) => row.some(({ text }) => text !== ''));
  const width = Math.max(0, ...cells.map((row) => row.length));
  const column = (at: number) => body.map((row) => row[at] ?? BLANK);
  const series = Array.from({ length: Math.max(0, width - 1) }, (_, at) => ({
    name: head[at + 1]?.text ?? '',
    values: column(at + 1).map(numeric),
    percent: column(at + 1).some(({ text }) => text.endsWith('%')),
  }));
  return { labels: column(0).map(({ text }) => text), labelNumbers: column(0).map(numeric), series };
}
