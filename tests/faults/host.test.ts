import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { SheetData, StoredCell } from '../../local/engine/engine';
import { Host } from '../../local/host';
import { shown } from '../addon/shopHost';
import type { Held } from '../workbook/memoryWorkbook';
import { note } from './figures';
import { type GivenShop, type GivenTab, shops } from './given/workbooks';
import { jobOf } from './oracle';
import { PATIENCE, SEED, SIZES } from './size';

const DAY = { numberFormat: 'yyyy-mm-dd hh:mm:ss' };
const serialOf = (day: Date) => (day.getTime() + 8 * 3_600_000) / 86_400_000 + 25_569;
/** Longer ones are of another program: the engine holds them, and nobody waits for its drawing. */
const MOST = 2_000;

/** Tabs of each workbook: the engine is a hundred times slower than memory. */
const TABS = 4;

/** Formulas that come to errors of every kind, in place of such a text. */
const ERRORS: ReadonlyMap<unknown, string> = new Map(
  Object.entries({
    '#REF!': '=INDIRECT("没有这张表!A1")',
    '#N/A': '=NA()',
    '#DIV/0!': '=1/0',
    '#VALUE!': '="字"+1',
    '#NAME?': '=NOTAFUNCTION(1)',
    '#NUM!': '=SQRT(-1)',
  }),
);

/** A cell of the campaign as the engine holds it: formulas are real ones, errors what they come to. */
function cellOf({ value, formula }: Held): StoredCell | null {
  if (value === '') return null;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : { value: serialOf(value), style: DAY };
  const error = ERRORS.get(value);
  if (error) return { value: null, formula: error };
  if (typeof value === 'string' && value.length > MOST) return { value: value.slice(0, MOST) };
  if (formula === '' || typeof value === 'boolean') return { value };
  return { value: null, formula: typeof value === 'number' ? `=0+${value}` : `=""&"${value.replace(/"/g, '""')}"` };
}

function sheetOf({ tab, columns, rows, merged }: GivenTab, at: number): SheetData {
  const header = columns.map(({ header: value }) => cellOf({ value, formula: '' }));
  const fits = merged.filter(([row, column]) => row + 1 < rows.length && column < columns.length);
  return {
    name: tab.name,
    rows: 40,
    columns: 40,
    cells: [header, ...rows.map((row) => row.map(cellOf))],
    // One of a kind: merges do not overlap.
    merges: fits.slice(0, 1).map(([row, column]) => ({ row: row + 1, column, rows: 2, columns: 1 })),
    hiddenRows: at % 2 === 0 ? [2] : [],
    hiddenColumns: at % 3 === 0 ? [1] : [],
  };
}

/** What users filled, as they see it, with their formulas. */
function typedIn(host: Host, shop: GivenShop): Record<string, unknown> {
  const cells = shop.map(({ tab, columns, rows }) => {
    const sheet = host.engine.sheet(tab.name);
    const box = { row: 0, column: 0, rows: rows.length + 1, columns: Math.max(1, columns.length) };
    const own = (sheet?.read(box) ?? []).map((row, at) =>
      row
        .filter((_, column) => at === 0 || !columns[column]?.column?.computed)
        .map(({ value, formula }) => [value, formula]),
    );
    return [tab.name, own] as const;
  });
  return Object.fromEntries(cells);
}

const totals = { workbooks: 0, runs: 0 };

function check(shop: GivenShop): void {
  const sheets = shop.map(sheetOf);
  const outbox = mkdtempSync(join(tmpdir(), 'outbox-'));
  const data = { name: '测试店', sheets: [...sheets, { name: '空表', cells: [] }] };
  const host = Host.open({ bundle: 'dist', workbook: { data }, now: new Date('2026-11-02T10:00:00+08:00'), outbox });
  host.engine.calculate();
  const before = JSON.stringify(typedIn(host, shop));
  const jobs = [...new Set(shop.map(({ tab }) => jobOf(tab)))].flatMap((job) => job ?? []);
  for (const job of jobs) {
    const runs = [1, 2].map(() => {
      const run = host.run('runJob', [job], 'command') as { 结果: string };
      totals.runs++;
      if (run.结果.includes('出错了')) throw new Error(`${job}: ${run.结果}`);
      host.engine.calculate();
      return shown(host, '数据问题');
    });
    expect(runs[1]).toEqual(runs[0]);
  }
  expect(JSON.stringify(typedIn(host, shop))).toBe(before);
  totals.workbooks++;
}

test(
  'on the engine of the local host: formulas and their errors, merged and hidden cells are read, and stay',
  () => {
    const some = fc.tuple(shops, fc.nat(40)).map(([shop, first]) => {
      const read = shop.filter(({ tab }) => jobOf(tab) !== null);
      return [...read.slice(first % (read.length || 1)), ...read].slice(0, TABS);
    });
    const different = some.filter((shop) => shop.length > 0 && new Set(shop).size === shop.length);
    fc.assert(fc.property(different, check), { numRuns: SIZES.hosts, seed: SEED, endOnFailure: true });
    note('workbooks on the local host’s engine', totals);
  },
  PATIENCE,
);
