import type { CellLook } from '../../workbook/port';
import type { Ground, Ink, Line } from './drawing';

/** Grounds of a card's title and of its other lines. Text on them has a contrast over 4.5 (WCAG AA). */
const GROUNDS: Readonly<Record<Ground, readonly [title: string, rest: string]>> = {
  overdue: ['#f9cfca', '#fdf3f2'],
  todo: ['#e3e7ec', '#f8f9fa'],
  doing: ['#cfe0fc', '#f3f7fe'],
  done: ['#d3ead9', '#f4faf5'],
};

const INKS: Readonly<Record<Ink, { readonly color: string; readonly bold: boolean }>> = {
  title: { color: '#202124', bold: true },
  quiet: { color: '#5f6368', bold: false },
  plain: { color: '#3c4043', bold: false },
  soon: { color: '#8f4700', bold: true },
  wrong: { color: '#b3261e', bold: true },
};

export const BLANK: CellLook = { background: null, color: null, bold: false, small: false };
/** A heading beside the lanes, a line below it, and a cell that the user fills. */
export const HEAD: CellLook = { background: '#e8eaed', color: '#202124', bold: true, small: false };
export const ENTRY: CellLook = { background: '#f8f9fa', color: '#3c4043', bold: false, small: false };
export const FILTER: CellLook = { background: '#fef7e0', color: '#202124', bold: true, small: false };

/** How a line of a card looks. */
export function lookOf({ ground, ink, head }: Line): CellLook {
  const [title, rest] = GROUNDS[ground];
  const { color, bold } = INKS[ink];
  return { background: head ? title : rest, color, bold, small: false };
}

/** 任务ID is there to be looked up, not to be read. */
export const idLook = (line: Line): CellLook => ({
  ...lookOf(line),
  color: INKS.quiet.color,
  bold: false,
  small: true,
});
