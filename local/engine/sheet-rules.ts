import { boxesByKey, fromRange, overlap, subtract, toRange } from './boxes';
import { fromUniverHighlight, toUniverHighlight } from './conditions';
import type { Box, ConditionalRule, Validation } from './engine';
import { noteAt, unitId } from './load';
import { SheetLooks } from './sheet-looks';
import { fromUniverValidation, toUniverValidation } from './validations';

type Range = Parameters<typeof fromRange>[0];

/** Univer joins the boxes of a rule in a time that grows with the cube of their number: thousands of cells that lie apart would take it minutes. */
const BOXES_A_RULE = 50;

/** What lies upon the cells: notes, validations, conditional rules. */
export class SheetRules extends SheetLooks {
  notes(box: Box): (string | null)[][] {
    const notes = this.book.univer.notes;
    return this.map(box, (_, row, col) => notes.getNote(unitId, this.id, { row, col })?.note ?? null);
  }

  annotate(box: Box, notes: (string | null)[][]): void {
    const before = this.notes(box);
    before.forEach((row, r) => {
      row.forEach((old, c) => {
        const text = notes[r]?.[c] ?? null;
        if (text === old) return;
        const at = { sheetId: this.id, row: box.row + r, col: box.column + c };
        const id = this.book.univer.notes.getNote(unitId, this.id, at)?.id ?? uniqueId('n');
        const note = text === null ? undefined : { ...noteAt(at.row, at.col, text), id };
        this.book.mutate(note ? 'sheet.mutation.update-note' : 'sheet.mutation.remove-note', { ...at, note });
      });
    });
  }

  allNotes(): { row: number; column: number; text: string }[] {
    const notes = this.book.univer.notes.getSheetNotes(unitId, this.id);
    return [...(notes?.values() ?? [])].map(({ row, col, note }) => ({ row, column: col, text: note }));
  }

  validations(box: Box): (Validation | null)[][] {
    this.check(box);
    const result: (Validation | null)[][] = Array.from({ length: box.rows }, () => Array(box.columns).fill(null));
    for (const rule of this.book.univer.validations.getRules(unitId, this.id)) {
      const validation = fromUniverValidation(rule);
      for (const range of rule.ranges) fill(result, box, fromRange(range, this.grid), validation);
    }
    return result;
  }

  validate(box: Box, rules: (Validation | null)[][] | Validation | null): void {
    this.check(box);
    this.removeValidations(box);
    const at = (r: number, c: number) => (Array.isArray(rules) ? (rules[r]?.[c] ?? null) : rules);
    const keys = boxesByKey(box, (r, c) => {
      const rule = at(r, c);
      return rule && JSON.stringify(rule);
    });
    for (const [key, boxes] of keys)
      for (let from = 0; from < boxes.length; from += BOXES_A_RULE) {
        const ranges = boxes.slice(from, from + BOXES_A_RULE).map(toRange);
        const rule = { uid: uniqueId('v'), ranges, ...toUniverValidation(JSON.parse(key)) };
        this.mutate('data-validation.mutation.addRule', { rule });
      }
  }

  /** Every rule of the sheet with its place, the older first. */
  allValidations(): { boxes: Box[]; rule: Validation }[] {
    return this.book.univer.validations.getRules(unitId, this.id).flatMap((rule) => {
      const known = fromUniverValidation(rule);
      return known ? [{ boxes: rule.ranges.map((range: Range) => fromRange(range, this.grid)), rule: known }] : [];
    });
  }

  conditionalRules(): ConditionalRule[] {
    const rules = this.book.univer.conditions.getSubunitRules(unitId, this.id) ?? [];
    return rules.flatMap(({ ranges, rule }) => {
      const known = fromUniverHighlight(rule as never);
      return known ? [{ boxes: ranges.map((range) => fromRange(range, this.grid)), ...known }] : [];
    });
  }

  setConditionalRules(rules: ConditionalRule[]): void {
    for (const { cfId, rule } of [...(this.book.univer.conditions.getSubunitRules(unitId, this.id) ?? [])]) {
      if (fromUniverHighlight(rule as never)) this.mutate('sheet.mutation.delete-conditional-rule', { cfId });
    }
    // A new rule goes before the others.
    for (const { boxes, condition, style } of [...rules].reverse()) {
      const rule = { cfId: uniqueId('c'), ranges: boxes.map(toRange), stopIfTrue: false };
      const highlight = toUniverHighlight(condition, style);
      this.mutate('sheet.mutation.add-conditional-rule', { rule: { ...rule, rule: highlight } });
    }
  }

  private removeValidations(box: Box): void {
    for (const rule of [...this.book.univer.validations.getRules(unitId, this.id)]) {
      const boxes: Box[] = rule.ranges.map((range: Range) => fromRange(range, this.grid));
      if (!boxes.some((other) => overlap(other, box))) continue;
      const rest = boxes.flatMap((other) => subtract(other, box));
      this.mutate('data-validation.mutation.removeRule', { ruleId: rule.uid });
      if (rest.length === 0) continue;
      this.mutate('data-validation.mutation.addRule', { rule: { ...rule, ranges: rest.map(toRange) } });
    }
  }
}

let ids = 0;
function uniqueId(prefix: string): string {
  return `${prefix}-${Date.now().toString(36)}-${++ids}`;
}

/** Sets `value` where `area` covers `box`. */
function fill<T>(matrix: T[][], box: Box, area: Box, value: T): void {
  const bottom = Math.min(area.row + area.rows, box.row + box.rows);
  const right = Math.min(area.column + area.columns, box.column + box.columns);
  for (let r = Math.max(area.row, box.row); r < bottom; r++) {
    const row = matrix[r - box.row];
    for (let c = Math.max(area.column, box.column); c < right && row; c++) row[c - box.column] = value;
  }
}
