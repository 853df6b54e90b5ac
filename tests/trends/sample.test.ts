import { sampleShop } from '../../local/sample/tabs';
import { findingOf } from '../../src/trends/finding';
import { type SearchRow, seriesOf } from '../../src/trends/series';

test('of the sample shop’s words the two that surge are told, those in season are not', () => {
  const rows = sampleShop().tabs.find(({ name }) => name === '趋势词')?.rows ?? [];
  const searches = rows.map(([word, platform, every, day, count, category]) => ({
    word: String(word),
    platform: String(platform),
    every: every === '月' ? 'month' : 'week',
    day: String(day),
    searches: Number(count),
    category: String(category),
  })) as SearchRow[];
  const findings = seriesOf(searches).series.flatMap((series) => findingOf(series, '2026-10-31', 45) ?? []);
  expect(Object.fromEntries(findings.map(({ series, status }) => [series.word, status]))).toEqual({
    冻干: 'red',
    宠物吹风机: 'red',
    加湿器: 'seasonal',
    护手霜: 'seasonal',
    坚果: 'seasonal',
    猫砂: 'quiet',
    错题本: 'quiet',
    懒人抹布: 'short',
  });
});
