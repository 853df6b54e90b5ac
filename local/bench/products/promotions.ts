import type { Campaign } from '../simulatedShop';
import { historyOf, mean, type Plan, type Promotion, percent, points, say, wape, YEAR } from './plan';
import { lastYear, learned, simulated } from './shop';

/** A campaign of eight days or so, by the year: its first day, its last one, its strength. */
const campaign = (name: string, dates: (year: number) => [string, string], lift: number) => (year: number) => {
  const [from, to] = dates(year);
  return from === '' ? [] : [{ name, from: `${year}-${from}`, to: `${year}-${to}`, lift }];
};
const LAST = 2025;
const DRIFTING: Record<number, string> = { 2021: '03', 2022: '05', 2023: '04', 2024: '03', 2025: '04' };

const CAMPAIGNS: { title: string; months: number[]; campaigns: (year: number) => Campaign[] }[] = [
  { title: 'every year in June', months: [5], campaigns: campaign('年中', () => ['06-10', '06-18'], 0.8) },
  {
    title: 'in June, the last year in May',
    months: [4, 5],
    campaigns: campaign('年中', (year) => (year < LAST ? ['06-10', '06-18'] : ['05-10', '05-18']), 0.8),
  },
  {
    title: 'between March and May',
    months: [2, 3, 4],
    campaigns: campaign('店庆', (year) => [`${DRIFTING[year]}-05`, `${DRIFTING[year]}-12`], 0.9),
  },
  {
    title: 'once, the year before',
    months: [7],
    campaigns: campaign('清仓', (year) => (year === LAST - 1 ? ['08-01', '08-20'] : ['', '']), 1),
  },
  {
    title: 'so weak that it hardly is one',
    months: [4, 5],
    campaigns: campaign('年中', (year) => (year < LAST ? ['06-10', '06-18'] : ['05-10', '05-18']), 0.1),
  },
];

/** Campaigns that stay, move, drift or end, without and with their windows. */
export function promotions(plan: Plan): void {
  say(
    '\npromotions: a simulated shop, 36 months; error of the months concerned (of the next 12), without and with 促销日历',
  );
  for (const { title, months, campaigns } of CAMPAIGNS) {
    const products = simulated({ campaigns });
    const windows = [2021, 2022, 2023, 2024, LAST].flatMap(campaigns);
    const entered = windows.map(({ name, from, to }) => ({
      name,
      product: null,
      category: null,
      from,
      to,
      lift: null,
    }));
    const histories = products.map((one) =>
      historyOf(one.product, one.category, one.first + YEAR, learned(one.demand)),
    );
    const errors = (known: readonly Promotion[]) => {
      const context = plan.shopContext(histories, known, LAST * YEAR + YEAR - 1);
      const told = histories.map((history) => points(plan.forecastProduct(history, context)));
      const over = (which: readonly number[]) =>
        percent(
          mean(
            products.map((one, at) =>
              wape(
                which.map((m) => lastYear(one)[m] ?? 0),
                which.map((m) => told[at]?.[m] ?? 0),
              ),
            ),
          ),
        );
      return `${over(months)} (${over(Array.from({ length: YEAR }, (_, month) => month))})`;
    };
    say(`  ${title.padEnd(30)} ${errors([])}  →  ${errors(entered)}`);
  }
}
