/** What a user did that is not in the workbook, in words by which it can be done again. */
import type { Mutation } from '../engine/engine';
import { editOf } from './edits';
import { kindOf } from './reach';

/** Letters of a text that are enough to know it by. */
const LONGEST = 30;

/** Each cell or range with its sheet, a single cell with what was written to it; '' for a step that changed rows, columns, looks or sheets. */
export function lossesIn(steps: readonly Mutation[][], sheetName: (id: string) => string): string[] {
  const losses = steps.flatMap((step) =>
    kindOf(step) === 'values' ? step.map((mutation) => lossOf(mutation, sheetName)) : [''],
  );
  return [...new Set(losses)];
}

function lossOf(mutation: Mutation, sheetName: (id: string) => string): string {
  const edit = editOf(mutation);
  if (!edit) return '';
  const { sheetId, a1, formula, value } = edit;
  const text = String(formula ?? value ?? '');
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return `${sheetName(sheetId)}!${a1}${short ? ` “${short}”` : ''}`;
}
