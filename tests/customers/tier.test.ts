import { highValueFrom, tierOf } from '../../src/customers/tier';

test('as many customers as the fraction says, rounded up, and those level with the last', () => {
  const amounts = Array.from({ length: 30 }, (_, index) => index + 1);
  expect(highValueFrom(amounts, 0.1)).toBe(28);
  expect(highValueFrom(amounts, 0.11)).toBe(27);
  expect(highValueFrom([9, 5, 5, 5, 1], 0.4)).toBe(5);
});

test('nobody is of high value where the top brought nothing', () => {
  expect(highValueFrom([0, 0, -3], 0.2)).toBeNull();
  expect(highValueFrom([], 0.2)).toBeNull();
  expect(tierOf(1, 0, 90, null)).toBe('普通');
});

test('a single customer is the top', () => expect(highValueFrom([12], 0.2)).toBe(12));

test('silence comes before money', () => {
  expect(tierOf(91, 1e6, 90, 10)).toBe('沉睡');
  expect(tierOf(90, 1e6, 90, 10)).toBe('高价值');
  expect(tierOf(91, 1, 90, 10)).toBe('沉睡');
});
