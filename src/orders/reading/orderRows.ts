import { attempt, type Row } from './row';

/** A row and what was read from it. */
export interface ReadRow<T> {
  row: Row;
  value: T;
}

/** Rows grouped by order number, orders and rows in the order of the file. Rows without a readable number are refused. */
export function byOrder(rows: readonly Row[], idOf: (row: Row) => string = (row) => row.orderId()): Map<string, Row[]> {
  const orders = new Map<string, Row[]>();
  for (const row of rows) {
    const id = attempt(row, idOf);
    if (id === null) continue;
    const order = orders.get(id);
    if (order) order.push(row);
    else orders.set(id, [row]);
  }
  return orders;
}

/**
 * Reads the rows of one order, whose money is known for the order only. When one of them is refused its share cannot be
 * told from the others', so the whole order is left out and each row says which one to mend.
 *
 * @returns null when a row was refused
 */
export function wholeOrder<T extends object>(rows: readonly Row[], read: (row: Row) => T): ReadRow<T>[] | null {
  const good: ReadRow<T>[] = [];
  const bad: Row[] = [];
  for (const row of rows) {
    const value = attempt(row, read);
    if (value === null) bad.push(row);
    else good.push({ row, value });
  }
  const [culprit] = bad;
  if (!culprit) return good;
  leaveOut(good, culprit);
  return null;
}

/** Refuses rows that are sound themselves, because another row of their order is not. */
export function leaveOut(rows: readonly { row: Row }[], culprit: Row): void {
  const cell = culprit.sheet.refusedCell(culprit.index);
  for (const { row } of rows) row.refuse('orderIncomplete', 'orderId', cell);
}
