/** What two people may do to a sheet at the same time, step by step at random: the same steps for the same seed. */
import type { Page } from 'playwright-core';
import { Random } from '../../local/sample/random';

/** Of a step on row `row`, column `column`: code that runs in the page with the sheet as `s` and the workbook as `w`. */
const STEPS: ((row: number, column: number, number: number) => string)[] = [
  (row, column, number) => `s.getRange(${row}, ${column}).setValue(${number})`,
  (row, column, number) => `s.getRange(${row}, ${column}).setValue('字${number}')`,
  (row, _, number) => `s.getRange(${row}, 3).setValue('=A${row + 1}*${number}')`,
  (row) => `s.insertRowsAfter(${row}, 1)`,
  (row) => `s.deleteRows(${row}, 1)`,
  (_, column) => `s.insertColumnsAfter(${column}, 1)`,
  (row) => `s.moveRows(s.getRange(${row}, 0, 1, 3), ${(row + 5) % 12})`,
  (_, column) => `univerAPI.executeCommand('sheet.command.sort-range', { unitId: w.getId(), subUnitId: s.getSheetId(),
    range: s.getRange('A1:D8').getRange(), orderRules: [{ type: 'desc', colIndex: ${column} }], hasTitle: false })`,
  (_, __, number) => `s.setName('成绩${number % 3}')`,
  (_, __, number) => `w.insertSheet('新${number}'); w.setActiveSheet(w.getSheets()[0])`,
  (row, column, number) => `s.getRange(${row}, ${column}).setBackground('#ff00${10 + (number % 80)}')`,
  (row, column) => `s.getRange(${row}, ${column}, 2, 2).merge()`,
  (row) => `s.getRange(${row}, 0, 2, 2).clearContent()`,
  (row, _, number) => `s.getRange(${row}, 6).setValue('=ARRAYFORMULA(A1:A4*${number})')`,
  (row, column) => `s.getRange(${row}, ${column}, 2, 2).setValues([[true, 0.5], ['', '2026-11-0${column + 1}']])`,
  (row, column) =>
    `univerAPI.executeCommand('sheet.command.insert-range-move-down', { range: s.getRange(${row}, ${column}).getRange() })`,
  (row, column) =>
    `univerAPI.executeCommand('sheet.command.delete-range-move-left', { range: s.getRange(${row}, ${column}).getRange() })`,
  (row, column, number) => `s.setColumnWidth(${column}, ${number + 40}); s.setFrozenRows(${row % 3})`,
  (row, column) => `s.hideRows(${row}, 1); s.unhideRow(s.getRange(${column}, 0))`,
  (_, __, number) =>
    `w.getSheets()[1] && w.deleteSheet(w.getSheets()[1].getSheetId()); s.setTabColor('#0000${10 + (number % 80)}')`,
  (
    row,
    column,
    number,
  ) => `univerAPI.executeCommand('sheet.command.update-note', { row: ${row}, col: ${column}, sheetId: s.getSheetId(),
    note: { width: 160, height: 72, note: '记${number}' } })`,
  () => `w.undo()`,
  () => `w.redo()`,
];

/** One step of one window. A sheet that is too small for it, or a name that is taken, is no fault: nothing is done then. */
function step(random: Random): string {
  const made = random.pick(STEPS)(random.between(0, 11), random.between(0, 2), random.between(0, 99));
  return `(() => { const w = univerAPI.getActiveWorkbook(); const s = w.getActiveSheet(); try { ${made} } catch {} })()`;
}

/** Both windows do so many steps, now together, now one shortly after the other. */
export async function changeAtRandom(windows: readonly Page[], seed: number, steps: number): Promise<void> {
  const random = new Random(seed);
  for (let count = 0; count < steps; count += 1) {
    await Promise.all(windows.map((window) => window.evaluate(step(random))));
    if (random.between(0, 2) === 0) await windows[0]?.waitForTimeout(random.between(0, 60));
  }
}
