import * as z from 'zod/mini';
import { addRows } from '../workbook/block';
import type { Value } from '../workbook/cell';
import type { Outcome } from '../workbook/run';
import { openWhole, type Shop } from '../workbook/shop';
import { type Columns, keyOf, type RowOf, type Tab, type TabForm } from '../workbook/tab';
import { dated, salesUntil } from './dated';
import type { SampleCell, SampleFile, SampleTable } from './file';
import { noteSamples, readSamples, rowPrint } from './ledger';
import { calledBy, SALES } from './names';

/** What 备注 says of the sample's monthly sales. */
const NOTE = '示例数据';

/** A row of sample data: checked, and what it is called. */
interface Fresh {
  readonly tab: Tab<Columns>;
  readonly row: RowOf<Columns>;
  readonly called: string;
}

/**
 * Writes the sample data into the tabs, dated from today, and remembers each row. A row whose key is there already is left out; where there is sample data
 * already nothing is written.
 *
 * @param tabs every tab that ShopDeck knows
 */
export function addSample(shop: Shop, file: SampleFile, tabs: readonly TabForm[]): Outcome {
  const { sample: words } = shop.texts;
  return shop.lock.hold(() => {
    const before = readSamples(shop).length;
    if (before > 0) return { result: words.there(before), done: true };
    const today = shop.now.slice(0, 10);
    const byTab = [...file.tables, salesTable(file, today)].map((table) => freshRows(shop, table, tabs, today));
    noteSamples(
      shop,
      byTab.flat().map(({ tab, row, called }) => ({ tab: tab.name, row: called, print: rowPrint(tab, row) })),
    );
    for (const rows of byTab) {
      const [first] = rows;
      if (!first) continue;
      addRows(
        openWhole(shop, first.tab),
        rows.map(({ row }) => row),
      );
      shop.counts.written += rows.length;
    }
    shop.workbook.flush();
    const names = byTab.flatMap(([first]) => first?.tab.name ?? []);
    return { result: words.added(shop.counts.written, names), done: true };
  });
}

/** The monthly sales as a table like the others; its months are dated already. */
function salesTable({ sales, firstMonth }: SampleFile, today: string): SampleTable {
  const rows = sales.flatMap((one) =>
    salesUntil(one, firstMonth, today).map(({ month, product, category, pieces, revenue }) => [
      month,
      product,
      category,
      pieces,
      revenue,
      NOTE,
    ]),
  );
  return {
    tab: SALES,
    headers: ['月份', '商品', '品类', '销量', '销售额', '备注'],
    called: ['月份', '商品'],
    rows,
  };
}

function freshRows(shop: Shop, table: SampleTable, tabs: readonly TabForm[], today: string): Fresh[] {
  const tab = tabs.find(({ name }) => name === table.tab) as Tab<Columns> | undefined;
  if (!tab) throw new Error(`the sample has rows of ${table.tab}, which is no tab`);
  const { rows } = openWhole(shop, tab);
  const there = new Set(tab.key.length > 0 ? rows.map(({ row }) => keyOf(tab, row)) : []);
  return table.rows.map((cells) => freshRow(tab, table, cells, today)).filter(({ row }) => !there.has(keyOf(tab, row)));
}

function freshRow(
  tab: Tab<Columns>,
  { headers, called }: SampleTable,
  cells: readonly SampleCell[],
  today: string,
): Fresh {
  const raw: Record<string, Value> = {};
  for (const [field, { header, kind }] of Object.entries(tab.columns)) {
    raw[field] = dated(cells[headers.indexOf(header)] ?? null, kind, today) ?? '';
  }
  const checked = z.safeParse(tab.row, raw);
  if (!checked.success) throw new Error(`a sample row of ${tab.name} is not whole: ${JSON.stringify(cells)}`);
  const names = called.map((header) => String(cells[headers.indexOf(header)] ?? ''));
  return { tab, row: checked.data, called: calledBy(names) };
}
