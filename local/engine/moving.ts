import type { Book } from './book';
import { fromRange, toRange } from './boxes';
import type { Box, Move } from './engine';
import { unitId } from './load';

/** The box after the move, null when all of it went. */
export function moved(box: Box, { axis, at, count }: Move): Box | null {
  const size = axis === 'row' ? 'rows' : 'columns';
  const end = box[axis] + box[size];
  const place = (line: number) => (line < at ? line : Math.max(at, line + count));
  // A line put in right behind the box is not part of it.
  const [start, stop] = [place(box[axis]), count > 0 && end <= at ? end : place(end)];
  return stop > start ? { ...box, [axis]: start, [size]: stop - start } : null;
}

/** Univer moves conditional rules only in its user interface; here it is done for moves that begin in this process. */
export function moveConditions(book: Book, sheetId: string, grid: { rows: number; columns: number }, move: Move): void {
  const target = { subUnitId: sheetId };
  for (const rule of [...(book.univer.conditions.getSubunitRules(unitId, sheetId) ?? [])]) {
    const before = rule.ranges.map((range) => fromRange(range, grid));
    const after = before.flatMap((box) => moved(box, move) ?? []);
    if (after.length === 0) {
      book.mutate('sheet.mutation.delete-conditional-rule', { ...target, cfId: rule.cfId });
    } else if (JSON.stringify(after) !== JSON.stringify(before)) {
      const formula = movedRule(book, rule.rule, before[0], after[0]);
      const changed = { ...rule, ranges: after.map(toRange), rule: formula };
      book.mutate('sheet.mutation.set-conditional-rule', { ...target, cfId: rule.cfId, rule: changed });
    }
  }
}

/** A rule's formula is written for the first cell of its range and moves with that. */
function movedRule<T extends object>(book: Book, rule: T, before: Box | undefined, after: Box | undefined): T {
  const { subType, value } = rule as { subType?: string; value?: unknown };
  if (subType !== 'formula' || typeof value !== 'string' || !before || !after) return rule;
  const [right, down] = [after.column - before.column, after.row - before.row];
  return { ...rule, value: book.univer.translate.moveFormulaRefOffset(value, right, down) };
}
