import { addRows } from '../workbook/block';
import { openTable, openWhole, type Shop } from '../workbook/shop';
import type { RowOf } from '../workbook/tab';
import type { WatchRule } from './judgement';
import { wordsIn } from './matching/match';
import { rulesTab } from './tabs';

export type RuleRow = RowOf<typeof rulesTab.columns>;

/** The rules that are on. Where 监控规则 is absent or holds nothing but headers, the guide's three are filled in first. */
export function readRules(shop: Shop): RuleRow[] {
  const table = openTable(shop, rulesTab);
  if (table.cells.length > 1) return table.rows.map(({ row }) => row).filter(({ on }) => on);
  return shop.lock.hold(() => {
    const whole = openWhole(shop, rulesTab);
    const defaults: RuleRow[] = shop.texts.crisis.defaults;
    if (whole.cells.length <= 1) addRows(whole, defaults);
    shop.workbook.flush();
    return defaults;
  });
}

export const watchOf = ({ rule, words, kind }: RuleRow): WatchRule => ({
  rule,
  words: wordsIn(words),
  policy: kind === '政策风险',
});
