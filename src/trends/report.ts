import type { Texts } from '../text/texts';
import type { Certainty, Finding, Status } from './finding';
import type { Impact } from './impact';
import { type Every, firstDay } from './period';

/** A word with what it means for the shop. */
export interface Told {
  readonly finding: Finding;
  readonly impact: Impact | null;
}

/** Words of the report that are data, the same in every language. */
export interface ReportWords {
  readonly statuses: Readonly<Record<Status, string>>;
  readonly summary: string;
  readonly every: Readonly<Record<Every, string>>;
  readonly certainties: Readonly<Record<Certainty, string>>;
}

/** A row of 趋势报告. */
export interface ReportRow {
  status: string;
  word: string;
  platform: string | null;
  about: string;
  every: string | null;
  category: string | null;
  until: string | null;
  now: number | null;
  before: number | null;
  change: number | null;
  usual: number | null;
  times: number | null;
  yearAgo: number | null;
  yearChange: number | null;
  since: string | null;
  certainty: string | null;
  season: string | null;
  products: string | null;
  months: string | null;
  low: number | null;
  high: number | null;
}

const ORDER: readonly Status[] = ['red', 'yellow', 'seasonal', 'over', 'quiet', 'short', 'stale'];
/** Products named in a cell; more are counted. */
const NAMED = 6;

/** What grows first, the most certain before the others; then by name. */
export function inOrder(told: readonly Told[]): readonly Told[] {
  const place = ({ finding }: Told) => ORDER.indexOf(finding.status) - (finding.surge?.probability ?? 0);
  const name = ({ finding }: Told) => `${finding.series.word}\n${finding.series.platform}`;
  return [...told].sort((left, right) => place(left) - place(right) || (name(left) < name(right) ? -1 : 1));
}

/**
 * 趋势报告: the sentence that sums up, then a row per word, what grows first.
 *
 * @param told in order (`inOrder`)
 */
export function reportRows(told: readonly Told[], words: ReportWords, texts: Texts): ReportRow[] {
  return [summaryRow(told, words, texts), ...told.map((one) => wordRow(one, words, texts))];
}

const BLANK: Omit<ReportRow, 'status' | 'word' | 'about'> = {
  platform: null,
  every: null,
  category: null,
  until: null,
  now: null,
  before: null,
  change: null,
  usual: null,
  times: null,
  yearAgo: null,
  yearChange: null,
  since: null,
  certainty: null,
  season: null,
  products: null,
  months: null,
  low: null,
  high: null,
};

function summaryRow(told: readonly Told[], words: ReportWords, { trends }: Texts): ReportRow {
  const about = trends.headline(told.map(({ finding }) => finding));
  return { ...BLANK, status: words.summary, word: trends.all, about };
}

function wordRow({ finding, impact }: Told, words: ReportWords, texts: Texts): ReportRow {
  const { series, status, until, searches, before, yearAgo, usual, surge } = finding;
  const { word, platform, every, category } = series;
  return {
    ...BLANK,
    ...impactCells(impact, texts),
    status: words.statuses[status],
    word,
    platform,
    about: texts.trends.told(finding, impact),
    every: words.every[every],
    category,
    until,
    now: Math.round(searches),
    before: before === null ? null : Math.round(before),
    change: changeFrom(before, searches),
    usual: usual && Math.round(usual.expected),
    times: usual && usual.expected > 0 ? searches / usual.expected : null,
    yearAgo: yearAgo === null ? null : Math.round(yearAgo),
    yearChange: changeFrom(yearAgo, searches),
    since: surge?.since ?? null,
    certainty: surge && words.certainties[surge.certainty],
    season: texts.trends.season(finding),
  };
}

function impactCells(impact: Impact | null, { trends }: Texts): Partial<ReportRow> {
  if (!impact) return {};
  const { products, months, total } = impact;
  return {
    products: trends.products(products.slice(0, NAMED), products.length),
    months: monthSpan(impact),
    low: months.length > 0 ? total.low : null,
    high: months.length > 0 ? total.high : null,
  };
}

/** The months of an impact, `2026-11` or `2026-11 – 2027-01`; null where no forecast is touched. */
export function monthSpan({ months }: Impact): string | null {
  const numbers = months.map(({ month }) => month);
  if (numbers.length === 0) return null;
  const [from, to] = [Math.min(...numbers), Math.max(...numbers)].map((month) => firstDay(month, 'month').slice(0, 7));
  return from === to ? (from ?? null) : `${from} – ${to}`;
}

/**
 * A change as a fraction; null where there is nothing to compare with.
 *
 * @example
 * changeFrom(200, 300); // => 0.5
 * changeFrom(0, 300); // => null
 */
export function changeFrom(before: number | null, now: number): number | null {
  return before === null || before === 0 ? null : now / before - 1;
}
