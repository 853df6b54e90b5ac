import { runCrisis } from '../../src/crisis/job';
import type { RawCell } from '../../src/workbook/port';
import { recordsOf } from '../alerts/desk';
import { FakeOutlet, TEAM } from '../alerts/outlet';
import { MemoryWorkbook, shopOn } from '../workbook/memoryWorkbook';

export const MENTIONS = ['时间', '平台', '内容', '作者', '链接', '商品', '类别'];

/** A mention of `MM-DD HH:mm` of 2026. */
export const mention = (
  at: string,
  text: string,
  { platform = '抖音', author = '', link = '', product = '', kind = '' } = {},
): RawCell[] => [new Date(`2026-${at.replace(' ', 'T')}:00`), platform, text, author || `客${at}`, link, product, kind];

/** A shop with a team and mentions; each round is one execution of the job. */
export function crisisDesk(mentions: RawCell[][] = [], tabs: Record<string, RawCell[][]> = {}) {
  const workbook = new MemoryWorkbook({ 团队: TEAM, 舆情提及: [MENTIONS, ...mentions], ...tabs });
  const outlet = new FakeOutlet();
  return {
    workbook,
    outlet,
    /** One run at `MM-DD HH:mm` of 2026. */
    round: (now: string, language: 'zh-CN' | 'en' = 'zh-CN') => {
      const shop = shopOn(workbook, { now: `2026-${now}:00`, language });
      return { ...runCrisis(shop, outlet), shop };
    },
    rows: (tab: string) => recordsOf(workbook, tab),
    crises: (rule?: string) => recordsOf(workbook, '危机').filter((row) => !rule || row.规则 === rule),
    add: (...rows: RawCell[][]) => {
      const sheet = workbook.sheet('舆情提及');
      for (const row of rows) sheet?.cells.push(row.map((value) => ({ value, formula: '' })));
    },
    /** Types into a cell of a tab, row by number. */
    type: (tab: string, row: number, header: string, value: RawCell) => {
      const sheet = workbook.sheet(tab);
      const column = sheet?.cells[0]?.findIndex((cell) => cell.value === header) ?? -1;
      if (!sheet || column < 0) throw new Error(`${tab} has no ${header}`);
      sheet.put(row, column + 1, { value, formula: '' });
    },
  };
}
