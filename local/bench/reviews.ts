import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import Papa from 'papaparse';

// Holds the monitor against reviews that hold watched words, through the bundle that is pushed: each review is one cell of MENTION_COUNT.
// The rules were made on one half of the reviews (by a hash of the text); the other half is only counted. Run from the project's folder: node out/local/reviews.mjs [FILE]

interface Review {
  rating_label: '0' | '1';
  kw: string;
  /** core9: the guide's nine words, some read by hand (`asserts`); ext: other words. */
  set: 'core9' | 'ext' | 'none';
  asserts: '' | '0' | '1';
  text: string;
}

type Count = (times: unknown, texts: unknown, words: unknown, hours: unknown) => number;

const FILE = process.argv[2] ?? join('..', 'shared', 'data', 'reviews', 'keyword_reviews_dev.csv');
const TIMED = 10_000;

/** FNV-1a over UTF-8. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of Buffer.from(text, 'utf8')) value = Math.imul(value ^ byte, 0x01000193) >>> 0;
  return value;
}

const isHeldOut = ({ text }: Review) => (hash(text) >>> 8) % 2 === 1;

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

function report(name: string, reviews: readonly Review[], count: Count): void {
  console.log(name);
  for (const { name: target, of, bound, holds } of TARGETS) {
    const some = reviews.filter(of);
    const cleared = some.filter(({ text, kw }) => count([['2026-01-01']], [[text]], kw, 24) === 0).length;
    const share = cleared / some.length;
    const figures = `${cleared}/${some.length} = ${(share * 100).toFixed(1)}%`;
    console.log(
      `  ${target.padEnd(38)} ${figures.padEnd(18)} target ${bound.padEnd(7)} ${holds(share) ? 'met' : 'MISSED'}`,
    );
  }
}

if (!existsSync(FILE)) {
  console.log(`skipped: ${FILE} is not there`);
} else {
  const { data } = Papa.parse<Review>(readFileSync(FILE, 'utf8'), { header: true, skipEmptyLines: true });
  const reviews = data.filter(({ kw }) => kw);
  const count = mentionCount();
  report(
    'half that the rules were made on',
    reviews.filter((review) => !isHeldOut(review)),
    count,
  );
  report('half held out', reviews.filter(isHeldOut), count);
  report('all', reviews, count);
  const words = [...new Set(reviews.map(({ kw }) => kw))].join('、');
  const texts = Array.from({ length: TIMED }, (_, index) => [data[index % data.length]?.text ?? '']);
  const began = performance.now();
  count(
    texts.map(() => ['2026-01-01']),
    texts,
    words,
    24,
  );
  console.log(`${TIMED} mentions by ${words.split('、').length} words: ${Math.round(performance.now() - began)} ms`);
}
