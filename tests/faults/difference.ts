import type { RawCell } from '../../src/workbook/port';
import type { Held, MemorySheet, MemoryWorkbook } from '../workbook/memoryWorkbook';

/** Whether two cells hold the same; days are compared by their moment. */
export function isSame(left: RawCell, right: RawCell): boolean {
  if (left instanceof Date && right instanceof Date) return Object.is(left.getTime(), right.getTime());
  return Object.is(left, right);
}

const isBlank = ({ value, formula }: Held) => formula === '' && typeof value === 'string' && value.trim() === '';

export const isSameHeld = (left: Held, right: Held) =>
  left === right || (left.formula === right.formula && isSame(left.value, right.value));

/** A cell as a message shows it. */
export const told = ({ value, formula }: Held) =>
  `${formula && 'ƒ'}${value instanceof Date ? `day ${value.getTime()}` : JSON.stringify(value)}`.slice(0, 80);

/** The first cell in which two tabs differ, in words; null where they are the same. */
export function cellDifference(before: MemorySheet, after: MemorySheet): string | null {
  const height = Math.max(before.cells.length, after.cells.length);
  for (let row = 1; row <= height; row++) {
    const width = Math.max(before.cells[row - 1]?.length ?? 0, after.cells[row - 1]?.length ?? 0);
    for (let column = 1; column <= width; column++) {
      const [left, right] = [before.at(row, column), after.at(row, column)];
      if (!isSameHeld(left, right) && !(isBlank(left) && isBlank(right)))
        return `${before.name} row ${row} column ${column}: ${told(left)} → ${told(right)}`;
    }
  }
  return null;
}

const isAlike = (left: unknown, right: unknown) => left === right || JSON.stringify(left) === JSON.stringify(right);

const isSameMap = <K, V>(left: ReadonlyMap<K, V>, right: ReadonlyMap<K, V>) =>
  left.size === right.size && [...left].every(([key, value]) => right.has(key) && isAlike(value, right.get(key)));

/** In what two tabs differ beside their cells; null where they look the same. */
function lookDifference(before: MemorySheet, after: MemorySheet): string | null {
  const parts = {
    formats: isSameMap(before.formats, after.formats),
    looks: isSameMap(before.looks, after.looks),
    offers: isSameMap(before.offers, after.offers),
    charts: isAlike(before.charts, after.charts),
    notes: isAlike(before.notes, after.notes),
  };
  const [part] = Object.entries(parts).find(([, same]) => !same) ?? [];
  return part === undefined ? null : `${before.name}: other ${part}`;
}

/**
 * In what two workbooks differ; null where they are the same.
 *
 * @param without tabs that every run adds to
 */
export function workbookDifference(
  before: MemoryWorkbook,
  after: MemoryWorkbook,
  without: readonly string[],
): string | null {
  const names = (workbook: MemoryWorkbook) => [...workbook.sheets.keys()].filter((name) => !without.includes(name));
  const [left, right] = [names(before), names(after)];
  if (left.join() !== right.join()) return `tabs ${left.join()} → ${right.join()}`;
  for (const name of left) {
    const [one, other] = [before.sheet(name), after.sheet(name)];
    const found = one && other && (cellDifference(one, other) ?? lookDifference(one, other));
    if (found) return found;
  }
  return null;
}
