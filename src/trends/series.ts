import { type Every, firstDay, lastDay, type Period, periodOf } from './period';

/** A row of 趋势词 that passed its checks. */
export interface SearchRow {
  readonly word: string;
  readonly platform: string;
  readonly every: Every;
  /** Any day of the week or month. */
  readonly day: string;
  readonly searches: number;
  readonly category: string | null;
}

/** How often a word is searched for on a platform, week by week or month by month. */
export interface SearchSeries {
  readonly word: string;
  readonly platform: string;
  readonly every: Every;
  /** As its latest row names it. */
  readonly category: string | null;
  /** Period of the first value. */
  readonly first: Period;
  /** One per period; null is a gap. The last one is none. */
  readonly values: readonly (number | null)[];
}

/** Rows as series, by word and platform. */
export interface SortedRows {
  readonly series: readonly SearchSeries[];
  /** Rows that stand for a period for which a later day of it counts already; indices into the rows. */
  readonly doubled: readonly { readonly row: number; readonly counts: number }[];
}

/** Figures of single days in a period from which on it is one of a daily series, and the mean of them counts. */
const DAILY: Readonly<Record<Every, number>> = { week: 4, month: 15 };

/** What two spellings of a word have in common: full-width and half-width forms, capitals and spaces do not part words. */
export const plainWord = (text: string) => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

/**
 * Puts rows together by word, platform and week or month, whatever their order. One figure stands for each period. Where most periods hold figures of single
 * days, as pasted day by day, their mean does, and a period of few days is a gap; else the latest day's figure does and the others are doubled.
 */
export function seriesOf(rows: readonly SearchRow[]): SortedRows {
  const groups = new Map<string, number[]>();
  rows.forEach(({ word, platform, every }, row) => {
    const key = [plainWord(word), plainWord(platform), every].join('\n');
    groups.set(key, [...(groups.get(key) ?? []), row]);
  });
  const sorted = [...groups].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, own]) => oneSeries(rows, own));
  return { series: sorted.map(({ series }) => series), doubled: sorted.flatMap(({ doubled }) => doubled) };
}

function oneSeries(rows: readonly SearchRow[], own: readonly number[]) {
  const of = (index: number) => rows[index] as SearchRow;
  const byDay = [...own].sort((left, right) => (of(left).day < of(right).day ? -1 : 1));
  const { word, platform, every } = of(byDay[byDay.length - 1] as number);
  const periods = new Map<Period, number[]>();
  for (const index of byDay) {
    const period = periodOf(of(index).day, every);
    periods.set(period, [...(periods.get(period) ?? []), index]);
  }
  const filled = [...periods.values()].filter((days) => days.length >= DAILY[every]).length;
  const daily = filled * 2 >= periods.size;
  const figure = (days: readonly number[]): number | null => {
    if (!daily) return of(days[days.length - 1] as number).searches;
    if (days.length < DAILY[every]) return null;
    return days.reduce((sum, index) => sum + of(index).searches, 0) / days.length;
  };
  const figures = [...periods].flatMap(([period, days]) => {
    const value = figure(days);
    return value === null ? [] : [[period, value] as const];
  });
  const category = byDay.reduce<string | null>((last, index) => of(index).category ?? last, null);
  const doubled = daily ? [] : [...periods.values()].flatMap(doubledIn);
  return { series: { word, platform, every, category, ...valuesOf(figures) }, doubled };
}

const doubledIn = (days: readonly number[]) =>
  days.slice(0, -1).map((row) => ({ row, counts: days[days.length - 1] as number }));

function valuesOf(figures: readonly (readonly [Period, number])[]): Pick<SearchSeries, 'first' | 'values'> {
  const at = new Map(figures);
  const [first = 0] = figures[0] ?? [];
  const last = figures[figures.length - 1]?.[0] ?? first - 1;
  return { first, values: Array.from({ length: last - first + 1 }, (_, t) => at.get(first + t) ?? null) };
}

/** The period of the last value. */
export const lastPeriod = ({ first, values }: SearchSeries): Period => first + values.length - 1;

/**
 * A series without its last value where that is of a period which is not over.
 *
 * @param today ISO day
 */
export function withoutRunning(series: SearchSeries, today: string): SearchSeries {
  const last = lastPeriod(series);
  const { every, first, values } = series;
  if (values.length === 0 || firstDay(last, every) > today || lastDay(last, every) <= today) return series;
  let end = values.length - 1;
  while (end > 0 && values[end - 1] === null) end--;
  return { ...series, first, values: values.slice(0, end) };
}
