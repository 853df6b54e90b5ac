import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// The examples in the comments are true: each `expression; // => value` under an @example is evaluated with the exports of its file.
const ROOMS = [
  'alerts',
  'assistant',
  'board',
  'board/campaign',
  'board/knowledge',
  'board/linked',
  'board/room',
  'board/wall',
  'calendar',
  'content',
  'content/creators',
  'content/funnel',
  'content/imports',
  'content/pains',
  'content/brief',
  'content/brief/room',
  'crisis',
  'crisis/feeds',
  'crisis/matching',
  'customers',
  'customers/care',
  'customers/care/room',
  'customers/movement',
  'customers/review',
  'customers/review/coupon',
  'customers/review/split',
  'customers/value',
  'forecast',
  'forecast/plan',
  'orders',
  'orders/reading',
  'sample',
  'selftest',
  'setup',
  'sidebar/files',
  'statistics',
  'supply',
  'supply/allocation',
  'supply/bullwhip',
  'supply/gantt',
  'supply/suppliers',
  'stock',
  'stock/imports',
  'trends',
  'workbook',
];
const PURE = (file: string) => file.endsWith('.ts') && !/^(job|tabs)\.ts$|\.client\.ts$/.test(file);

interface Example {
  expression: string;
  value: string;
}

function examplesOf(source: string): Example[] {
  const comments = source.match(/\/\*\*[\s\S]*?\*\//g) ?? [];
  const blocks = comments.flatMap((comment) => comment.split('@example').slice(1));
  const lines = blocks.flatMap((block) => block.split('\n').map((line) => line.replace(/^\s*\*\s?/, '')));
  return lines.flatMap((line) => {
    const match = /^(.+?);? \/\/ => (.+?)( \*\/)?$/.exec(line.trim());
    return match?.[1] && match[2] ? [{ expression: match[1], value: match[2] }] : [];
  });
}

function evaluate(expression: string, scope: Record<string, unknown>): unknown {
  return new Function(...Object.keys(scope), `return (${expression});`)(...Object.values(scope));
}

describe.each(ROOMS)('examples in src/%s', (room) => {
  const folder = join(__dirname, '../src', room);
  const cases = readdirSync(folder)
    .filter(PURE)
    .map((file) => ({ file, examples: examplesOf(readFileSync(join(folder, file), 'utf8')) }))
    .filter(({ examples }) => examples.length > 0);

  test.each(cases)('$file', ({ file, examples }) => {
    const exports = jest.requireActual<Record<string, unknown>>(join(folder, file));
    const found = examples.map(({ expression }) => ({ expression, gives: evaluate(expression, exports) }));
    expect(found).toEqual(examples.map(({ expression, value }) => ({ expression, gives: evaluate(value, {}) })));
  });
});
