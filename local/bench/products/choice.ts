import type { TestSeries } from '../score';
import { forecastAlone, historyOf, mean, type Plan, percent, points, say, sumOf, UNDATED, wape, YEAR } from './plan';

/** How often it holds among those, and how many they are. */
const often = <T>(rows: readonly T[], is: (row: T) => boolean) =>
  rows.length > 0 ? `${percent(mean(rows.map((row) => Number(is(row))))).trim()} of ${rows.length}` : 'none';

/** Whether last year's winner wins again, and whether growth foretells a forecast that is too low. */
export function choice(plan: Plan, series: readonly TestSeries[], months: number): void {
  const rows = series.flatMap(({ id, first, train, test }) => {
    if (train.length < months) return [];
    const history = historyOf(id, null, (first ?? UNDATED) + train.length - months, train.slice(-months));
    const told = forecastAlone(plan, history);
    if (!told.backtest || told.months.length === 0) return [];
    const low = Math.log(sumOf(test) / sumOf(points(told))) > 0.1;
    const won = told.backtest.naive < told.backtest.error;
    return [{ told, error: wape(test, points(told)), naive: wape(test, train.slice(-YEAR)), won, low }];
  });
  const errors = (of: (row: (typeof rows)[number]) => number) => percent(mean(rows.map(of)));
  say(
    `\nchoice by backtest, ${months} months, ${rows.length} series: as ShopDeck chooses ${errors(({ error }) => error)}` +
      `  the winner of last year ${errors(({ won, error, naive }) => (won ? naive : error))}` +
      `  same month last year ${errors(({ naive }) => naive)}`,
  );
  const again = often(
    rows.filter(({ won, told }) => won && told.model !== 'sameMonth'),
    ({ naive, error }) => naive < error,
  );
  const simple = rows.filter(({ told }) => told.model === 'sameMonth').length;
  say(`  same month last year won: it is the better one again in ${again}; chosen for ${simple}`);
  const lows = (lasting: boolean) =>
    often(
      rows.filter(({ told }) => told.growth?.lasting === lasting),
      ({ low }) => low,
    );
  say(
    `  forecast too low by over 10%: ${often(rows, ({ low }) => low)}; after sudden growth ${lows(false)}, after lasting growth ${lows(true)}`,
  );
}
