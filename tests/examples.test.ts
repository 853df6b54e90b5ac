import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

// The examples in the comments are true: each `expression; // => value` under an @example is evaluated with the exports of its file.
/** What stands outside: files that only Google or a browser can run. */
const OUTSIDE = /^(addon|google)\b|\.client\.ts$|\.d\.ts$/;
const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !OUTSIDE.test(file) && dirname(file) !== '.',
);

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

const cases = files
  .map((file) => ({ file, examples: examplesOf(readFileSync(join('src', file), 'utf8')) }))
  .filter(({ examples }) => examples.length > 0);

test.each(cases)('the examples in src/$file', ({ file, examples }) => {
  const exports = jest.requireActual<Record<string, unknown>>(join(__dirname, '../src', file));
  const found = examples.map(({ expression }) => ({ expression, gives: evaluate(expression, exports) }));
  expect(found).toEqual(examples.map(({ expression, value }) => ({ expression, gives: evaluate(value, {}) })));
});
