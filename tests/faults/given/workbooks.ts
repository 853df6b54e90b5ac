import fc from 'fast-check';
import { careTab } from '../../../src/customers/care/tabs';
import { SETTINGS, TABS } from '../../../src/modules';
import { orderSettings } from '../../../src/orders/tabs';
import type { Column } from '../../../src/workbook/column';
import { settingsTab } from '../../../src/workbook/settings';
import type { TabForm } from '../../../src/workbook/tab';
import { type Held, MemoryWorkbook } from '../../workbook/memoryWorkbook';
import { told } from '../difference';
import { cellOf, type Given, ownCell } from './cells';
import { layoutOf, type Placed } from './layout';

/** A tab that a user made and filled. */
export interface GivenTab {
  readonly tab: TabForm;
  readonly columns: readonly Placed[];
  readonly rows: readonly (readonly Given[])[];
  /** Cells that are merged with the one below them, counted from 0 among the rows and columns; rows that are appended are not merged. */
  readonly merged: readonly (readonly [row: number, column: number])[];
}

export type GivenShop = readonly GivenTab[];

/** The tabs that users fill. */
export const FILLED: readonly TabForm[] = TABS.filter(({ whole }) => !whole);

/** Rows at most: a few of everything, more of what is summed up. */
const ROWS: Readonly<Record<string, number>> = { 订单: 12, 销售历史: 12, 趋势词: 8, 舆情提及: 6, 设置: 6 };
const FEW = 4;

/** One cell of so many is what nobody foresees. */
const ONE_IN = 30;

const rowOf = (columns: readonly Placed[]): fc.Arbitrary<Given[]> =>
  fc.tuple(...columns.map(({ column }) => (column ? cellIn(column) : ownCell)));

/** No formula stands in 触达计划, whose columns are read back: one that says 待办, say, begins the contact anew that the run before has ended. */
const READ_BACK = new Set<Column>(Object.values(careTab.columns));

const cellIn = (column: Column) =>
  cellOf(column, ONE_IN).map((cell) => (READ_BACK.has(column) ? { ...cell, formula: '' } : cell));

const merges = fc.oneof(
  { weight: 6, arbitrary: fc.constant([]) },
  { weight: 1, arbitrary: fc.array(fc.tuple(fc.nat(FEW), fc.nat(20)), { maxLength: 2 }) },
);

function tabOf(tab: TabForm): fc.Arbitrary<GivenTab> {
  const rows = tab === settingsTab ? settingRows : (columns: readonly Placed[]) => rowsOf(tab, columns);
  return layoutOf(tab).chain((columns) =>
    fc.record({ tab: fc.constant(tab), columns: fc.constant(columns), rows: rows(columns), merged: merges }),
  );
}

const rowsOf = (tab: TabForm, columns: readonly Placed[]) =>
  fc.array(rowOf(columns), { maxLength: ROWS[tab.name] ?? FEW });

/** Whose values decide where orders are kept: BigQuery, which is not here. */
const ELSEWHERE = Object.values(orderSettings).map(({ key }) => key);
const KEYS = SETTINGS.filter(({ key }) => !ELSEWHERE.includes(key));

/** Settings by their keys, with values of their own kinds or any other. */
function settingRows(columns: readonly Placed[]): fc.Arbitrary<Given[][]> {
  const row = fc.constantFrom(...KEYS).chain(({ key, column: value }) => {
    const cells = columns.map(({ column }) => {
      if (column?.header === '键') return fc.constant<Given>({ value: key, formula: '', fits: true });
      // 值 itself takes any text; whether it fits its setting is said beside the key.
      if (column?.header === '值') return cellOf(value, ONE_IN / 5).map((cell) => ({ ...cell, fits: fitsText(cell) }));
      return column ? cellOf(column, ONE_IN) : ownCell;
    });
    return fc.tuple(...cells);
  });
  return fc.array(row, { maxLength: ROWS[settingsTab.name] ?? FEW });
}

const fitsText = ({ value }: Held) => !(typeof value === 'string' && value.startsWith('#'));

/** A shop with some of the tabs that users fill. */
export const shops: fc.Arbitrary<GivenShop> = fc
  .tuple(...FILLED.map((tab) => fc.option(tabOf(tab), { freq: 5, nil: null })))
  .map((tabs) => tabs.flatMap((tab) => tab ?? []));

/** The shop as a workbook. */
export function workbookOf(shop: GivenShop): MemoryWorkbook {
  const workbook = new MemoryWorkbook();
  for (const { tab, columns, rows, merged } of shop) {
    const sheet = workbook.fill(tab.name, []);
    const header = columns.map(({ header: value }): Held => ({ value, formula: '' }));
    sheet.cells = [header, ...rows.map((row) => row.map(({ value, formula }): Held => ({ value, formula })))];
    for (const [row, column] of merged)
      if (row + 1 < rows.length && column < columns.length)
        sheet.merge({ row: row + 2, column: column + 1, rows: 2, columns: 1 });
  }
  return workbook;
}

/** The shop as a message shows it. */
export const tellShop = (shop: GivenShop): string =>
  shop
    .map(({ tab, columns, rows, merged }) => {
      const lines = [columns.map(({ header }) => ({ value: header, formula: '' })), ...rows];
      const cells = lines.map((line) => line.map(told).join(' | '));
      return [`${tab.name}${merged.length > 0 ? `, merged ${JSON.stringify(merged)}` : ''}`, ...cells].join('\n');
    })
    .join('\n\n');
