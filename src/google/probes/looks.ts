import { type Probe, type ProbeId, same, told } from '../../selftest/probe';
import type { Scratch } from './scratch';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** How tabs are dressed, rows deleted and charts put in. */
export function lookProbes(scratch: Scratch): Probe[] {
  const probe = (id: ProbeId, run: (sheet: Sheet) => ReturnType<Probe['run']>): Probe => ({
    id,
    run: () => run(scratch.clear()),
  });
  return [
    { id: 'looks.front', run: () => same(true, scratch.cameToFront) },
    probe('looks.notes', (sheet) => {
      const range = sheet.getRange(1, 1, 1, 2).setNotes([['必填\n如 2026-03', '']]);
      SpreadsheetApp.flush();
      return same([['必填\n如 2026-03', '']], range.getNotes());
    }),
    probe('looks.choices', (sheet) => {
      const rule = SpreadsheetApp.newDataValidation()
        .requireValueInList(['待办', '已完成'], true)
        .setAllowInvalid(true)
        .setHelpText('选一个')
        .build();
      const cell = sheet.getRange(1, 1).setDataValidation(rule).setValue('别的');
      SpreadsheetApp.flush();
      return same(['VALUE_IN_LIST', '别的'], [String(cell.getDataValidation()?.getCriteriaType()), cell.getValue()]);
    }),
    probe('looks.checkbox', (sheet) => {
      const rule = SpreadsheetApp.newDataValidation().requireCheckbox().build();
      const range = sheet.getRange(1, 1, 1, 2).setDataValidations([[rule, null]]);
      range.setValues([[true, '']]);
      SpreadsheetApp.flush();
      const [[first, second] = []] = range.getDataValidations();
      return same([true, 'CHECKBOX', null], [range.getValues()[0]?.[0], String(first?.getCriteriaType()), second]);
    }),
    probe('looks.colours', (sheet) => {
      const range = sheet.getRange(1, 1, 1, 2).setBackgrounds([['#fce8e6', '#fce8e6']]);
      range.setBackgrounds([['#e6f4ea', null]] as unknown as string[][]);
      range.setFontColors([['#137333', null]] as unknown as string[][]);
      SpreadsheetApp.flush();
      return same([['#e6f4ea', '#ffffff']], range.getBackgrounds());
    }),
    probe('looks.columns', (sheet) => {
      sheet.setColumnWidth(1, 123).setColumnWidths(2, 2, 45);
      sheet.setFrozenRows(1);
      SpreadsheetApp.flush();
      const seen = [sheet.getColumnWidth(1), sheet.getColumnWidth(3), sheet.getFrozenRows()];
      sheet.setFrozenRows(0);
      return same([123, 45, 1], seen);
    }),
    probe('looks.deleteAll', (sheet) => {
      sheet.setFrozenRows(1);
      const rows = sheet.getMaxRows();
      const refusal = refusalOf(() => sheet.deleteRows(2, rows - 1));
      sheet.setFrozenRows(0);
      return refusal === null ? told('deleted') : { ...told(refusal), expected: 'refused' };
    }),
    probe('looks.chart', chartProbe),
  ];
}

/** What a call throws; null where it does not. */
function refusalOf(work: () => void): string | null {
  try {
    work();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** A chart as ShopDeck puts them in: found again by its title, with its blocks replaced. */
function chartProbe(sheet: Sheet): ReturnType<Probe['run']> {
  sheet.getRange(1, 1, 3, 3).setValues([
    ['月份', '实际', '预测'],
    ['1月', 3, 4],
    ['2月', 5, 6],
  ]);
  const chart = sheet
    .newChart()
    .addRange(sheet.getRange(1, 1, 3, 1))
    .addRange(sheet.getRange(1, 2, 3, 2))
    .setChartType(Charts.ChartType.COMBO)
    .setNumHeaders(1)
    .setPosition(2, 5, 0, 0)
    .setOption('title', '自检')
    .setOption('width', 400)
    .setOption('height', 240)
    .setOption('legend', { position: 'top' })
    .setOption('series', { 0: { type: 'bars' }, 1: { type: 'line' } })
    .setOption('vAxis', { minValue: 0 })
    .setOption('colors', ['#9aa0a6', '#188038']);
  sheet.insertChart(chart.build());
  SpreadsheetApp.flush();
  const found = sheet.getCharts().find((one) => one.getOptions()?.get('title') === '自检');
  if (!found) return { ...same(1, sheet.getCharts().length), verdict: '不符' };
  sheet.updateChart(
    found
      .modify()
      .clearRanges()
      .addRange(sheet.getRange(1, 1, 3, 2))
      .build(),
  );
  SpreadsheetApp.flush();
  const [first] = sheet.getCharts();
  const ranges = first?.getRanges().map((range) => range.getA1Notation());
  return same([1, '自检', ['A1:B3']], [sheet.getCharts().length, first?.getOptions()?.get('title'), ranges]);
}
