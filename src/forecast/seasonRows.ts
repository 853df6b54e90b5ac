import type { Texts } from '../text/texts';
import type { RowOf } from '../workbook/tab';
import type { SumForecast } from './plan/addUp';
import { type ShopPeaks, shopPeaks } from './plan/peaks';
import { type seasonTab, WHOLE_SHOP } from './tabs';

type Words = Texts['forecast'];
type SeasonRow = RowOf<typeof seasonTab.columns>;

/** Rows of 季节波动: the shop first, whose twelve rows the chart draws, then its categories. Under two years nothing is known. */
export function seasonRows(sums: readonly SumForecast[], words: Words): SeasonRow[] {
  const shopFirst = [...sums].sort((a, b) => Number(b.level === 'shop') - Number(a.level === 'shop'));
  return shopFirst.flatMap(({ level, category, history }) => {
    const peaks = shopPeaks(history);
    const scope = level === 'shop' ? WHOLE_SHOP : (category ?? words.uncategorised);
    return peaks ? peaks.index.map((_, month) => seasonRow(scope, month, peaks, words)) : [];
  });
}

/** @param month January 0 */
function seasonRow(scope: string, month: number, { index, peaks }: ShopPeaks, words: Words): SeasonRow {
  const height = index[month] ?? 1;
  const here = peaks.filter((peak) => peak.month === month);
  const events = here.flatMap(({ event, peak }) => (event && peak ? [event] : []));
  const silent = here.flatMap(({ event, peak }) => (event && !peak ? [words.plainPeak(event)] : []));
  const said = events.length > 0 ? [words.peak(events, height)] : [words.height(height)];
  return {
    scope,
    month: words.monthLabel(month + 1, events),
    index: Math.round(height * 1000) / 1000,
    about: words.joined([...said, ...silent]),
  };
}
