import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import Papa from 'papaparse';
import { benchArguments } from './usage';

// Holds the monitor against reviews that hold watched words, through the bundle that is pushed: each review is one cell of MENTION_COUNT.
// The rules are general Chinese, but they were made while reading these reviews, so that the figures are those of a development set. How much chance is in a sample of this size
// is told by halves drawn at random (by a hash of the text) and by the 95% Wilson interval of all. Run from the project's folder: npm run bench:reviews

interface Review {
  rating_label: '0' | '1';
  kw: string;
  /** core9: the guide's nine words, some read by hand (`asserts`); ext: other words. */
  set: 'core9' | 'ext' | 'none';
  asserts: '' | '0' | '1';
  text: string;
}

type Count = (times: unknown, texts: unknown, words: unknown, hours: unknown) => number;

const { words: given } = benchArguments((words) => words.benchUsage.reviews, {}, 1);
const FILE = given[0] ?? join('..', 'shared', 'data', 'reviews', 'keyword_reviews_dev.csv');
const TIMED = 10_000;

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Halves drawn. */
const SPLITS = 20;

/** FNV-1a over UTF-8, begun with the number of the split. */
function hash(text: string, split: number): number {
  let value = Math.imul(0x811c9dc5 ^ split, 0x01000193) >>> 0;
  for (const byte of Buffer.from(text, 'utf8')) value = Math.imul(value ^ byte, 0x01000193) >>> 0;
  return value;
}

const isInHalf = ({ text }: Review, split: number) => (hash(text, split) >>> 8) % 2 === 1;

function mentionCount(): Count {
  const context = createContext({ console });
  runInContext(readFileSync(join('dist', 'Code.js'), 'utf8'), context);
  return runInContext('MENTION_COUNT', context) as Count;
}

/** The targets: which reviews, whether they should be cleared, and the bound. */
const TARGETS: { name: string; of: (review: Review) => boolean; bound: string; holds: (cleared: number) => boolean }[] =
  [
    {
      name: 'ext, positive reviews cleared',
      of: ({ set, rating_label }) => set === 'ext' && rating_label === '1',
      bound: '>= 55%',
      holds: (cleared) => cleared >= 0.55,
    },
    {
      name: 'ext, negative reviews cleared',
      of: ({ set, rating_label }) => set === 'ext' && rating_label === '0',
      bound: '<= 4%',
      holds: (cleared) => cleared <= 0.04,
    },
    {
      name: 'core9, complaints read by hand lost',
      of: ({ set, asserts }) => set === 'core9' && asserts === '1',
      bound: '<= 1%',
      holds: (cleared) => cleared <= 0.01,
    },
  ];

const percent = (share: number) => `${(share * 100).toFixed(1)}%`;

/** Lower and upper end of the 95% interval of a share (Wilson 1927). */
function wilson(hits: number, total: number): [number, number] {
  const z = 1.96;
  const middle = (hits + (z * z) / 2) / (total + z * z);
  const half = (z / (total + z * z)) * Math.sqrt((hits * (total - hits)) / total + (z * z) / 4);
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}

function report(reviews: readonly Review[], count: Count): void {
  const isCleared = new Map(
    reviews.map((review) => [review, count([['2026-01-01']], [[review.text]], review.kw, 24) === 0]),
  );
  const clearedOf = (some: readonly Review[]) => some.filter((review) => isCleared.get(review)).length;
  for (const { name, of, bound, holds } of TARGETS) {
    const some = reviews.filter(of);
    const cleared = clearedOf(some);
    const share = cleared / some.length;
    const [low, high] = wilson(cleared, some.length);
    const halves = Array.from({ length: SPLITS }, (_, split) => some.filter((review) => isInHalf(review, split)));
    const shares = halves.map((half) => clearedOf(half) / half.length);
    const mean = shares.reduce((sum, one) => sum + one, 0) / SPLITS;
    const spread = Math.sqrt(shares.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (SPLITS - 1));
    const met = shares.filter(holds).length;
    say(`${name.padEnd(38)} target ${bound.padEnd(7)} ${holds(share) ? 'met' : 'MISSED'}`);
    say(
      `  all          ${cleared}/${some.length} = ${percent(share)}, 95% interval ${percent(low)} to ${percent(high)}`,
    );
    say(
      `  ${SPLITS} halves    mean ${percent(mean)}, spread ${percent(spread)}, ${percent(Math.min(...shares))} to ${percent(Math.max(...shares))}, met in ${met}`,
    );
  }
}

if (!existsSync(FILE)) {
  say(`skipped: the reviews are reference data that may not be shipped, and ${FILE} is not there`);
} else {
  const { data } = Papa.parse<Review>(readFileSync(FILE, 'utf8'), { header: true, skipEmptyLines: true });
  const reviews = data.filter(({ kw }) => kw);
  const count = mentionCount();
  report(reviews, count);
  const words = [...new Set(reviews.map(({ kw }) => kw))].join('、');
  const texts = Array.from({ length: TIMED }, (_, index) => [data[index % data.length]?.text ?? '']);
  const began = performance.now();
  count(
    texts.map(() => ['2026-01-01']),
    texts,
    words,
    24,
  );
  say(`${TIMED} mentions by ${words.split('、').length} words: ${Math.round(performance.now() - began)} ms`);
}
