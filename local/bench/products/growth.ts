import { chanceOf } from '../simulatedShop';
import { forecastAlone, historyOf, mean, type Plan, percent, points, say, sumOf, UNDATED, YEAR } from './plan';

/** Products that grow, or do not, in logs a year, with noise and a walk of the level by the month. */
const GROWING = [
  { title: 'none', growth: 0, noise: 0.1, walk: 0 },
  { title: 'none, noisy', growth: 0, noise: 0.3, walk: 0 },
  { title: 'wandering level', growth: 0, noise: 0.1, walk: 0.035 },
  { title: '49% a year', growth: 0.4, noise: 0.1, walk: 0 },
  { title: '49% a year, noisy', growth: 0.4, noise: 0.3, walk: 0 },
];

/** How often growth is warned of, where there is some and where there is none. */
export function growth(plan: Plan): void {
  say(
    '\nwarnings of growth, 100 series of 36 months each: of lasting, of sudden growth; forecast of the next year too low by over 10%',
  );
  for (const { title, growth: rate, noise, walk } of GROWING) {
    const rows = Array.from({ length: 100 }, (_, seed) => {
      const values = wandering(seed + 1, rate, noise, walk);
      const told = forecastAlone(plan, historyOf(title, null, UNDATED, values.slice(0, 3 * YEAR)));
      return { told, low: Math.log(sumOf(values.slice(3 * YEAR)) / sumOf(points(told))) > 0.1 };
    });
    const part = (is: (row: (typeof rows)[number]) => boolean) => percent(mean(rows.map((row) => Number(is(row)))));
    say(
      `  ${title.padEnd(18)} lasting ${part(({ told }) => told.growth?.lasting === true)}` +
        `  sudden ${part(({ told }) => told.growth?.lasting === false)}  too low ${part(({ low }) => low)}`,
    );
  }
}

function wandering(seed: number, rate: number, noise: number, walk: number): number[] {
  const { normal } = chanceOf(seed);
  const season = Array.from({ length: YEAR }, () => 0.3 * normal());
  let level = 0;
  return Array.from({ length: 4 * YEAR }, (_, t) => {
    level += walk * normal() + rate / YEAR;
    return 100 * Math.exp(level + (season[t % YEAR] ?? 0) + noise * normal());
  });
}
