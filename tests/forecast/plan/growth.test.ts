import { growthOf } from '../../../src/forecast/plan/growth';
import { FIRST, uneven } from './shop';

const flat = Array.from({ length: 12 }, () => 100);
const growing = (months: number, yearly: number) => uneven(months, 1000).map((value, t) => value * yearly ** (t / 12));

test('lasting growth that the forecast stays behind is told of, with its start', () => {
  const found = growthOf(growing(36, 1.4), FIRST, growing(36, 1.4).slice(-12));
  expect(found).toMatchObject({ months: 3, lasting: true, since: FIRST + 12 });
  expect(found?.ratio).toBeCloseTo(0.4, 0);
});

test('nothing is said of growth that the forecast follows, of slow growth, of none, and of short histories', () => {
  expect(growthOf(growing(36, 1.4), FIRST, growing(48, 1.4).slice(-12))).toBeNull();
  expect(growthOf(growing(36, 1.1), FIRST, growing(36, 1.1).slice(-12))).toBeNull();
  expect(growthOf(uneven(36), FIRST, flat)).toBeNull();
  expect(growthOf(growing(23, 1.4), FIRST, growing(23, 1.4).slice(-12))).toBeNull();
});

test('three months that stand out are sudden, since then', () => {
  const jumped = uneven(36).map((value, t) => (t >= 33 ? 1.6 * value : value));
  const found = growthOf(jumped, FIRST, flat);
  expect(found).toMatchObject({ lasting: false, months: 3 });
  expect((found?.since ?? 0) - FIRST).toBeGreaterThanOrEqual(30);
});
