import fc from 'fast-check';
import type { Column } from '../../../src/workbook/column';
import type { RawCell } from '../../../src/workbook/port';
import type { TabForm } from '../../../src/workbook/tab';
import { teamTab } from '../../../src/workbook/team';
import { MemoryWorkbook } from '../../workbook/memoryWorkbook';
import { usual } from './cells';
import { FILLED } from './workbooks';

const ROWS = 4;

/** Somebody to write to, whatever he is called. */
const teamOf = (text: string): RawCell[][] => [
  ['负责人', text, 'boss@shop.cn', '', ''],
  ['品控', text, 'quality@shop.cn', 'deputy@shop.cn', ''],
  ['客服', `${text}二`, text, text, ''],
];

type CellsOf = (column: Column) => fc.Arbitrary<RawCell>;

/** A few rows in every tab that users fill; the same ones whenever they are asked for. */
function filled(cellsOf: CellsOf, team: RawCell[][]): MemoryWorkbook {
  const workbook = new MemoryWorkbook();
  for (const tab of FILLED) {
    const columns = typedColumns(tab);
    const rows = tab === teamTab ? team : fc.sample(fc.tuple(...columns.map(cellsOf)), { numRuns: ROWS, seed: 1 });
    // As cells hold it, not as it is typed.
    workbook.fill(tab.name, []).cells = [columns.map(({ header }) => header), ...rows].map((row) =>
      row.map((value) => ({ value, formula: '' })),
    );
  }
  return workbook;
}

const typedColumns = (tab: TabForm) => Object.values(tab.columns).filter(({ computed }) => !computed);

/** A shop as its people fill it. */
export const usualShop = (): MemoryWorkbook => filled(usual, teamOf('王总'));

/** A shop in every tab of which a stranger's text stands wherever text may, beside what is usual; and how many such places there are. */
export function strangeShop(text: string): { readonly workbook: MemoryWorkbook; readonly places: number } {
  const places = FILLED.flatMap(typedColumns).filter(({ kind }) => kind === 'text').length;
  const cellsOf: CellsOf = (column) => (column.kind === 'text' ? fc.constantFrom(text, `${text}。`) : usual(column));
  return { workbook: filled(cellsOf, teamOf(text)), places };
}
