import { addDays } from '../calendar/addDays';
import { dayOfWeek } from '../calendar/dayOfWeek';
import type { Shop } from '../workbook/shop';
import { replaceTable } from '../workbook/write';
import type { Case } from './casebook';
import type { Heard } from './judgement';
import { wordsIn } from './matching/match';
import { type RivalMention, rivalAnalysis } from './rivals';
import type { RuleRow } from './ruleLedger';
import { rivalsTab } from './tabs';

/**
 * Sets out 竞品分析 when a 竞品攻击 incident is or was there in the month looked back on; once made, the tab is kept up to date.
 *
 * @returns rows written
 */
export function showRivals(
  shop: Shop,
  rules: readonly RuleRow[],
  heard: readonly Heard[],
  cases: readonly Case[],
  since: string,
): number {
  const watched = new Set(rules.filter(({ kind }) => kind === '竞品攻击').map(({ rule }) => rule));
  const attacked = cases.some(({ filled }) => watched.has(filled.rule ?? '') && (filled.lastAt ?? '') >= since);
  if (!attacked && !shop.workbook.sheet(rivalsTab.name)) return 0;
  const lines = rivalAnalysis(lastMonth(shop, rules, watched, heard, since), (day) => addDays(day, 1 - dayOfWeek(day)));
  const { dimensions, blank } = shop.texts.crisis;
  const rows = lines.map(({ dimension, item, ...figures }) => ({
    dimension: dimensions[dimension],
    item: item || (dimension === 'all' ? dimensions.all : blank),
    ...figures,
  }));
  replaceTable(shop, rivalsTab, rows);
  return rows.length;
}

function lastMonth(
  shop: Shop,
  rules: readonly RuleRow[],
  watched: ReadonlySet<string>,
  heard: readonly Heard[],
  since: string,
): RivalMention[] {
  const words = new Set(rules.filter(({ rule }) => watched.has(rule)).flatMap((rule) => wordsIn(rule.words)));
  const mentions = heard.filter(
    ({ mention, judgement }) =>
      mention.time >= since && mention.time <= shop.now && judgement.rules.some((rule) => watched.has(rule)),
  );
  return mentions
    .map(({ mention, judgement, repeated }) => ({
      ...mention,
      words: judgement.words.filter((word) => words.has(word)),
      verdict: judgement.verdict,
      repeated,
    }))
    .sort((left, right) => (left.time < right.time ? -1 : 1));
}
