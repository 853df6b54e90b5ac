import type { StoredLine } from '../../src/orders/line';
import type { Question } from '../../src/orders/question';
import type { TestDataset } from './dataset';

/** Fractions are sums in another order: a number that is as good as the expected one is taken for it. All else is exact. */
function near(value: unknown, expected: unknown): unknown {
  if (typeof value === 'number' && typeof expected === 'number')
    return Math.abs(value - expected) <= 1e-12 * Math.abs(expected) ? expected : value;
  if (Array.isArray(value) && Array.isArray(expected)) return value.map((one, at) => near(one, expected[at]));
  if (value instanceof Map && expected instanceof Map)
    return new Map([...value].map(([key, inner]) => [key, near(inner, expected.get(key))]));
  if (typeof value !== 'object' || value === null || typeof expected !== 'object' || expected === null) return value;
  const beside = expected as Record<string, unknown>;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, near(inner, beside[name])]));
}

export function expectNear(answer: unknown, expected: unknown): void {
  expect(near(answer, expected)).toEqual(expected);
}

/** What the table answers, which is what the lines answer. */
export function sameAnswer<Params, Answer>(
  dataset: TestDataset,
  lines: readonly StoredLine[],
  question: Question<Params, Answer>,
  params: Params,
): Answer {
  dataset.fill(lines);
  const answer = dataset.answer(question, params);
  expectNear(answer, question.fromLines(lines, params));
  return answer;
}
