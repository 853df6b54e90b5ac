import fc from 'fast-check';
import type { RawCell } from '../../../src/workbook/port';
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

/** A shop in every tab of which a stranger's text stands wherever text may, beside what is usual; and how many such places there are. */
export function strangeShop(text: string): { readonly workbook: MemoryWorkbook; readonly places: number } {
  let places = 0;
  const tabs = FILLED.map((tab): [string, RawCell[][]] => {
    const columns = Object.values(tab.columns).filter(({ computed }) => !computed);
    const cells = columns.map((column) =>
      column.kind === 'text' ? fc.constantFrom(text, `${text}。`) : usual(column),
    );
    places += columns.filter(({ kind }) => kind === 'text').length;
    const rows = tab === teamTab ? teamOf(text) : fc.sample(fc.tuple(...cells), { numRuns: ROWS, seed: 1 });
    return [tab.name, [columns.map(({ header }) => header), ...rows]];
  });
  const workbook = new MemoryWorkbook();
  for (const [name, rows] of tabs) {
    const sheet = workbook.fill(name, []);
    // As a cell holds text, not as it is typed.
    sheet.cells = rows.map((row) => row.map((value) => ({ value, formula: '' })));
  }
  return { workbook, places };
}
