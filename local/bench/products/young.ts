import type { TestSeries } from '../score';
import {
  forecastAlone,
  historyOf,
  mean,
  type Plan,
  percent,
  points,
  say,
  UNDATED,
  untilOf,
  wape,
  within,
  YEAR,
} from './plan';

/** Series that may stand for products of one category: of one source, length and start. */
function categoriesOf(series: readonly TestSeries[], months: number): { name: string; series: TestSeries[] }[] {
  const found = new Map<string, TestSeries[]>();
  for (const one of series) {
    if (one.train.length < months || one.train.some((value) => value <= 0)) continue;
    const source = one.id.startsWith('SIM')
      ? one.id.replace(/_\d+$/, '')
      : (/^[A-Z]+\d?(?=_)|^[A-Z]+/.exec(one.id)?.[0] ?? '');
    const key = `${source} ${one.first} ${one.train.length}`;
    found.set(key, [...(found.get(key) ?? []), one]);
  }
  return [...found]
    .map(([key, own]) => ({ name: key.split(' ')[0]?.replace(/_.*/, '') ?? '', series: own.slice(0, 12) }))
    .filter((category) => category.series.length >= 6);
}

interface Compared {
  name: string;
  errors: number[];
  covered80: number[];
  covered95: number[];
}

/** Each product in turn has only its last `months`; the others of its category have three years. */
export function young(plan: Plan, series: readonly TestSeries[], months: number): void {
  say(
    `\n${months} months of history, the category's other products 36: error of the next 12, with the category / alone / same month last year`,
  );
  const found = new Map<string, Compared>();
  for (const { name, series: own } of categoriesOf(series, 3 * YEAR)) {
    const histories = own.map(({ id, first, train }) =>
      historyOf(id, name, (first ?? UNDATED) + train.length - 3 * YEAR, train.slice(-3 * YEAR)),
    );
    own.forEach(({ test }, at) => {
      const whole = histories[at];
      if (!whole) return;
      const short = { ...whole, first: whole.first + 3 * YEAR - months, quantity: whole.quantity.slice(-months) };
      const beside = histories.map((one, i) => (i === at ? short : one));
      const together = plan.forecastProduct(short, plan.shopContext(beside, [], untilOf(short)));
      const alone = forecastAlone(plan, { ...short, category: null });
      const naive = short.quantity.slice(-YEAR).map(Number);
      const row = found.get(name) ?? { name, errors: [], covered80: [], covered95: [] };
      found.set(name, row);
      row.errors.push(wape(test, points(together)), wape(test, points(alone)), wape(test, naive));
      row.covered80.push(within(test, together.months, 'lo80', 'hi80'));
      row.covered95.push(within(test, together.months, 'lo95', 'hi95'));
    });
  }
  for (const { name, errors, covered80, covered95 } of found.values()) {
    const of = (which: number) => percent(mean(errors.filter((_, at) => at % 3 === which)));
    say(
      `  ${name.padEnd(6)} ${String(errors.length / 3).padStart(3)} products ${of(0)} /${of(1)} /${of(2)}   within 80%: ${percent(mean(covered80))}, 95%: ${percent(mean(covered95))}`,
    );
  }
}
