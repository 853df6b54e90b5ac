import type { Category } from './catalogue';
import { dayNumber, isoDay, monthSpan, monthsBetween } from './day';
import type { Random } from './random';
import { seasonFactor } from './season';

/** A word that the sample shop keeps an eye on. */
interface Word {
  word: string;
  platform: string;
  every: '周' | '月';
  category: Category;
  /** Searches in an ordinary week or month. */
  level: number;
  /** The year's own swing of the word, as in `season.ts`; null: it goes as its category sells. */
  swing: readonly [size: number, peakMonth: number] | null;
  /** Growth since a day, as times what it would be. */
  surge: readonly [from: string, times: number] | null;
  /** First day with figures. */
  first: string;
}

const WEEKS = '2024-07-01';
const MONTHS = '2023-11-01';

/** Two surge now, three are in season, two are quiet, one is new. */
const WORDS: readonly Word[] = [
  word('冻干', '小红书', '周', '宠物', 5_200, { swing: [0.05, 11], surge: ['2026-10-05', 2.6] }),
  word('加湿器', '抖音', '周', '家居', 36_000, { swing: [0.9, 12.2] }),
  word('护手霜', '小红书', '周', '美妆', 41_000, { swing: [0.7, 12.3] }),
  word('坚果', '抖音', '周', '零食', 24_000, {}),
  word('猫砂', '抖音', '周', '宠物', 9_600, { swing: [0.04, 6] }),
  word('宠物吹风机', '抖音', '月', '宠物', 14_500, { swing: [0.1, 7], surge: ['2026-09-01', 2.1] }),
  word('错题本', '小红书', '月', '文具', 6_800, {}),
  word('懒人抹布', '小红书', '周', '家居', 1_900, { swing: [0, 1], first: '2026-09-14' }),
];

function word(
  name: string,
  platform: string,
  every: Word['every'],
  category: Category,
  level: number,
  more: Partial<Pick<Word, 'swing' | 'surge' | 'first'>>,
): Word {
  const first = every === '周' ? WEEKS : MONTHS;
  return { word: name, platform, every, category, level, swing: null, surge: null, first, ...more };
}

/** Rows of 趋势词 up to a day: whole weeks, dated by their Sunday, and whole months, dated by their last day. */
export function searchRows(random: Random, lastDay: string): (string | number)[][] {
  return WORDS.flatMap((one) =>
    spansOf(one, lastDay).map(({ from, until }) => {
      const { word: name, platform, every, category } = one;
      const searches = Math.round(searchesIn(one, from, until) * random.factor(0.07));
      return [name, platform, every, isoDay(until - 1), searches, category];
    }),
  );
}

function spansOf({ every, first }: Word, lastDay: string): { from: number; until: number }[] {
  if (every === '月') return monthsBetween(first.slice(0, 7), lastDay.slice(0, 7)).map(monthSpan);
  const begin = dayNumber(first);
  const weeks = Math.floor((dayNumber(lastDay) + 1 - begin) / 7);
  return Array.from({ length: weeks }, (_, week) => ({ from: begin + 7 * week, until: begin + 7 * week + 7 }));
}

function searchesIn({ level, category, swing, surge }: Word, from: number, until: number): number {
  let sum = 0;
  for (let day = from; day < until; day++) {
    const month = Number(isoDay(day).slice(5, 7)) + Number(isoDay(day).slice(8)) / 31 - 0.5;
    const season = swing
      ? Math.exp(swing[0] * Math.cos((2 * Math.PI * (month - swing[1])) / 12))
      : seasonFactor(category, day);
    sum += season * (surge && day >= dayNumber(surge[0]) ? surge[1] : 1);
  }
  return (level * sum) / (until - from);
}
