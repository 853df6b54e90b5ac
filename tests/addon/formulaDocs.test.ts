import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { asJson, valuesOf } from '../../local/command/evaluate';
import { openShopHost } from './shopHost';

interface Documentation {
  all: { name: string; formula: string; value: string }[];
  pages: { file: string; text: string }[];
}

const told = execFileSync(process.execPath, ['build/formulaDocs.mjs', '--json'], { encoding: 'utf8' });
const { all, pages } = JSON.parse(told) as Documentation;
const host = openShopHost({});
afterAll(() => host.close());

test.each(all.map(({ name, formula, value }) => [name, formula, value]))(
  'the example of %s is true: %s',
  (_, formula, value) => {
    expect(asJson(valuesOf(host.engine, formula))).toBe(value);
  },
);

test.each(pages.map(({ file, text }) => [file, text]))('%s is what npm run docs writes today', (file, text) => {
  expect(readFileSync(file, 'utf8')).toBe(text);
});
