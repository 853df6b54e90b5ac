import { dayNumber } from '../sample/day';
import { Random } from '../sample/random';
import { KINDS, type Kind, simulated } from './searches';
import { benchArguments } from './usage';

// Holds the market report against searches of which it is known whether they grew: how often it warns of words without growth, how often it finds a real surge,
// and whether it is right as often as it says. Beside it the plain rule "half as much again as the period before". From the project's folder: npm run bench:trends

type Every = 'week' | 'month';
type Certainty = 'high' | 'fair' | 'low';

interface Series {
  word: string;
  platform: string;
  every: Every;
  category: null;
  first: number;
  values: number[];
}

interface Finding {
  status: string;
  surge: { certainty: Certainty; noticed: string; times: number; low: number; high: number } | null;
}

/** What is asked of the model, built on its own from src/trends. */
interface Model {
  findingOf(series: Series, today: string, fresh: number): Finding | null;
  periodOf(day: string, every: Every): number;
  firstDay(period: number, every: Every): string;
}

const { words: given } = benchArguments((words) => words.benchUsage.trends, {}, 1);

const { findingOf, periodOf, firstDay } = (await import(new URL('./trends-model.mjs', import.meta.url).href)) as Model;

const say = (line: string) => process.stdout.write(`${line}\n`);

const LAST_DAY = '2026-10-31';
const PER_MONTH: Record<Every, number> = { week: 365.25 / 12 / 7, month: 1 };
/** Length of the history in periods, and how many at its end are judged. */
const SETS: readonly { every: Every; length: number; judged: number; words: number }[] = [
  { every: 'week', length: 40, judged: 26, words: 24 },
  { every: 'week', length: 78, judged: 52, words: 12 },
  { every: 'week', length: 156, judged: 52, words: 12 },
  { every: 'month', length: 18, judged: 9, words: 36 },
  { every: 'month', length: 36, judged: 12, words: 36 },
];
const SURGES = [1.5, 2, 3];
/** Periods that a surge lasts. */
const LASTING = 3;

/** A word's history that ends in another period of the year each time. */
function history(random: Random, kind: Kind, every: Every, length: number, turn: number): Series {
  const last = periodOf(LAST_DAY, every) - turn * (every === 'week' ? 4 : 1);
  const first = last - length + 1;
  const edge = (period: number) => dayNumber(firstDay(period, every));
  const spans = Array.from({ length }, (_, t) => [edge(first + t), edge(first + t + 1)] as const);
  return { word: kind.name, platform: '', every, category: null, first, values: simulated(random, kind, spans) };
}

/** What the report says at the end of the first `length` periods, read on the day after them. */
function judge(series: Series, length: number): Finding | null {
  const today = firstDay(series.first + length, series.every);
  return findingOf({ ...series, values: series.values.slice(0, length) }, today, 45);
}

const isWarning = (finding: Finding | null) => finding?.status === 'red' || finding?.status === 'yellow';

/** Counts of judgements, and of surges by size. */
interface Tally {
  months: number;
  /** Warnings that stand, those told before included. */
  warned: number;
  /** Warnings told. */
  begun: number;
  red: number;
  plain: number;
  found: number[];
  plainFound: number[];
  tried: number;
}

function tallyOf(kind: Kind, { every, length, judged, words }: (typeof SETS)[number]): Tally {
  const random = new Random(length * 100 + KINDS.indexOf(kind));
  const tally: Tally = {
    months: 0,
    warned: 0,
    begun: 0,
    red: 0,
    plain: 0,
    found: [0, 0, 0],
    plainFound: [0, 0, 0],
    tried: 0,
  };
  for (let word = 0; word < words; word++) {
    const series = history(random, kind, every, length, word % 12);
    tally.months += judged / PER_MONTH[every];
    quiet(series, judged, tally);
    tally.tried++;
    for (const [at, times] of SURGES.entries()) surge(series, times, at, tally);
  }
  return tally;
}

/** Walks through the last periods of a word that does not grow. */
function quiet(series: Series, judged: number, tally: Tally): void {
  const { values, every } = series;
  for (let length = values.length - judged + 1; length <= values.length; length++) {
    const finding = judge(series, length);
    const begins = finding?.surge?.noticed === firstDay(series.first + length - 1, every);
    tally.warned += isWarning(finding) ? 1 : 0;
    tally.begun += isWarning(finding) && begins ? 1 : 0;
    tally.red += finding?.status === 'red' ? 1 : 0;
    tally.plain += isHalfMore(values, length - 1) ? 1 : 0;
  }
}

const isHalfMore = (values: readonly number[], t: number) => (values[t] ?? 0) >= 1.5 * (values[t - 1] ?? 0);

/** The same word with its last periods so many times as high. */
function surge(series: Series, times: number, at: number, tally: Tally): void {
  const { values } = series;
  const from = values.length - LASTING;
  const risen = { ...series, values: values.map((value, t) => (t < from ? value : Math.round(value * times))) };
  const lengths = Array.from({ length: LASTING }, (_, more) => from + 1 + more);
  const findings = lengths.map((length) => judge(risen, length));
  tally.found[at] = (tally.found[at] ?? 0) + (findings.some(isWarning) ? 1 : 0);
  const plain = lengths.some((length) => isHalfMore(risen.values, length - 1));
  tally.plainFound[at] = (tally.plainFound[at] ?? 0) + (plain ? 1 : 0);
}

const rate = (count: number, months: number) => (count / months).toFixed(2).padStart(6);
const share = (count: number, of: number) => `${Math.round((100 * count) / of)}%`.padStart(5);

function compare(set: (typeof SETS)[number]): number {
  say(`\n${set.length} ${set.every}s, the last ${set.judged} judged, ${set.words} words of each kind`);
  say('                                     per word and month            found within 3 periods (the plain rule)');
  say('                                   begun stands    red  plain      x1.5         x2           x3');
  const worst = KINDS.map((kind) => {
    const tally = tallyOf(kind, set);
    const figures = [tally.begun, tally.warned, tally.red, tally.plain].map((count) => rate(count, tally.months));
    const found = SURGES.map((_, at) =>
      `${share(tally.found[at] ?? 0, tally.tried)} (${share(tally.plainFound[at] ?? 0, tally.tried).trim()})`.padEnd(
        13,
      ),
    );
    say(`  ${kind.name.padEnd(32)}${figures.join(' ')}   ${found.join('')}`);
    return tally.begun / tally.months;
  });
  return Math.max(...worst);
}

/** One word in so many surges: as often as the model assumes that a period begins one. */
const SURGING = 50;

/** How often growth that was noticed of late is real, by how sure the report says to be, and how often its interval holds the truth. */
function calibrate(words: number): void {
  const random = new Random(7);
  const right: Record<Certainty, { real: number; told: number; within: number }> = {
    high: { real: 0, told: 0, within: 0 },
    fair: { real: 0, told: 0, within: 0 },
    low: { real: 0, told: 0, within: 0 },
  };
  for (let word = 0; word < words; word++) {
    const kind = KINDS[word % KINDS.length] as Kind;
    const series = history(random, kind, 'week', 130, word % 13);
    const times = Math.exp(0.2 + 0.8 * random.next());
    const from = random.chance(LASTING / SURGING)
      ? series.values.length - random.between(1, LASTING)
      : Number.POSITIVE_INFINITY;
    const values = series.values.map((value, t) => (t < from ? value : Math.round(value * times)));
    const finding = judge({ ...series, values }, values.length);
    const recent = firstDay(series.first + values.length - LASTING, 'week');
    if (!finding?.surge || !isWarning(finding) || finding.surge.noticed < recent) continue;
    const told = right[finding.surge.certainty];
    told.told++;
    if (from > values.length) continue;
    told.real++;
    told.within += finding.surge.low <= times && times <= finding.surge.high ? 1 : 0;
  }
  say(
    `\nof ${words} words (130 weeks, one in ${Math.round(SURGING / LASTING)} surging since 1 to 3 weeks, by 1.2 to 2.7 times)`,
  );
  for (const [name, { real, told, within }] of Object.entries(right))
    say(
      `  sure: ${name.padEnd(5)} ${String(told).padStart(4)} told, real ${share(real, told)}; the 80% range holds the truth in ${share(within, real)}`,
    );
}

const began = performance.now();
const worst = Math.max(...SETS.map(compare));
calibrate(Number(given[0] ?? 6_000));
say(`\nworst of all: ${worst.toFixed(2)} false warnings per word and month (target: <= 0.5)`);
say(`${((performance.now() - began) / 1000).toFixed(0)} s`);
