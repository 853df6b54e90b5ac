import { cellAddress } from '../../workbook/address';
import { addRows } from '../../workbook/block';
import type { Problem } from '../../workbook/problem';
import { openTable, openWhole, type Shop } from '../../workbook/shop';
import type { Table } from '../../workbook/table';
import { type Check, type Fault, faultsIn } from './standard';
import { type StandardRow, standardTab } from './tabs';

/** The rows of 内容规范 that are on. Where the tab is absent or holds nothing but headers, the standard of the house is filled in first. */
export function readStandard(shop: Shop): readonly Check[] {
  const table = openTable(shop, standardTab);
  if (table.cells.length > 1) return checked(shop, table);
  return shop.lock.hold(() => {
    const whole = openWhole(shop, standardTab);
    const { standard } = shop.texts.brief;
    if (whole.cells.length <= 1) addRows(whole, standard);
    shop.workbook.flush();
    return standard;
  });
}

function checked(shop: Shop, table: Table<typeof standardTab.columns>): readonly Check[] {
  const placed = table.rows.filter(({ row }) => row.on).map(({ at, row }) => ({ at, check: row as StandardRow }));
  const checks = placed.map(({ check }) => check);
  const rows = new Map<Check, number>(placed.map(({ at, check }) => [check, at]));
  const faults = faultsIn(checks).map((fault) => problemOf(shop, table, fault, rows.get(fault.check) ?? 1));
  shop.problems.set(standardTab.name, [...table.problems, ...faults]);
  return checks;
}

function problemOf(
  { texts }: Shop,
  table: Table<typeof standardTab.columns>,
  { check, field, holds }: Fault,
  at: number,
): Problem {
  const column = standardTab.columns[field].header;
  return {
    tab: standardTab.name,
    cell: cellAddress(at, table.headers.at.get(field) ?? 1),
    column,
    value: String(check[field] ?? ''),
    reason: { code: 'said', sentence: texts.brief.fault(check.step, column, holds) },
  };
}
