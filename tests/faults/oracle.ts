import { MODULE_NAMES, moduleOf } from '../../src/modules';
import { type Language, textsIn } from '../../src/text/texts';
import { cellAddress } from '../../src/workbook/address';
import type { Column, Expected } from '../../src/workbook/column';
import { problemsTab } from '../../src/workbook/problems';
import { settingsTab } from '../../src/workbook/settings';
import type { TabForm } from '../../src/workbook/tab';
import type { MemoryWorkbook } from '../workbook/memoryWorkbook';
import type { GivenTab } from './given/workbooks';

const LANGUAGES: readonly Language[] = ['zh-CN', 'en'];
const EXPECTED: readonly Expected[] = [
  ...(['text', 'number', 'count', 'money', 'rate', 'day'] as const),
  ...(['time', 'month', 'choice', 'yesNo', 'shorter', 'filled'] as const),
];

/** Every sentence that says of one cell that it cannot be read. */
function sentencesOf(columns: Iterable<Column>): Set<string> {
  const sentences = new Set<string>();
  for (const { choices } of columns)
    for (const language of LANGUAGES)
      for (const expected of EXPECTED)
        sentences.add(textsIn(language).workbook.reason({ code: 'cell', expected, choices }));
  return sentences;
}

/** A row of 数据问题. */
interface Told {
  readonly tab: string;
  readonly cell: string;
  readonly column: string;
  readonly value: string;
  readonly reason: string;
}

export function toldIn(workbook: MemoryWorkbook): Told[] {
  const rows = workbook.shown(problemsTab.name).slice(1);
  return rows
    .filter((row) => row.some((cell) => cell !== ''))
    .map(([tab = '', cell = '', column = '', value = '', reason = '']) => ({ tab, cell, column, value, reason }));
}

/** Tabs that another job reads than the rest of their module; silences are read where there is something to warn of. */
const READ_BY: Readonly<Record<string, string | null>> = { 舆情源: 'feeds', 静默: null };

/** The job that says what is wrong in a tab. */
export const jobOf = (tab: TabForm): string | null => {
  if (tab.name in READ_BY) return READ_BY[tab.name] ?? null;
  const name = MODULE_NAMES.find((one) => moduleOf(one).tabs.includes(tab));
  return name ? moduleOf(name).job : null;
};

/** Tabs whose computed columns are read back and checked as well, since a contact and an incident outlive their run. */
const READ_WHOLE: Readonly<Record<string, readonly string[] | 'all'>> = { 触达计划: 'all', 危机: ['危机ID'] };

function isChecked({ tab }: GivenTab, { computed, header }: Column): boolean {
  const also = READ_WHOLE[tab.name] ?? [];
  return !computed || also === 'all' || also.includes(header);
}

/** Whether the tab lacks what it must have, so that it is taken for somebody else's. */
export const isForeign = ({ tab, columns }: GivenTab): boolean =>
  Object.values(tab.columns).some((column) => column.required && !columns.some((one) => one.column === column));

/** Addresses of the cells that their columns do not take, of rows that hold anything in a column that is read. */
export function badCells(given: GivenTab, workbook: MemoryWorkbook): Set<string> {
  const { columns, rows, tab } = given;
  const sheet = workbook.sheet(tab.name);
  const bad = new Set<string>();
  rows.forEach((row, index) => {
    const read = columns.flatMap(({ column }, at) => {
      if (!column || !isChecked(given, column)) return [];
      const cell = row[at];
      // A cell that a merged one covers is blank.
      const now = sheet?.at(index + 2, at + 1);
      const fits = now === undefined || now.value === cell?.value ? cell?.fits === true : !column.required;
      return [{ at, fits, blank: String(now?.value ?? '').trim() === '' }];
    });
    if (read.every(({ blank }) => blank)) return;
    for (const { at, fits } of read) if (!fits) bad.add(cellAddress(index + 2, at + 1));
  });
  return bad;
}

/** Blank cells that are said to be wrong although their column may be blank: an order line without a product is not counted in 销售历史. */
const MAY_BE_TOLD: Readonly<Record<string, string>> = { 订单: '商品' };

/** Whether the job did not come to the tab: nobody is contacted before there are customers. */
const isPassedOver = ({ name }: TabForm, workbook: MemoryWorkbook) =>
  name === '触达计划' &&
  workbook
    .shown('客户RFM')
    .slice(1)
    .every(([first = '']) => first === '');

/**
 * What 数据问题 says wrongly of a tab, or does not say: each bad cell is there once, and no cell that is right; null where all is well.
 */
export function wrongTelling(given: GivenTab, workbook: MemoryWorkbook): string | null {
  const { tab, columns } = given;
  if (isPassedOver(tab, workbook)) return null;
  const sentences = sentencesOf(Object.values(tab.columns));
  const told = toldIn(workbook).filter((one) => one.tab === tab.name && sentences.has(one.reason));
  const right = told.filter((one) => one.column !== MAY_BE_TOLD[tab.name]);
  const bad = badCells(given, workbook);
  const missing = [...bad].find((cell) => told.filter((one) => one.cell === cell).length !== 1);
  if (missing) return `${tab.name}!${missing} is not in 数据问题 once`;
  // 值 is told of by the key of its setting.
  const extra = tab === settingsTab ? undefined : right.find(({ cell }) => !bad.has(cell));
  if (extra) return `${tab.name}!${extra.cell} is right and in 数据问题: ${extra.reason}`;
  const doubled = columns.findIndex((one) => one.doubled);
  const isTold = toldIn(workbook).some((one) => one.tab === tab.name && one.cell === cellAddress(1, doubled + 1));
  return doubled >= 0 && !isTold ? `${tab.name}: the doubled header in column ${doubled + 1} is not in 数据问题` : null;
}

/** The first problem that 数据问题 tells twice; null where each stands there once. */
export function toldTwice(workbook: MemoryWorkbook): string | null {
  const seen = new Set<string>();
  for (const { tab, cell, column, reason } of toldIn(workbook)) {
    const place = JSON.stringify([tab, cell, column, reason]);
    if (seen.has(place)) return place;
    seen.add(place);
  }
  return null;
}
