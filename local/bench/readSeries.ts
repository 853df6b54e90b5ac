import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestSeries } from './score';

const DATA = '../shared/data/forecast';
const YEAR = 12;
/** Series without dates begin in the year 1. */
const FIRST_KNOWN_YEAR = 1900;

/** Series of a file of the reference data, their last year kept apart; null, said so, where the file is absent. */
export function readSeries(file: string): TestSeries[] | null {
  const path = join(DATA, file);
  if (!existsSync(path)) {
    process.stdout.write(`${path} is absent: left out\n`);
    return null;
  }
  const [, ...lines] = readFileSync(path, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const [id = '', , start = '', ...cells] = line.split(',');
    const values = cells.map(Number);
    const [year = 0, month = 1] = start.split('-').map(Number);
    const first = year >= FIRST_KNOWN_YEAR ? year * YEAR + month - 1 : null;
    return { id, first, train: values.slice(0, -YEAR), test: values.slice(-YEAR) };
  });
}
